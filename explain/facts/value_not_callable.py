"""A value that is no function is called, and nothing says that something else was meant."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.binders import CLASS_DEF, DEF
from explain.analysis.builtin_types import CALLABLE, PLAIN
from explain.analysis.guards import foreseen
from explain.analysis.known_names import BUILTINS
from explain.analysis.quoting import quoted
from explain.analysis.shapes import calls_of_data
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    values = Values.of(source)
    for call in calls_of_data(values.tree, span):
        if not isinstance(call.func, ast.Name) or (span is None and not values.type(call.func)):
            continue
        if span is None and foreseen(values.tree, call, "TypeError"):
            continue
        if call.func.id in BUILTINS or _is_function(values, call.func):
            continue
        for origin in values.typed(call.func, certain=span is None):
            if origin.type in CALLABLE or origin.type not in PLAIN or _is_other(call, origin.type):
                continue
            bindings = {
                "name": call.func.id,
                "type": origin.type,
                "expression": quoted(source, call),
                "line": str(call.lineno),
            }
            related: tuple[Related, ...] = ()
            if origin.binding is not None:
                bindings |= {
                    "value": quoted(source, origin.binding.value or origin.binding.node),
                    "assigned_line": str(origin.binding.line),
                }
                related = (Related(source.span(origin.binding.node), f"of type {origin.type}"),)
            yield Fact(source.span(call), bindings, related)


def _is_function(values: Values, name: ast.Name) -> bool:
    return any(one.kind in (DEF, CLASS_DEF) for one in values.scopes.bindings(name.id, values.scopes.scope(name)))


def _is_other(call: ast.Call, kind: str) -> bool:
    """Whether another fact says more: one argument after a number, or where an index could stand; None; a module."""
    one_argument = len(call.args) == 1 and not call.keywords
    return (one_argument and kind in ("int", "float", "list", "tuple", "dict", "str")) or kind in ("NoneType", "module")
