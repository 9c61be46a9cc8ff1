"""Square brackets ask for an element of a value that has none by number or key."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.builtin_types import SUBSCRIPTABLE
from explain.analysis.edits import replaced
from explain.analysis.guards import foreseen
from explain.analysis.library_calls import calls
from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_CONVERTIBLE = {"set", "frozenset", "generator", "map", "filter", "zip", "enumerate", "dict_keys", "dict_values"} | {
    "dict_items"
}
_COUNTED = {"set", "frozenset", "dict_keys", "dict_values", "dict_items"}
_TYPES = {"int", "float", "bool", "complex", "module"} | _CONVERTIBLE


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    values = Values.of(source)
    for node, asked, index in _asking(values, span):
        if span is None and (not values.type(asked) or foreseen(values.tree, node, "TypeError")):
            continue
        for origin in values.typed(asked, certain=span is None):
            if origin.type in SUBSCRIPTABLE or origin.type not in (_TYPES if index else _COUNTED):
                continue
            holder = quoted(source, asked)
            bindings = {"name": holder, "type": origin.type, "expression": quoted(source, node)}
            bindings |= {"index": quoted(source, index)} if index else {}
            bindings["line"] = str(node.lineno)
            if origin.type in _CONVERTIBLE:
                bindings["as_list"] = f"list({holder})"
            related: tuple[Related, ...] = ()
            if origin.binding is not None:
                bindings["assigned_line"] = str(origin.binding.line)
                related = (Related(source.span(origin.binding.node), f"of type {origin.type}"),)
                bindings |= _digits(source, values, node, index, origin.binding.value)
            yield Fact(source.span(node), bindings, related)


def _digits(
    source: Source, values: Values, node: ast.expr, index: ast.expr | None, stored: ast.expr | None
) -> dict[str, str]:
    """How to take digits of a number that is written or typed in as one: no list was meant there."""
    typed = isinstance(stored, ast.Call) and values.is_builtin(stored.func, "int", "float")
    written = isinstance(stored, ast.Constant) and isinstance(stored.value, (int, float))
    if index is None or not isinstance(node, ast.Subscript) or not (typed or written):
        return {}
    place = index.operand if isinstance(index, ast.UnaryOp) else index
    if isinstance(place, ast.Constant) and not isinstance(place.value, int):
        return {}
    digits = f"str({quoted(source, node.value)})[{quoted(source, index)}]"
    return {"digits": digits, **replaced(source, node, digits)}


def _asking(values: Values, span: Span | None) -> Iterator[tuple[ast.expr, ast.expr, ast.expr | None]]:
    """What asks for an element, of what, and with which index; ``random.choice`` makes up its own."""
    for subscript in values.tree.nodes(ast.Subscript, span):
        if isinstance(subscript.ctx, ast.Load):
            yield subscript, subscript.value, subscript.slice
    for call in calls(values, span, "random.choice"):
        if len(call.args) == 1:
            yield call, call.args[0], None
