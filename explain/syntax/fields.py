"""The replacement fields of f-strings and t-strings, read from a string token's text; evaluates nothing."""

from __future__ import annotations

import ast
import warnings
from collections.abc import Iterator

from explain.places import Position, Span
from explain.records import dataclass
from explain.source import NAME, STRING, Token
from explain.syntax.failure import Failure


@dataclass(frozen=True, slots=True)
class Field:
    """One pair of braces: where it ``start`` s and ends, its ``expression``, ``conversion`` and what ends it.

    ``ends_with`` is "}", ":", "!" or "=" (the sign behind the expression), or empty where the braces never close.
    ``conversion`` is the text behind "!", None without one.
    """

    start: Position
    end: Position
    expression: str
    ends_with: str
    conversion: str | None

    def span(self, file: str) -> Span:
        """Where the braces stand in ``file``."""
        return Span(file, self.start, self.end)


@dataclass(frozen=True, slots=True)
class Nested:
    """A field whose own quotes are those of its f-string: tokens ``first`` to ``last``, its text between the braces."""

    first: int
    last: int
    quote: str
    start: Position
    end: Position


def strings_with_prefix(failure: Failure) -> Iterator[tuple[int, Token, str]]:
    """Every string of the statement with its index and its prefix in lower case."""
    for at, token in enumerate(failure.tokens):
        if token.kind == STRING:
            yield at, token, token.text[: len(token.text) - len(token.text.lstrip("rRbBuUfFtT"))].lower()


def fields(token: Token) -> Iterator[Field]:
    """The fields of a string token, nested ones of format specifications left out."""
    text = token.text
    offset = 0
    while (offset := text.find("{", offset)) >= 0:
        if text.startswith("{{", offset):
            offset += 2
            continue
        end = _field_end(text, offset + 1)
        yield _field(token, offset, end)
        offset = max(end, offset + 1)


def parses_as_value(text: str) -> bool:
    """Whether ``text`` is an expression of the running Python."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            ast.parse(f"({text})", mode="eval")
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True


def nested_quotes(failure: Failure) -> Nested | None:
    """The first f-string of the statement that a quote of its own inside its braces cuts in two."""
    tokens = failure.tokens
    for at, token, prefix in strings_with_prefix(failure):
        quote = token.text[len(prefix) : len(prefix) + 1]
        opened = token.text.rfind("{")
        if not {"f", "t"} & set(prefix) or opened < token.text.rfind("}") or opened < 1 or not token.closed:
            continue
        last = next((to for to in range(at + 1, len(tokens)) if tokens[to].kind == STRING), -1)
        if last < 0 or not _touching(tokens[at : last + 1]) or not tokens[last].text.startswith(quote):
            continue
        closing = tokens[last].text.find("}")
        if closing < 0:
            continue
        start = Position(token.start.line, token.start.column + opened + 1)
        return Nested(at, last, quote, start, Position(tokens[last].start.line, tokens[last].start.column + closing))
    return None


def _touching(tokens: tuple[Token, ...]) -> bool:
    inside = all(token.kind == NAME or token.text in (".", "-", " ") for token in tokens[1:-1])
    return inside and tokens[0].end == tokens[1].start and tokens[-2].end == tokens[-1].start


def _field_end(text: str, offset: int) -> int:
    """The offset behind the brace that closes the field opened before ``offset``, or the text's length."""
    depth, quote = 1, ""
    while offset < len(text):
        char = text[offset]
        if quote:
            quote = "" if char == quote else quote
        elif char in "'\"":
            quote = char
        elif char in "{[(":
            depth += 1
        elif char in "}])":
            depth -= 1
            if depth == 0:
                return offset + 1
        offset += 1
    return offset


def _field(token: Token, start: int, end: int) -> Field:
    text = token.text[start + 1 : end]
    closed = text.endswith("}")
    inside = text[:-1] if closed else text
    length, sign = _expression_end(inside)
    conversion = None
    if sign == "!":
        conversion = inside[length + 1 :].partition(":")[0]
    return Field(
        _position(token, start),
        _position(token, end),
        inside[:length],
        sign or ("}" if closed else ""),
        conversion,
    )


def _expression_end(text: str) -> tuple[int, str]:
    """How long the expression is, and which of ``!``, ``:`` and ``=`` ends it (none where the brace does)."""
    depth, quote = 0, ""
    for offset, char in enumerate(text):
        if quote:
            quote = "" if char == quote else quote
        elif char in "'\"":
            quote = char
        elif char in "([{":
            depth += 1
        elif char in ")]}":
            depth -= 1
        elif depth == 0 and char in "!:=":
            around = text[max(offset - 1, 0) : offset + 2]
            if char == ":" or not (set(around) & set("<>") or around.count("=") + around.count("!") > 1):
                return offset, char
    return len(text), ""


def _position(token: Token, offset: int) -> Position:
    before = token.text[:offset]
    breaks = before.count("\n")
    column = len(before) - before.rfind("\n") - 1 if breaks else token.start.column + offset
    return Position(token.start.line + breaks, column)
