"""An element is taken out of a list, dict or set that is still empty."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.guards import foreseen, value_is_tested
from explain.analysis.literals import literal, size
from explain.analysis.quoting import quoted
from explain.analysis.values import Origin, Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    values = Values.of(source)
    for call in values.tree.calls(span, ("pop", "popitem")):
        if not isinstance(call.func, ast.Attribute) or call.func.attr not in ("pop", "popitem"):
            continue
        origin = _empty(values, call.func.value)
        if origin is None or (call.args and origin.type == "dict"):
            continue
        if span is None and value_is_tested(values.tree, call, call.func.value):
            continue
        if span is None and foreseen(values.tree, call, "IndexError", "KeyError"):
            continue
        bindings = {
            "name": quoted(source, call.func.value),
            "type": origin.type,
            "method": call.func.attr,
            "expression": quoted(source, call),
            "line": str(call.lineno),
        }
        related: tuple[Related, ...] = ()
        if origin.binding is not None:
            bindings["assigned_line"] = str(origin.binding.line)
            related = (Related(source.span(origin.binding.node), "empty"),)
        yield Fact(source.span(call), bindings, related)


def _empty(values: Values, holder: ast.expr) -> Origin | None:
    """Where ``holder`` got its value, if that is an empty list or dict that nothing has filled since."""
    whole = literal(values, holder)
    if not isinstance(whole, (ast.List, ast.Dict)) or size(whole) != 0:
        return None
    found = values.origins(holder).found
    return found[0] if found else None
