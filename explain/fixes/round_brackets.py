"""``print["Good morning"]`` becomes ``print("Good morning")``. Safe: a function has no items to ask for."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from explain.explanation import Edit, Finding
from explain.fixes import Code, expression

APPLICABILITY = "safe"
DESCRIPTION = "Write `{call}`"


def edits(code: Code, finding: Finding) -> Iterator[Edit]:
    """Replaces the brackets behind the function."""
    subscript = code.at(finding.span, cst.Subscript)
    if subscript is None:
        return
    values = [one.slice.value for one in subscript.slice if isinstance(one.slice, cst.Index) and not one.slice.star]
    if len(values) == len(subscript.slice):
        arguments = ", ".join(code.text(one) for one in values)
        yield code.replaced(subscript, expression(f"{code.text(subscript.value)}({arguments})"))
