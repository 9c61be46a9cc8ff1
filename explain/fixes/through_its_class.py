"""``pathlib.cwd()`` becomes ``pathlib.Path.cwd()``. Safe: only the module's class has the method that was named."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from explain.explanation import Edit, Finding
from explain.fixes import Code, expression

APPLICABILITY = "safe"
DESCRIPTION = "Write `{name}.{class}.{attr}`"


def edits(code: Code, finding: Finding) -> Iterator[Edit]:
    """Puts the class between the module and the method."""
    bindings = dict(finding.bindings)
    attribute = code.at(finding.span, cst.Attribute)
    if attribute is not None and "corrected" in bindings:
        yield code.replaced(attribute, expression(bindings["corrected"]))
