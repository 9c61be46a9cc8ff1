"""``discount(price)`` inside a method becomes ``self.discount(price)``. Unsafe: a function elsewhere may be meant."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from explain.explanation import Edit, Finding
from explain.fixes import Code, expression

APPLICABILITY = "unsafe"
DESCRIPTION = "Write `{attribute}`"


def edits(code: Code, finding: Finding) -> Iterator[Edit]:
    """Replaces the bare name."""
    name = code.at(finding.span, cst.Name)
    if name is not None and code.source.line(finding.span.start.line).isascii():
        yield code.replaced(name, expression(dict(finding.bindings)["attribute"]))
