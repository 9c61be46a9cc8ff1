"""Strings whose quotes are amiss: never closed, or closed early by a quote inside the text.

Tells the cases apart, so that each fact can name its own; proposes no repair.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from explain.places import Position, Span
from explain.records import dataclass
from explain.source import NAME, STRING, Source, Token
from explain.syntax.failure import Failure, any_failure_at
from explain.syntax.trial import Change, insert
from explain.syntax.vocabulary import starts_value

_PREFIX = re.compile(r"(?<!\w)[rRbBuUfFtT]{1,2}\Z")


@dataclass(frozen=True, slots=True)
class Between:
    """The tokens ``first`` to ``last`` stand between two strings, with nothing that would join them.

    ``touching`` is whether no blank separates them from the strings: the words were quoted inside a text.
    """

    first: int
    last: int
    touching: bool


def quote_of(token: Token) -> str:
    """The quotes that open a string token."""
    bare = token.text.lstrip("rRbBuUfFtT")
    return bare[:3] if bare[:3] in ("'''", '"""') else bare[:1]


def between_strings(failure: Failure) -> Iterator[Between]:
    """Every place of the statement where values stand directly between two strings of the same quotes."""
    tokens = failure.tokens
    left = None
    for at, token in enumerate(tokens):
        if token.kind != STRING or not token.closed:
            continue
        named = tokens[at - 1].text in ("=", ":")  # an argument or a key begins between the two
        if (
            left is not None
            and not named
            and at - left > 1
            and starts_value(tokens[left + 1])
            and _alike(tokens[left], token)
        ):
            touching = tokens[left].end == tokens[left + 1].start and tokens[at - 1].end == token.start
            yield Between(left + 1, at - 1, touching)
        left = at


def _alike(left: Token, right: Token) -> bool:
    return quote_of(left) == quote_of(right) and left.end.line == right.start.line


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A string of one line that never ends: its first token ``at``, its ``prefix`` and ``quote``, and how it came.

    ``kind`` is "apostrophe" where an earlier string of the line was ended by a quote inside its text (``text_at`` is
    that string), "escaped" where a backslash stands before its own closing quote, else "open".
    """

    failure: Failure
    at: int
    prefix: str
    quote: str
    place: Position
    detected: int
    kind: str
    text_at: int = -1


def unfinished_string(source: Source, span: Span | None) -> Unfinished | None:
    """The string of one line that never ends in the statement at ``span``."""
    failure = any_failure_at(source, span)
    if failure is None:
        return None
    at = next((at for at, token in enumerate(failure.tokens) if token.kind == STRING and not token.closed), -1)
    if at < 0 or len(quote_of(failure.tokens[at])) != 1:
        return None
    token = failure.tokens[at]
    quote = quote_of(token)
    prefix = token.text[: token.text.index(quote)]
    place = Position(token.start.line, token.start.column + len(prefix))
    text_at = _ended_early(failure, at, quote)
    kind = "apostrophe" if text_at >= 0 else "escaped" if "\\" + quote in token.text else "open"
    return Unfinished(failure, at, prefix.lower(), quote, place, token.end.line, kind, text_at)


def forgotten_ends(string: Unfinished) -> Iterator[Position]:
    """Where a string that was ended early may have been meant to end: behind a key, before a comma.

    In ``["Ada, "Ben"]`` and ``{"tea: 3, "milk": 4}`` the second quote is no apostrophe: it was meant to begin a text,
    and from there on every text of the line is taken for code and all code for text.
    """
    tokens = string.failure.tokens
    for token, following in pairwise(tokens[: string.at + 1]):
        touching = token.end == following.start and following.kind in (NAME, STRING)
        if token.kind != STRING or not touching or quote_of(token) != string.quote:
            continue
        key = _KEY.match(token.text)
        if key:
            yield Position(token.start.line, token.start.column + key.end())
        bare = token.text.removesuffix(string.quote).rstrip()
        if token.start.line == token.end.line and bare[-1:] in (",", ":") and len(bare) > 2:
            yield Position(token.start.line, token.start.column + len(bare) - 1)


def end_forgotten(source: Source, span: Span | None) -> bool:
    """Whether a string of the statement at ``span`` lacks its end, so that the next one's opening quote ended it."""
    string = unfinished_string(source, span)
    if string is None:
        return False
    changes = (insert(place, string.quote) for place in forgotten_ends(string))
    return any(string.failure.repaired(change) is not None for change in changes)


_KEY = re.compile(r"[\"'][\w -]{1,40}(?=: )")


def other_end(string: Unfinished) -> Change | None:
    """The change that ends the string with its own quote where it was ended with one of the other kind."""
    token = string.failure.tokens[string.text_at if string.text_at >= 0 else string.at]
    other = "'" if string.quote == '"' else '"'
    column = token.text.find(other)
    if column < 0 or token.text.count(other) != 1 or token.start.line != token.end.line:
        return None
    place = Position(token.start.line, token.start.column + column)
    return Change(place, Position(place.line, place.column + 1), string.quote)


def _ended_early(failure: Failure, at: int, quote: str) -> int:
    """The index of the string before ``at`` whose text went on right behind its closing quote, or -1."""
    for index in range(at - 1, -1, -1):
        token, following = failure.tokens[index], failure.tokens[index + 1]
        touching = token.end == following.start and following.kind in (NAME, STRING)
        if token.kind == STRING and touching and quote_of(token) == quote:
            return index
    return -1


@dataclass(frozen=True, slots=True)
class Endless:
    """A triple-quoted string without an end: where its quotes stand, its ``prefix`` letter of f and t, or none."""

    where: Span
    quote: str
    prefix: str
    last_line: int


def endless_string(source: Source, span: Span | None) -> Endless | None:
    """The triple-quoted string that the end of the file cuts off.

    Where the parser stopped earlier, right behind a string of several lines, that one took the next one's opening
    quotes for its end: it is the one without an end of its own.
    """
    failure = any_failure_at(source, span)
    if failure is None:
        return None
    last = next((one for one in failure.layout.open_strings if len(one.quote) == 3), None)
    if last is None:
        return None
    start = last.offset if failure.offset >= last.offset else _swallowing(failure)
    if start is None:
        return None
    written = _PREFIX.search(source.text, max(start - 3, 0), start)
    prefix = next((char for char in written[0].lower() if char in "ft"), "") if written else ""
    ended = len(source.lines) - (not source.lines[-1])
    return Endless(failure.layout.span(start, start + 3), last.quote, prefix, ended)


def _swallowing(failure: Failure) -> int | None:
    """The opening quotes of the string of several lines that ends where the parser stopped."""
    line = failure.layout.position(failure.offset).line
    for token in failure.tokens[failure.until :: -1] if failure.until < len(failure.tokens) else failure.tokens[::-1]:
        if token.kind == STRING and token.end.line > token.start.line and len(quote_of(token)) == 3:
            start = failure.layout.offset(token.start) + token.text.index(quote_of(token))
            return start if line - token.end.line <= 1 else None
    return None
