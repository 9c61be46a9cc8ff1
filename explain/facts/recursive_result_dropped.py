"""A value is None because the function that made it calls itself and does not return what that call gives."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.functions import Def
from explain.analysis.nothing import functions_giving_nothing
from explain.analysis.quoting import quoted, whole
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the uses at ``span`` of what such a function gave; nothing beforehand."""
    values = Values.of(source)
    for use, function, bindings in functions_giving_nothing(source, span):
        dropped = _dropped(values, function)
        if dropped is None:
            continue
        bindings |= {
            "inner": quoted(source, dropped),
            "inner_line": str(dropped.lineno),
            **replaced(source, dropped, f"return {whole(source, dropped)}"),
        }
        yield Fact(source.span(use.node), bindings, (Related(source.span(dropped), "its result is not returned"),))


def _dropped(values: Values, function: Def) -> ast.Call | None:
    """The statement in ``function`` that calls the function itself and does nothing with the result."""
    if not values.functions.results(function).values:
        return None
    for statement in (one for one in ast.walk(function) if isinstance(one, ast.Expr)):
        call = statement.value
        if not isinstance(call, ast.Call) or values.scopes.scope(call).frame.node is not function:
            continue
        if function in (values.functions.named(call.func), values.functions.method(call.func)):
            return call
    return None
