"""A loop counts through the indexes of a list and takes elements out of it, so the last indexes are gone."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the indexes at ``span`` that such a loop counts; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for node in values.tree.nodes(ast.Subscript, span):
        for loop in values.tree.ancestors(node):
            if not isinstance(loop, ast.For) or not _counts(values, loop, node):
                continue
            taken = _taken_out(source, loop, source.code(node.value))
            if taken is not None:
                bindings = {
                    "sequence": quoted(source, node.value),
                    "name": quoted(source, node.slice),
                    "taken": quoted(source, taken),
                    "taken_line": str(getattr(taken, "lineno", 1)),
                    "loop_line": str(loop.lineno),
                    "line": str(node.lineno),
                }
                yield Fact(source.span(node), bindings, (Related(source.span(taken), "makes it shorter"),))
                break


def _counts(values: Values, loop: ast.For, node: ast.Subscript) -> bool:
    """Whether ``loop`` goes over ``range(… len(sequence) …)`` with the index of ``node``."""
    if not isinstance(loop.target, ast.Name) or not isinstance(node.slice, ast.Name) or loop.target.id != node.slice.id:
        return False
    if not isinstance(loop.iter, ast.Call) or not values.is_builtin(loop.iter.func, "range"):
        return False
    source = values.scopes.source
    sizes = (one for one in ast.walk(loop.iter) if isinstance(one, ast.Call) and values.is_builtin(one.func, "len"))
    return any(one.args and source.code(one.args[0]) == source.code(node.value) for one in sizes)


def _taken_out(source: Source, loop: ast.For, sequence: str) -> ast.AST | None:
    """What takes an element out of ``sequence`` in the body of ``loop``."""
    for node in (part for statement in loop.body for part in ast.walk(statement)):
        method = node.func if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) else None
        if method and method.attr in ("remove", "pop") and source.code(method.value) == sequence:
            return node
        if isinstance(node, ast.Delete) and any(
            isinstance(one, ast.Subscript) and source.code(one.value) == sequence for one in node.targets
        ):
            return node
    return None
