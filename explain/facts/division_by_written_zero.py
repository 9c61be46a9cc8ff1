"""A number is divided by a zero that the file itself writes out."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.guards import foreseen
from explain.analysis.literals import literal
from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_NUMBERS = ("int", "float", "bool")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    values = Values.of(source)
    for operation in (*values.tree.nodes(ast.BinOp, span), *values.tree.nodes(ast.AugAssign, span)):
        assert isinstance(operation, (ast.BinOp, ast.AugAssign))
        divisor = operation.right if isinstance(operation, ast.BinOp) else operation.value
        dividend = operation.left if isinstance(operation, ast.BinOp) else operation.target
        zero = literal(values, divisor)
        if not isinstance(operation.op, (ast.Div, ast.FloorDiv, ast.Mod)) or not _is_zero(zero):
            continue
        if values.type(dividend) not in _NUMBERS and (span is None or values.type(dividend)):
            continue
        assert zero is not None
        if span is None and (_is_meant(dividend, divisor) or foreseen(values.tree, operation, "ZeroDivisionError")):
            continue
        bindings = {
            "divisor": quoted(source, divisor),
            "dividend": quoted(source, dividend),
            "expression": quoted(source, operation),
            "assigned_line": str(zero.lineno),
            "line": str(operation.lineno),
        }
        yield Fact(source.span(operation), bindings, (Related(source.span(zero), "zero"),))


def _is_meant(dividend: ast.expr, divisor: ast.expr) -> bool:
    """Whether the zero stands in the division itself: ``1 / 0`` is written in order to fail."""
    return isinstance(dividend, ast.Constant) and isinstance(divisor, ast.Constant)


def _is_zero(node: ast.expr | None) -> bool:
    return isinstance(node, ast.Constant) and type(node.value) in (int, float, bool) and not node.value
