"""Square brackets ask for an element of a value that has none by number or key."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.builtin_types import SUBSCRIPTABLE
from explain.analysis.guards import foreseen
from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_CONVERTIBLE = {"set", "frozenset", "generator", "map", "filter", "zip", "enumerate", "dict_keys", "dict_values"} | {
    "dict_items"
}
_TYPES = {"int", "float", "bool", "complex", "module"} | _CONVERTIBLE


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    values = Values.of(source)
    for subscript in values.tree.nodes(ast.Subscript, span):
        if not isinstance(subscript.ctx, ast.Load) or (span is None and not values.type(subscript.value)):
            continue
        if span is None and foreseen(values.tree, subscript, "TypeError"):
            continue
        for origin in values.typed(subscript.value, certain=span is None):
            if origin.type in SUBSCRIPTABLE or origin.type not in _TYPES:
                continue
            holder = quoted(source, subscript.value)
            bindings = {
                "name": holder,
                "type": origin.type,
                "index": quoted(source, subscript.slice),
                "expression": quoted(source, subscript),
                "line": str(subscript.lineno),
            }
            if origin.type in _CONVERTIBLE:
                bindings["as_list"] = f"list({holder})"
            related: tuple[Related, ...] = ()
            if origin.binding is not None:
                bindings["assigned_line"] = str(origin.binding.line)
                related = (Related(source.span(origin.binding.node), f"of type {origin.type}"),)
            yield Fact(source.span(subscript), bindings, related)
