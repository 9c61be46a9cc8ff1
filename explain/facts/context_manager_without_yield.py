"""A function below ``@contextmanager`` has no ``yield``."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.functions import Def
from explain.analysis.library_calls import only_function
from explain.analysis.modules import imported_name
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_MARKS = ("contextlib.contextmanager", "contextlib.asynccontextmanager")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the ``with`` statements at ``span`` that use such a function; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for used in (one.context_expr for one in _items(values, span)):
        function = _function(values, used)
        if function is None or _yields(values, function):
            continue
        bindings = {
            "function": function.name,
            "mark": "@" + imported_name(values, function.decorator_list[0]).rpartition(".")[2],
            "defined_line": str(function.lineno),
            "line": str(used.lineno),
        }
        yield Fact(source.span(used), bindings, (Related(source.line_span(function.lineno), "has no yield"),))


def _items(values: Values, span: Span) -> Iterator[ast.withitem]:
    for plain in values.tree.nodes(ast.With, span):
        yield from plain.items
    for waiting in values.tree.nodes(ast.AsyncWith, span):
        yield from waiting.items


def _function(values: Values, used: ast.expr) -> Def | None:
    """The function of this file, marked as a context manager and no more, that ``used`` calls."""
    function = only_function(values, used.func) if isinstance(used, ast.Call) else None
    if function is None or len(function.decorator_list) != 1:
        return None
    return function if imported_name(values, function.decorator_list[0]) in _MARKS else None


def _yields(values: Values, function: Def) -> bool:
    """Whether a ``yield`` of ``function`` itself, not of one inside it, makes a generator of it."""
    yields: list[ast.expr] = [*values.tree.nodes(ast.Yield), *values.tree.nodes(ast.YieldFrom)]
    return any(values.scopes.scope(one).frame.node is function for one in yields)
