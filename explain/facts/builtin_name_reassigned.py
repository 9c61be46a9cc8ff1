"""A built-in function's name was given a value that cannot be called, and is called."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.binders import AUGMENTED, CLASS_DEF, DEF, IMPORT
from explain.analysis.builtin_types import CALLABLE, PLAIN
from explain.analysis.flow import reaching
from explain.analysis.guards import foreseen
from explain.analysis.known_names import BUILTINS
from explain.analysis.quoting import quoted
from explain.analysis.scopes import Binding
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    values = Values.of(source)
    for call in values.tree.calls(span, values.scopes.binding.keys() & BUILTINS):
        if not isinstance(call.func, ast.Name) or call.func.id not in BUILTINS:
            continue
        if values.scopes.owner(call.func.id, values.scopes.scope(call.func)) is None:
            continue
        if span is None and foreseen(values.tree, call, "TypeError"):
            continue
        given = _given(values, call.func, certain=span is None)
        for binding, kind in sorted(given, key=lambda one: one[0].kind == AUGMENTED):  # where it began, first
            if kind in CALLABLE or binding.kind in (DEF, CLASS_DEF, IMPORT):
                continue
            bindings = {
                "name": call.func.id,
                "value": quoted(source, binding.value or binding.node),
                "assigned_line": str(binding.line),
                "line": str(call.lineno),
                **({"type": kind} if kind else {}),
            }
            related = Related(source.span(binding.node), f"from here on, {call.func.id} is this")
            yield Fact(source.span(call), bindings, (related,))


def _given(values: Values, name: ast.Name, *, certain: bool) -> Iterator[tuple[Binding, str]]:
    """What may have given ``name`` its value, with the value's type; if it must be ``certain``, one of them.

    What a sum grows by (``sum += price``) makes it nothing that can be called, whatever its type.
    """
    found = reaching(values.scopes, name) if certain else None
    grown = found is not None and not found.unbound and any(one.kind == AUGMENTED for one in found.bindings)
    if found is None or not grown:
        yield from values.bound(name, certain=certain)
        return
    first = [one for one in found.bindings if one.kind != AUGMENTED]
    kinds = {values.type(one.value) if one.value is not None else "" for one in first}
    if found.order_known and len(kinds) == 1 and kinds <= PLAIN - CALLABLE:
        yield first[0], kinds.pop()
