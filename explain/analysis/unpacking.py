"""Assignments and loops that unpack, with both sizes where the file shows them. Judges no single-name target."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.literals import literal, size
from explain.analysis.trees import Tree
from explain.analysis.values import Values
from explain.places import Span
from explain.records import dataclass


@dataclass(frozen=True, slots=True)
class Unpacking:
    """``target`` takes the values of ``value`` apart; ``got`` values come from the literal ``source``.

    ``iterable`` is what a loop runs over, None for an assignment.
    """

    target: ast.Tuple | ast.List
    value: ast.expr
    source: ast.expr
    got: int
    iterable: ast.expr | None = None

    @property
    def starred(self) -> bool:
        """Whether one name takes what is left over."""
        return any(isinstance(one, ast.Starred) for one in self.target.elts)

    @property
    def expected(self) -> int:
        """How many values the names need, at least."""
        return len(self.target.elts) - self.starred

    @property
    def fits(self) -> bool:
        """Whether the sizes agree."""
        return self.got >= self.expected if self.starred else self.got == self.expected


def loops(tree: Tree, span: Span | None) -> Iterator[tuple[ast.expr, ast.expr]]:
    """The targets and iterables of the loops and comprehensions whose heads touch ``span``."""
    for loop in (*tree.nodes(ast.For, None), *tree.nodes(ast.comprehension, None)):
        assert isinstance(loop, (ast.For, ast.comprehension))
        if span is None or tree.touches(loop.target, span) or tree.touches(loop.iter, span):
            yield loop.target, loop.iter


def unpackings(values: Values, span: Span | None) -> Iterator[Unpacking]:
    """The unpackings at ``span`` (or all) whose right side has a known size."""
    for assigned in values.tree.nodes(ast.Assign, span):
        for target in assigned.targets:
            if isinstance(target, (ast.Tuple, ast.List)):
                yield from _unpacking(values, target, assigned.value)
    for target, iterable in loops(values.tree, span):
        if isinstance(target, (ast.Tuple, ast.List)):
            yield from _each(values, target, iterable)


def _unpacking(values: Values, target: ast.Tuple | ast.List, value: ast.expr) -> Iterator[Unpacking]:
    source = literal(values, value) or _returned(values, value)
    got = size(source)
    if source is not None and got is not None:
        yield Unpacking(target, value, source, got)


def _each(values: Values, target: ast.Tuple | ast.List, iterable: ast.expr) -> Iterator[Unpacking]:
    """The first element of a literal ``iterable`` that does not fit: the loop stops there."""
    rows = literal(values, iterable)
    if not isinstance(rows, (ast.List, ast.Tuple)):
        return
    for row in rows.elts:
        source = literal(values, row)
        got = size(source)
        if source is None or got is None:
            return
        found = Unpacking(target, row, source, got, iterable)
        if not found.fits:
            yield found
            return


def _returned(values: Values, call: ast.expr) -> ast.expr | None:
    """The tuple that a call of a function of this file always returns, all of its returns being of one size."""
    function = values.functions.named(call.func) if isinstance(call, ast.Call) else None
    if function is None or function.decorator_list or isinstance(function, ast.AsyncFunctionDef):
        return None
    results = values.functions.results(function)
    if results.yields or not isinstance(function.body[-1], ast.Return):
        return None
    sizes = {size(one) if isinstance(one, ast.Tuple) else None for one in results.values}
    return results.values[0] if len(sizes) == 1 and None not in sizes and _all_give(values, function) else None


def _all_give(values: Values, function: ast.FunctionDef) -> bool:
    """Whether no ``return`` of ``function`` stands without a value."""
    bare = (node for node in values.tree.nodes(ast.Return) if node.value is None)
    return all(values.scopes.scope(node).frame.node is not function for node in bare)
