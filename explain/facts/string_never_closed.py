"""Fact: a string of one line has no closing quote (or no opening one).

Binds ``quote``, ``side`` ("end" or "start", where the quote is missing), ``line``, ``detected_line``, and the repair
where one place for the quote makes the statement whole. ``next_line`` is bound where the text goes on there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Position, Span
from explain.source import NAME, Source
from explain.syntax.quotes import Unfinished, forgotten_ends, other_end, unfinished_string
from explain.syntax.trial import insert

_KEY = re.compile(r"[\w -]{1,40}(?=: )")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The open string of the refused statement, unless a quote or a backslash inside its text explains it."""
    string = unfinished_string(source, span)
    if string is None or {"f", "t"} & set(string.prefix):
        return
    if string.kind == "apostrophe":
        yield from _ended_by_the_next(string)
    if string.kind != "open":
        return
    failure, token = string.failure, string.failure.tokens[string.at]
    opening = _opening_missing(string)
    bindings = {
        "quote": string.quote,
        "side": "start" if opening is not None else "end",
        "line": str(token.start.line),
        "detected_line": str(string.detected),
    }
    other = other_end(string) if opening is None else None
    places = [opening] if opening is not None else _ends(source, string)
    for change in (*([other] if other else []), *(insert(place, string.quote) for place in places)):
        repair = failure.repaired(change)
        if repair is not None:
            yield Fact(failure.span(string.at), {**bindings, **repair})
            return
    following = next(
        (one for one in failure.layout.open_strings if one.offset > failure.layout.offset(token.end)), None
    )
    if (
        following
        and following.quote == string.quote
        and failure.layout.position(following.offset).line <= _near(string)
    ):
        bindings["next_line"] = str(failure.layout.position(following.offset).line)
    yield Fact(failure.span(string.at), bindings)


def _ended_by_the_next(string: Unfinished) -> Iterator[Fact]:
    """The string whose end is missing, so that the opening quote of the next one ended it."""
    failure, other = string.failure, other_end(string)
    changes = [insert(place, string.quote) for place in forgotten_ends(string)]
    for change in [*changes, *([other] if other else [])]:
        repair = failure.repaired(change)
        if repair is not None:
            bindings = {"quote": string.quote, "side": "end", "line": str(change.start.line)}
            begun = next(at for at, token in enumerate(failure.tokens) if token.end > change.start)
            yield Fact(failure.span(begun), {**bindings, "detected_line": str(string.detected), **repair})
            return


def _near(string: Unfinished) -> int:
    return string.detected + 5


def _opening_missing(string: Unfinished) -> Position | None:
    """Where the opening quote belongs when the open one is the last thing on its line and touches a word."""
    tokens = string.failure.tokens
    token = tokens[string.at]
    if token.text.strip(string.quote + ")]}:, ") or string.at == 0 or tokens[string.at - 1].kind != NAME:
        return None
    word = tokens[string.at - 1]
    return word.start if word.end == string.place else None


def _ends(source: Source, string: Unfinished) -> Iterator[Position]:
    """The end of the line, then before each of the closing characters at its end."""
    end = string.failure.tokens[string.at].end
    key = _KEY.match(source.line(end.line), string.place.column + 1)
    if key and string.place.line == end.line and _in_braces(string):
        yield Position(end.line, key.end())
    text = source.line(end.line)[: end.column].rstrip()
    column = len(text)
    while column > string.place.column:
        yield Position(end.line, column)
        if text[column - 1] not in ")]}:,; ":
            return
        column -= 1


def _in_braces(string: Unfinished) -> bool:
    """Whether the string stands where a dictionary's key stands."""
    before = string.failure.tokens[string.at - 1].text if string.at else ""
    return before == "{" or (before == "," and string.failure.tokens[string.failure.outer[string.at]].text == "{")
