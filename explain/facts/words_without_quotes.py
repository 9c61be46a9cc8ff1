"""Fact: words that were meant to be text stand without quotes (print(Hello world)).

Binds ``text`` (the words), ``quoted``, ``line`` and the repair with quotes.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import brief, failure_at
from explain.syntax.trial import insert
from explain.syntax.unquoted import unquoted_words


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The words of the refused statement that no name of the file explains, where quotes make it whole."""
    failure = failure_at(source, span)
    found = unquoted_words(failure) if failure and failure.broken else None
    if failure is None or found is None:
        return
    text = failure.text(found.first, found.last)
    quote = "'" if '"' in text else '"'
    start, end = failure.tokens[found.first].start, failure.tokens[found.last].end
    repair = failure.repaired(insert(start, quote), insert(end, quote))
    if repair is not None:
        bindings = {"text": brief(text), "quoted": brief(f"{quote}{text}{quote}"), "line": str(start.line)}
        yield Fact(failure.span(found.first, found.last), {**bindings, **repair})
