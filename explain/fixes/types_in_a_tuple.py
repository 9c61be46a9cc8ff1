"""``isinstance(price, [int, float])`` becomes ``isinstance(price, (int, float))``: only a tuple may hold the types."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from explain.explanation import Edit, Finding
from explain.fixes import Code

APPLICABILITY = "safe"
DESCRIPTION = "Put the types in a tuple"


def edits(code: Code, finding: Finding) -> Iterator[Edit]:
    """Replaces the square brackets of the second argument."""
    call = code.at(finding.span, cst.Call)
    types = call.args[1].value if call is not None and len(call.args) == 2 else None
    if not isinstance(types, (cst.List, cst.Set)) or not types.elements:
        return
    elements = list(types.elements)
    if len(elements) == 1 and not isinstance(elements[0].comma, cst.Comma):
        elements[0] = elements[0].with_changes(comma=cst.Comma())
    left = types.lbracket if isinstance(types, cst.List) else types.lbrace
    right = types.rbracket if isinstance(types, cst.List) else types.rbrace
    lpar = cst.LeftParen(whitespace_after=left.whitespace_after)
    rpar = cst.RightParen(whitespace_before=right.whitespace_before)
    yield code.replaced(types, cst.Tuple(elements, lpar=(lpar,), rpar=(rpar,)))
