"""A loop over a dictionary gives its keys, and a key stands where a number, the value, was meant."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.looped_keys import looped_dict
from explain.analysis.quoting import quoted, whole
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the operations and comparisons at ``span`` that use such a key; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for node, sides in _operations(values, span):
        for side in sides:
            loop = looped_dict(values, side)
            if loop is None:
                continue
            holder, binding = loop
            value = f"{whole(source, holder)}[{whole(source, side)}]"
            bindings = {
                "looped": quoted(source, holder),
                "name": quoted(source, side),
                "value": value,
                "loop_line": str(binding.line),
                "expression": quoted(source, node),
                "line": str(getattr(node, "lineno", 1)),
                **replaced(source, side, value),
            }
            yield Fact(source.span(node), bindings, (Related(source.span(binding.node), "a key"),))


def _operations(values: Values, span: Span) -> Iterator[tuple[ast.AST, tuple[ast.expr, ...]]]:
    for operation in values.tree.nodes(ast.BinOp, span):
        yield operation, (operation.left, operation.right)
    for grown in values.tree.nodes(ast.AugAssign, span):
        yield grown, (grown.value,)
    for compared in values.tree.nodes(ast.Compare, span):
        if all(isinstance(one, (ast.Lt, ast.LtE, ast.Gt, ast.GtE)) for one in compared.ops):
            yield compared, (compared.left, *compared.comparators)
