"""A value is None because it is the result of a method that changes its object in place and returns nothing."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.builtin_types import IN_PLACE
from explain.analysis.edits import replaced
from explain.analysis.modules import imported_module
from explain.analysis.nothing import described, uses_of_nothing
from explain.analysis.quoting import quoted
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
        if span is not None and module and method in _FUNCTIONS.get(module.module, ()) and call.args:
            receiver = call.args[0]
        elif method not in IN_PLACE.get(kind, _METHODS if not kind and _may_be_built_in(values, call) else ()):
            continue
        bindings = {
            **described(source, use, origin),
            "call": quoted(source, call),
            "receiver": quoted(source, receiver),
            "method": method,
        }
        returning = _returning_form(source, call, receiver, method)
        if returning:
            bindings["returning_form"] = returning
            bindings |= replaced(source, call, returning)
        related = Related(source.span(call), f"{method}() changes its object in place and returns None")
        yield Fact(source.span(use.node), bindings, (related,))


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
