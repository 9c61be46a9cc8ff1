"""A number with a fraction stands where only a whole number can: in ``range()``, as an index, as a repetition."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.guards import foreseen
from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    values = Values.of(source)
    for node, value in _places(values, span):
        if span is None and (not values.type(value) or foreseen(values.tree, node, "TypeError")):
            continue
        for origin in values.typed(value, certain=span is None):
            if origin.type != "float":
                continue
            made = origin.node
            divides = isinstance(made, ast.BinOp) and isinstance(made.op, ast.Div)
            text = quoted(source, value)
            bindings = {
                "value": text,
                "type": "float",
                "expression": quoted(source, node),
                "corrected": quoted(source, made).replace("/", "//", 1) if divides else f"int({text})",
                "made_line": str(getattr(made, "lineno", 1)),
                "line": str(getattr(node, "lineno", 1)),
            }
            yield Fact(source.span(node), bindings, (Related(source.span(made), "gives a float"),))
            break


def _places(values: Values, span: Span | None) -> Iterator[tuple[ast.AST, ast.expr]]:
    for call in values.tree.nodes(ast.Call, span):
        if values.is_builtin(call.func, "range", "chr", "bin", "hex", "oct"):
            yield from ((call, argument) for argument in call.args)
    for subscript in values.tree.nodes(ast.Subscript, span):
        if values.type(subscript.value) in ("list", "tuple", "str"):
            yield subscript, subscript.slice
    for operation in values.tree.nodes(ast.BinOp, span):
        if isinstance(operation.op, ast.Mult):
            for many, times in ((operation.left, operation.right), (operation.right, operation.left)):
                if values.type(many) in ("list", "tuple"):
                    yield operation, times
