"""Fact: a text in three quotes lacks its end and runs on to the quotes that were meant to begin the next one.

Binds ``quote``, ``line`` (where it begins) and ``closed_line`` (where the other quotes end it).
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import any_failure_at
from explain.syntax.triples import running_on


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The first such text before the place, of several lines."""
    failure = any_failure_at(source, span)
    found = running_on(failure) if failure else None
    if failure is None or found is None:
        return
    start, end = found
    layout = failure.layout
    quote = source.text[start : start + 3]
    lines = {"line": str(layout.position(start).line), "closed_line": str(layout.position(end).line)}
    related = Related(layout.span(end - 3, end), "its end")
    yield Fact(layout.span(start, start + 3), {"quote": quote, **lines}, (related,))
