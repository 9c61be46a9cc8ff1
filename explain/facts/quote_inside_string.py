"""Fact: a quote inside a text ends it early and leaves another one open ('it's fine').

Binds ``text`` (what was meant to be one string, without its quotes), ``quote``, ``other`` (the quotes that could go
around it), ``prefix`` (what Python 3.12 and later take for a string's prefix, where that is so), ``line``,
``detected_line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Position, Span
from explain.source import Source
from explain.syntax.quotes import end_forgotten, other_end, unfinished_string
from explain.syntax.trial import Change


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The string of the refused line that was ended early."""
    string = unfinished_string(source, span)
    if string is None or string.kind != "apostrophe":
        return
    failure, token = string.failure, string.failure.tokens[string.text_at]
    if end_forgotten(source, span):
        return  # the end of another text is missing
    instead = other_end(string)
    if instead is not None and failure.repaired(instead) is not None:
        return  # it was ended with the other quote
    other = "'" if string.quote == '"' else '"'
    start = Position(token.start.line, token.start.column + token.text.index(string.quote))
    end = Position(string.place.line, string.place.column + 1)
    text = source.segment(Span(source.file, start, end))[1:-1]
    whole = f"{other}{text}{other}" if other not in text else string.quote + _escaped(text, string.quote) + string.quote
    bindings = {
        "text": text,
        "quote": string.quote,
        "other": other,
        "line": str(start.line),
        "detected_line": str(string.detected),
    }
    if string.prefix in ("f", "t"):
        bindings["prefix"] = string.prefix
    repair = failure.repaired(Change(start, end, whole))
    yield Fact(Span(source.file, start, end), {**bindings, **(repair or {})})


def _escaped(text: str, quote: str) -> str:
    return text.replace(quote, "\\" + quote)
