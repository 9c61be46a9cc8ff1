"""A number is divided by the length of something, which is empty when the division fails."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    if span is None:
        return
    values = Values.of(source)
    for divided, divisor in _divisions(values, span):
        for origin in values.origins(divisor).found:
            call = origin.node
            if not isinstance(call, ast.Call) or not values.is_builtin(call.func, "len") or len(call.args) != 1:
                continue
            bindings = {
                "text": quoted(source, divisor),
                "sequence": quoted(source, call.args[0]),
                "expression": quoted(source, divided),
                "length_line": str(call.lineno),
                "line": str(getattr(divided, "lineno", 1)),
            }
            yield Fact(source.span(divided), bindings, (Related(source.span(call), "0 when it is empty"),))


def _divisions(values: Values, span: Span) -> Iterator[tuple[ast.AST, ast.expr]]:
    for operation in values.tree.nodes(ast.BinOp, span):
        if isinstance(operation.op, (ast.Div, ast.FloorDiv, ast.Mod)):
            yield operation, operation.right
    for growth in values.tree.nodes(ast.AugAssign, span):
        if isinstance(growth.op, (ast.Div, ast.FloorDiv, ast.Mod)):
            yield growth, growth.value
