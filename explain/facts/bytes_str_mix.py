"""Bytes and text stand on the two sides of one operator, or one is given where the other must be."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.guards import foreseen
from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_TAKING = {
    *("split", "rsplit", "replace", "startswith", "endswith", "find", "rfind", "index", "count", "partition", "strip"),
    *("lstrip", "rstrip", "removeprefix", "removesuffix"),
}


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    values = Values.of(source)
    for node, left, right in _pairs(values, span):
        if span is None and not (values.type(left) and values.type(right)):
            continue
        if span is None and foreseen(values.tree, node, "TypeError"):
            continue
        kinds = [
            {one.type for one in values.typed(side, certain=span is None)} & {"str", "bytes"} for side in (left, right)
        ]
        if not all(kinds) or len(kinds[0] | kinds[1]) < 2 or (span is None and kinds[0] == kinds[1]):
            continue
        left_type = min(kinds[0])
        right_type = "str" if left_type == "bytes" else "bytes"
        if right_type not in kinds[1]:
            continue
        text, data = (left, right) if left_type == "str" else (right, left)
        bindings = {
            "left": quoted(source, left),
            "left_type": left_type,
            "right": quoted(source, right),
            "right_type": right_type,
            "string": quoted(source, text),
            "bytes": quoted(source, data),
            "encoded": f"{quoted(source, text)}.encode()",
            "decoded": f"{quoted(source, data)}.decode()",
            "expression": quoted(source, node),
            "line": str(getattr(node, "lineno", 1)),
        }
        yield Fact(source.span(node), bindings)


def _pairs(values: Values, span: Span | None) -> Iterator[tuple[ast.AST, ast.expr, ast.expr]]:
    """The places where two values must both be text or both be bytes."""
    for operation in values.tree.nodes(ast.BinOp, span):
        if isinstance(operation.op, ast.Add):
            yield operation, operation.left, operation.right
    for growth in values.tree.nodes(ast.AugAssign, span):
        if isinstance(growth.op, ast.Add):
            yield growth, growth.target, growth.value
    for comparison in values.tree.nodes(ast.Compare, span):
        if len(comparison.ops) == 1 and isinstance(comparison.ops[0], (ast.In, ast.NotIn)):
            yield comparison, comparison.comparators[0], comparison.left
    for call in values.tree.calls(span, _TAKING):
        if isinstance(call.func, ast.Attribute) and call.func.attr in _TAKING and call.args:
            yield call, call.func.value, call.args[0]
