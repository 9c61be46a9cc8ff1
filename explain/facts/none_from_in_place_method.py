"""A value is None because it is the result of a method that changes its object in place and returns nothing."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.builtin_types import IN_PLACE
from explain.analysis.edits import replaced
from explain.analysis.modules import imported_module
from explain.analysis.nothing import described, uses_of_nothing
from explain.analysis.quoting import quoted, whole
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_FUNCTIONS = {"random": ("shuffle",), "heapq": ("heapify", "heappush"), "bisect": ("insort", "insort_left")}
_METHODS = frozenset().union(*IN_PLACE.values())


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    values = Values.of(source)
    for use, origin in uses_of_nothing(source, span):
        call = origin.node
        if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Attribute):
            continue
        receiver, method = call.func.value, call.func.attr
        kind = values.type(receiver)
        module = imported_module(values, receiver)
        if module and method in _FUNCTIONS.get(module.module, ()) and call.args:
            receiver = call.args[0]
        elif method not in IN_PLACE.get(kind, _METHODS if not kind and _may_be_built_in(values, call) else ()):
            continue
        bindings = {
            **described(source, use, origin),
            "call": quoted(source, call),
            "receiver": quoted(source, receiver),
            "method": method,
        }
        statement = values.tree.parent(call)
        own = isinstance(receiver, ast.Attribute) and isinstance(statement, ast.Assign)
        if own and isinstance(statement, ast.Assign) and source.code(statement.targets[0]) == source.code(receiver):
            related = Related(source.span(statement), f"{method}() returns None, which replaces {bindings['receiver']}")
            bindings |= {"stored": quoted(source, statement), "alone": quoted(source, call)}
            bindings |= replaced(source, statement, whole(source, call))
            yield Fact(source.span(use.node), bindings, (related,))
            continue
        returning = _returning_form(source, call, receiver, method)
        outer = values.tree.parent(use.node)
        chained = use.node is statement and isinstance(outer, ast.Call) and outer.func is use.node
        if chained and isinstance(outer, ast.Call) and use.attr in _METHODS:
            yield from _in_a_row(source, call, outer, receiver, bindings)
            continue
        if returning:
            bindings["returning_form"] = returning
            bindings |= replaced(source, call, returning)
        related = Related(source.span(call), f"{method}() changes its object in place and returns None")
        yield Fact(source.span(use.node), bindings, (related,))


def _in_a_row(
    source: Source, call: ast.Call, again: ast.Call, receiver: ast.expr, bindings: dict[str, str]
) -> Iterator[Fact]:
    """``names.sort().reverse()``: the second method finds None; together the two have a form that gives a list."""
    assert isinstance(call.func, ast.Attribute) and isinstance(again.func, ast.Attribute)
    related = Related(source.span(call), f"{call.func.attr}() changes its object in place and returns None")
    if (call.func.attr, again.func.attr) == ("sort", "reverse"):
        options = [quoted(source, receiver), *(f"{one.arg}={quoted(source, one.value)}" for one in call.keywords)]
        returning = f"sorted({', '.join([*options, 'reverse=True'])})"
        if not any(one.arg in ("reverse", None) for one in call.keywords):
            bindings = {**bindings, "returning_form": returning, **replaced(source, again, returning)}
    yield Fact(source.span(again.func), bindings, (related,))


def _may_be_built_in(values: Values, call: ast.Call) -> bool:
    """Whether the method called is not one that the file itself defines on ``self``."""
    return values.functions.method(call.func) is None


def _returning_form(source: Source, call: ast.Call, receiver: ast.expr, method: str) -> str:
    """An expression that gives the changed value instead; empty where there is no short one."""
    text = quoted(source, receiver)
    first = quoted(source, call.args[0]) if len(call.args) == 1 and not isinstance(call.args[0], ast.Starred) else ""
    if method == "sort":
        return f"sorted({', '.join([text, *(f'{one.arg}={quoted(source, one.value)}' for one in call.keywords)])})"
    if method == "reverse":
        return f"{text}[::-1]"
    forms = {"append": f"{text} + [{first}]", "extend": f"[*{text}, *{first}]", "add": f"{text} | {{{first}}}"}
    return forms.get(method, "") if first else ""
