"""Fact: a call names an argument and gives it no value (order(tea=)).

Binds ``argument`` and ``line``.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.vocabulary import is_name


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The equals sign behind a name inside the brackets of a refused call, with nothing behind it."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken or failure.word == "def":
        return
    tokens = failure.tokens
    for at in failure.positions():
        named = 0 < at < len(tokens) - 1 and is_name(tokens[at - 1]) and failure.outer[at] >= 0
        if tokens[at].text == "=" and named and tokens[at + 1].text in (",", ")"):
            argument = tokens[at - 1].text
            yield Fact(failure.span(at - 1, at), {"argument": argument, "line": str(tokens[at].start.line)})
            return
