"""A list stands in a calculation or comparison where one of its elements was meant, or for an average its sum."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.lengths import is_length
from explain.analysis.quoting import quoted, whole
from explain.analysis.trees import FUNCTIONS
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the operations at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    compared = ((one, (one.left, one.comparators[0])) for one in values.tree.nodes(ast.Compare, span))
    operated = ((one, (one.left, one.right)) for one in values.tree.nodes(ast.BinOp, span))
    pairs: list[tuple[ast.expr, tuple[ast.expr, ast.expr]]] = [*compared, *operated]
    for node, sides in pairs:
        for side in sides:
            loop = _loop(values, side)
            if loop is None:
                continue
            element = whole(source, loop.target)
            bindings = {
                "group": quoted(source, side),
                "element": element,
                "loop_line": str(loop.lineno),
                "expression": quoted(source, node),
                "line": str(node.lineno),
                **replaced(source, side, element),
            }
            yield Fact(source.span(node), bindings, (Related(source.span(loop.target), "one of them"),))
    for division in values.tree.nodes(ast.BinOp, span):
        yield from _average(source, values, division)


def _average(source: Source, values: Values, node: ast.BinOp) -> Iterator[Fact]:
    """``marks / len(marks)``: the list itself is divided."""
    if isinstance(node.op, ast.Div) and isinstance(node.left, ast.Name) and is_length(values, node.right, node.left):
        total = f"sum({whole(source, node.left)})"
        bindings = {
            "group": quoted(source, node.left),
            "operator": "/",
            "left": "list",
            "expression": quoted(source, node),
            "total": f"{total} / {whole(source, node.right)}",
            "line": str(node.lineno),
            **replaced(source, node.left, total),
        }
        yield Fact(source.span(node), bindings)


def _loop(values: Values, side: ast.expr) -> ast.For | None:
    """The loop around ``side`` over the very value that ``side`` is."""
    if not isinstance(side, (ast.Name, ast.Attribute)):
        return None
    code = values.scopes.source.code(side)
    for above in values.tree.ancestors(side):
        if isinstance(above, FUNCTIONS):
            return None
        if (
            isinstance(above, ast.For)
            and isinstance(above.target, ast.Name)
            and values.scopes.source.code(above.iter) == code
        ):
            return above
    return None
