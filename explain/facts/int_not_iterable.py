"""A number stands where a loop, or a function that goes over its argument, needs something with elements."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.guards import foreseen
from explain.analysis.quoting import quoted
from explain.analysis.shapes import Number
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_GOING_OVER = ("list", "tuple", "set", "frozenset", "sum", "sorted", "any", "all", "min", "max", "enumerate", "iter")
_NUMBERS = ("int", "float", "bool")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    values = Values.of(source)
    shapes = values.tree.derived(Number)
    for node, value in _iterated(values, span):
        if span is None and not (shapes.may(value) and values.type(value) in _NUMBERS):
            continue
        if span is None and foreseen(values.tree, node, "TypeError"):
            continue
        for origin in values.typed(value, certain=span is None):
            if origin.type not in _NUMBERS:
                continue
            text = quoted(source, value)
            bindings = {
                "expression": text,
                "type": origin.type,
                "range": f"range({text})",
                "line": str(getattr(node, "lineno", 1)),
                **(replaced(source, value, f"range({text})") if origin.type == "int" else {}),
            }
            related: tuple[Related, ...] = ()
            if origin.binding is not None:
                bindings |= {"name": text, "assigned_line": str(origin.binding.line)}
                related = (Related(source.span(origin.binding.node), "a number"),)
            yield Fact(source.span(node), bindings, related)
    yield from _unknown(values, span)


def _unknown(values: Values, span: Span | None) -> Iterator[Fact]:
    """The one expression at ``span`` that is gone over, whose type the file does not show: the message does."""
    if span is None:
        return
    places = [one for one in _iterated(values, span) if isinstance(one[1], (ast.Name, ast.Attribute))]
    if len(places) == 1:
        node, value = places[0]
        if not values.type(value):
            source = values.scopes.source
            yield Fact(
                source.span(node), {"expression": quoted(source, value), "line": str(getattr(node, "lineno", 1))}
            )


def _iterated(values: Values, span: Span | None) -> Iterator[tuple[ast.AST, ast.expr]]:
    """The expressions that are iterated over, each with the node that a traceback marks."""
    for kind in (ast.For, ast.comprehension):
        for loop in values.tree.nodes(kind, None):
            assert isinstance(loop, (ast.For, ast.comprehension))
            if span is None or values.tree.touches(loop.iter, span):
                yield loop.iter, loop.iter
    for call in values.tree.calls(span, _GOING_OVER):
        if values.is_builtin(call.func, *_GOING_OVER) and len(call.args) == 1:
            yield call, call.args[0]
