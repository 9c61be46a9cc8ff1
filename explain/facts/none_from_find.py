"""A value is None because ``find`` found nothing in a document; only known when it runs."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.nothing import described, uses_of_nothing
from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_FINDERS = {
    *("find", "find_next", "find_parent", "find_previous", "find_next_sibling", "find_previous_sibling"),
    *("select_one", "getroot"),
}
"""Methods of HTML and XML trees that give None where nothing fits."""


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    if span is None:
        return
    values = Values.of(source)
    for use, origin in uses_of_nothing(source, span):
        call = origin.node
        if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Attribute) or call.func.attr not in _FINDERS:
            continue
        if values.type(call.func.value):
            continue
        bindings = {
            **described(source, use, origin),
            "call": quoted(source, call),
            "document": quoted(source, call.func.value),
            "method": call.func.attr,
        }
        related = Related(source.span(call), "None where nothing is found")
        yield Fact(source.span(use.node), bindings, (related,))
