"""``prices + more`` becomes ``{**prices, **more}``, which every Python 3 takes. Safe: it is what ``+`` was to do."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from explain.explanation import Edit, Finding
from explain.fixes import Code, expression

APPLICABILITY = "safe"
DESCRIPTION = "Write both into a new {left_type}"


def edits(code: Code, finding: Finding) -> Iterator[Edit]:
    """Replaces the sum, where neither side is a sum itself."""
    operation = code.at(finding.span, cst.BinaryOperation)
    if operation is None or not all(_simple(side) for side in (operation.left, operation.right)):
        return
    stars = {"dict": "**", "set": "*"}.get(dict(finding.bindings)["left_type"])
    if stars:
        left, right = code.text(operation.left), code.text(operation.right)
        yield code.replaced(operation, expression(f"{{{stars}{left}, {stars}{right}}}"))


def _simple(side: cst.BaseExpression) -> bool:
    return isinstance(side, (cst.Name, cst.Attribute, cst.Call, cst.Subscript, cst.Dict, cst.Set))
