"""Fact: the quotes around a text are typographic ones (“hello”), from a word processor or a web page.

Binds ``character``, ``codepoint`` ("U+201C"), ``name``, ``suggestion``, ``line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Position, Span
from explain.source import STRING, Source
from explain.syntax.characters import QUOTES, Foreign, foreign, straightened
from explain.syntax.failure import Failure, failure_at
from explain.syntax.quotes import quote_of
from explain.syntax.trial import Change


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The first character that Python refuses in the statement, where it is such a quote."""
    failure = failure_at(source, span)
    found = (foreign(failure) or _closing(failure)) if failure else None
    if failure is None or found is None or found.text not in QUOTES:
        return
    bindings = {**found.bindings(), "suggestion": QUOTES[found.text]}
    yield Fact(found.span(source.file), {**bindings, **straightened(failure, found, QUOTES)})


def _closing(failure: Failure) -> Foreign | None:
    """The curly quote in a string that never ends where a straight one would have ended it."""
    for token in failure.tokens:
        if token.kind != STRING or token.closed or len(quote_of(token)) > 1:
            continue
        line = failure.source.line(token.start.line)
        for column in range(token.start.column, len(line)):
            place = Position(token.start.line, column)
            change = Change(place, Position(token.start.line, column + 1), quote_of(token))
            if QUOTES.get(line[column]) == quote_of(token) and failure.repaired(change) is not None:
                return Foreign(line[column], place)
    return None
