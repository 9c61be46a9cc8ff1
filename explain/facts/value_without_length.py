"""``len()`` is asked for the length of a value that has none."""

from __future__ import annotations

from collections.abc import Iterator

from explain.analysis.builtin_types import SIZED
from explain.analysis.guards import foreseen
from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_NUMBERS = ("int", "float", "bool")
_ITERATORS = ("generator", "map", "filter", "zip", "enumerate")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    values = Values.of(source)
    for call in values.tree.calls(span, ("len",)):
        if not values.is_builtin(call.func, "len") or len(call.args) != 1:
            continue
        if span is None and (not values.type(call.args[0]) or foreseen(values.tree, call, "TypeError")):
            continue
        for origin in values.typed(call.args[0], certain=span is None):
            if origin.type in SIZED or origin.type not in (*_NUMBERS, *_ITERATORS):
                continue
            value = quoted(source, call.args[0])
            bindings = {
                "name": value,
                "type": origin.type,
                "expression": quoted(source, call),
                "corrected": f"len(str({value}))" if origin.type in _NUMBERS else f"len(list({value}))",
                "line": str(call.lineno),
            }
            related: tuple[Related, ...] = ()
            if origin.binding is not None:
                bindings["assigned_line"] = str(origin.binding.line)
                related = (Related(source.span(origin.binding.node), f"of type {origin.type}"),)
            yield Fact(source.span(call), bindings, related)
