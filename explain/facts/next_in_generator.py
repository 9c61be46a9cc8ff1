"""The one place of a file where a generator or a coroutine can let ``StopIteration`` out. It only fills holes.

The error shows the line that asked the generator for a value, which may be any.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.guards import foreseen
from explain.analysis.quoting import quoted, whole
from explain.analysis.rewriting import uncut
from explain.analysis.trees import FUNCTIONS
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields it wherever ``span`` is, where the file has one only; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    calls = [one for one in values.tree.nodes(ast.Call) if _asks_next(values, one) and _function(values, one)]
    raised = [one for one in values.tree.nodes(ast.Raise) if _raises_stop(values, one) and _function(values, one)]
    if len(calls) + len(raised) != 1:
        return
    if raised:
        told = {"stopped": quoted(source, raised[0]), "stopped_line": str(raised[0].lineno)}
        bindings = {**told, "function_name": _function(values, raised[0]), **replaced(source, raised[0], "return")}
        yield Fact(span, uncut(bindings), (Related(source.span(raised[0]), "lets StopIteration out"),))
        return
    call = calls[0]
    told = {"asking": quoted(source, call), "asking_line": str(call.lineno), "function_name": _function(values, call)}
    told["with_default"] = f"{whole(source, call)[:-1].rstrip(', ')}, None)"
    yield Fact(span, uncut(told), (Related(source.span(call), "may find nothing left"),))


def _asks_next(values: Values, call: ast.Call) -> bool:
    one = values.is_builtin(call.func, "next") and len(call.args) == 1 and not call.keywords
    return one and not foreseen(values.tree, call, "StopIteration")


def _raises_stop(values: Values, statement: ast.Raise) -> bool:
    raised = statement.exc.func if isinstance(statement.exc, ast.Call) else statement.exc
    return raised is not None and values.is_builtin(raised, "StopIteration")


def _function(values: Values, node: ast.AST) -> str:
    """The name of the generator or coroutine that ``node`` stands in; empty elsewhere."""
    function = values.scopes.scope(node).frame.node
    if not isinstance(function, FUNCTIONS):
        return ""
    runs = isinstance(function, ast.AsyncFunctionDef) or values.functions.results(function).yields
    return function.name if runs else ""
