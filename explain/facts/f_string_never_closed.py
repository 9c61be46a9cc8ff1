"""Fact: an f-string (or t-string) of one line has no closing quote.

Binds ``prefix`` ("f" or "t"), ``quote``, ``line``, ``detected_line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Position, Span
from explain.source import Source
from explain.syntax.nesting import goes_on_below
from explain.syntax.quotes import unfinished_string
from explain.syntax.trial import insert


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The open string of the refused statement, where its prefix is one of these."""
    string = unfinished_string(source, span)
    if string is None or string.kind == "apostrophe" or not {"f", "t"} & set(string.prefix):
        return
    failure, token = string.failure, string.failure.tokens[string.at]
    if goes_on_below(failure) == string.at:
        return  # Python 3.12 and later take it
    bindings = {
        "prefix": "f" if "f" in string.prefix else "t",
        "quote": string.quote,
        "line": str(token.start.line),
        "detected_line": str(string.detected),
    }
    text = source.line(token.end.line)[: token.end.column].rstrip()
    inside = text.rstrip(")]}:,; ")
    for column in range(len(text), len(inside) - 1, -1):
        repair = failure.repaired(insert(Position(token.end.line, column), string.quote))
        if repair is not None:
            bindings |= repair
            break
    yield Fact(failure.span(string.at), bindings)
