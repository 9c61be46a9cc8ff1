"""``map()``, ``filter()`` or a ``key=`` calls a function with another number of values than it takes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.quoting import quoted
from explain.analysis.signatures import Given, misfit, signature
from explain.analysis.trees import FUNCTIONS
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the functions handed over at ``span`` that take another number; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for call in values.tree.nodes(ast.Call, span):
        for function, given, taker in _handed_over(values, call):
            args = _arguments(values, function)
            if args is None or misfit(signature(args), Given(given, ())) is None:
                continue
            takes = len(args.posonlyargs) + len(args.args)
            bindings = {
                "function": quoted(source, function),
                "taker": taker,
                "given": str(given),
                "takes": str(takes),
                "line": str(call.lineno),
            }
            if taker == "map":
                bindings["lists"] = str(takes)
            yield Fact(source.span(function), bindings, (Related(source.span(function), f"takes {takes}"),))


def _handed_over(values: Values, call: ast.Call) -> Iterator[tuple[ast.expr, int, str]]:
    """The function, how many values it will get, and who calls it."""
    if any(isinstance(one, ast.Starred) for one in call.args):
        return
    if values.is_builtin(call.func, "map") and len(call.args) > 1:
        yield call.args[0], len(call.args) - 1, "map"
    if values.is_builtin(call.func, "filter") and len(call.args) > 1:
        yield call.args[0], 1, "filter"
    sorts = values.is_builtin(call.func, "sorted", "min", "max")
    sorts = sorts or (isinstance(call.func, ast.Attribute) and call.func.attr == "sort")
    for keyword in call.keywords:
        if sorts and keyword.arg == "key":
            yield keyword.value, 1, "key="


def _arguments(values: Values, function: ast.expr) -> ast.arguments | None:
    if isinstance(function, ast.Lambda):
        return function.args
    named = values.functions.named(function)
    return named.args if isinstance(named, FUNCTIONS) and not named.decorator_list else None
