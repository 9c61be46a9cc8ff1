"""``json.loads`` is given a value that is no text: the data itself, most often."""

from __future__ import annotations

from collections.abc import Iterator

from explain.analysis.guards import foreseen
from explain.analysis.library_calls import calls
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_DATA = ("dict", "list", "tuple", "set", "frozenset", "int", "float", "bool", "NoneType", "generator")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the calls that are certain to fail; none at a ``span``, where the message says as much."""
    if span is not None:
        return
    values = Values.of(source)
    for call in calls(values, None, "json.loads"):
        kind = values.type(call.args[0]) if len(call.args) == 1 else ""
        if kind in _DATA and not foreseen(values.tree, call, "TypeError"):
            yield Fact(source.span(call), {"type": kind, "line": str(call.lineno)})
