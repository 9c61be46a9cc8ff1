"""Fact: a value stands between two strings with nothing that joins them (print("sum: " total " euros")).

Binds ``text`` (what stands between), ``line``, and the repair by commas where brackets are around it.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.quotes import between_strings
from explain.syntax.trial import insert


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The first such value of the refused statement."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    tokens = failure.tokens
    for one in between_strings(failure):
        if one.touching:
            continue
        commas = insert(tokens[one.first - 1].end, ","), insert(tokens[one.last].end, ",")
        repair = failure.repaired(*commas) if failure.outer[one.first] >= 0 else None
        if repair is None and not failure.repaired(*(insert(change.start, " +") for change in commas)):
            continue
        bindings = {"text": failure.shown(one.first, one.last), "line": str(tokens[one.first].start.line)}
        yield Fact(failure.span(one.first, one.last), {**bindings, **(repair or {})})
        return
