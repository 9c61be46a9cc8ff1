"""``pathlib.cwd()`` becomes ``pathlib.Path.cwd()``. Safe: only the module's class has the method that was named."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from explain.explanation import Edit, Finding
from explain.fixes import Code, expression

APPLICABILITY = "safe"
DESCRIPTION = "Write `{name}.{class}.{attr}`"

_ON_THE_CLASS = {
    "datetime": ("now", "utcnow", "today", "strptime", "combine", "fromisoformat", "fromtimestamp", "utcfromtimestamp"),
    "decimal": ("from_float",),
    "fractions": ("from_float",),
    "pathlib": ("cwd", "home"),
}
"""Methods that the class itself has; the others work on an object, which somebody must make first."""


def edits(code: Code, finding: Finding) -> Iterator[Edit]:
    """Puts the class between the module and the method."""
    bindings = dict(finding.bindings)
    attribute = code.at(finding.span, cst.Attribute)
    if attribute is not None and bindings["attr"] in _ON_THE_CLASS.get(bindings["module"], ()):
        yield code.replaced(attribute, expression(f"{bindings['name']}.{bindings['class']}.{bindings['attr']}"))
