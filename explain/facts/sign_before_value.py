"""A sign stands before a value. It only fills holes: that the value is no number, the message says."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.literals import number
from explain.analysis.marked import singled_out
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import bracketed, uncut
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_SIGNS = {ast.USub: "-", ast.UAdd: "+", ast.Invert: "~"}
_SEQUENCES = ("list", "tuple")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields what the one sign at ``span`` means before a text and before a list; nothing beforehand."""
    node = singled_out(source, ast.UnaryOp, span, lambda one: type(one.op) in _SIGNS and number(one) is None)
    if node is None:
        return
    operand, sign = quoted(source, node.operand), _SIGNS[type(node.op)]
    same = {"sign": sign, "line": str(node.lineno)}
    if sign != "~" and not isinstance(node.operand, (ast.Constant, ast.UnaryOp)):
        yield Fact(source.span(node), uncut({**same, "type": "str", "converted": f"{sign}int({operand})"}))
    for kind in _SEQUENCES if sign == "-" else ():
        turned = f"{bracketed(operand, node.operand)}[::-1]"
        yield Fact(source.span(node), uncut({**same, "type": kind, "turned_round": turned}))
