"""A value is None because the function that made it calls itself and does not return what that call gives."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.functions import Def
from explain.analysis.nothing import described, uses_of_nothing
from explain.analysis.quoting import quoted, whole
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the uses at ``span`` of what such a function gave; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for use, origin in uses_of_nothing(source, span):
        call = origin.node
        if not isinstance(call, ast.Call):
            continue
        function = values.functions.named(call.func) or values.functions.method(call.func)
        dropped = _dropped(values, function) if function else None
        if function is None or dropped is None:
            continue
        bindings = {
            **described(source, use, origin),
            "call": quoted(source, call),
            "function": function.name,
            "inner": quoted(source, dropped),
            "inner_line": str(dropped.lineno),
            **replaced(source, dropped, f"return {whole(source, dropped)}"),
        }
        yield Fact(source.span(use.node), bindings, (Related(source.span(dropped), "its result is not returned"),))


def _dropped(values: Values, function: Def) -> ast.Call | None:
    """The statement in ``function`` that calls the function itself and does nothing with the result."""
    if not values.functions.results(function).values or function.decorator_list:
        return None
    for statement in (one for one in ast.walk(function) if isinstance(one, ast.Expr)):
        call = statement.value
        if not isinstance(call, ast.Call) or values.scopes.scope(call).frame.node is not function:
            continue
        if function in (values.functions.named(call.func), values.functions.method(call.func)):
            return call
    return None
