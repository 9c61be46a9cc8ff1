"""``(1, "Ada")`` above ``(2, "Grace")`` gets its comma. Safe: a tuple, list or text can never be called."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from explain.explanation import Edit, Finding
from explain.fixes import Code
from explain.places import Position

APPLICABILITY = "safe"
DESCRIPTION = "Put a comma between the two"


def edits(code: Code, finding: Finding) -> Iterator[Edit]:
    """Adds the comma behind the first of them."""
    call = code.at(finding.span, cst.Call)
    if call is None or not isinstance(_holder(code, call), (cst.Element, cst.Arg, cst.DictElement)):
        return
    end = code.span(call.func).end
    closing = len(getattr(call.func, "rpar", ()))
    line = code.source.line(end.line)
    column = end.column
    while closing and column < len(line):
        closing -= line[column] == ")"
        column += 1
    if not closing:
        yield code.inserted(Position(end.line, column), ",")


def _holder(code: Code, call: cst.Call) -> cst.CSTNode | None:
    """What the whole row of brackets stands in: in ``(1, 2) (3, 4) (5, 6)`` the first call is called again."""
    node: cst.CSTNode = call
    while isinstance(above := code.parent(node), cst.Call) and above.func is node:
        node = above
    return above
