"""The replacement fields of f-strings and t-strings, read from a string token's text; evaluates nothing."""

from __future__ import annotations

import ast
import warnings
from collections.abc import Iterator

from explain.places import Position, Span
from explain.records import dataclass
from explain.source import STRING, Token
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


def closed(token: Token, field: Field) -> bool:
    """Whether the braces of ``field`` end before the string does."""
    return _offset(token, field.end) < len(token.text)


def left_open(failure: Failure, signs: str) -> tuple[Field, str, str] | None:
    """The first field in the statement that ends with one of ``signs`` (brackets, quotes) of its own still open.

    Gives the field, that sign, and the string's letter: "f" or "t".
    """
    for _, token, prefix in strings_with_prefix(failure):
        found = innermost_open(token) if {"f", "t"} & set(prefix) and token.closed else None
        if found and found[1] in signs:
            return *found, "f" if "f" in prefix else "t"
    return None


def innermost_open(token: Token) -> tuple[Field, str] | None:
    """The first field whose end meets an open bracket or quote of its own, and that bracket or quote.

    A quote counts only where it is not closed before the string ends.
    """
    text = token.text
    for field in fields(token):
        start = _offset(token, field.start) + 1
        open_ones, quote = [], ""
        for char in text[start : _offset(token, field.end)]:
            if quote:
                quote = "" if char == quote else quote
            elif char in "'\"" and char != text[-1]:
                quote = char
            elif char in "([{":
                open_ones.append(char)
            elif char in ")]}":
                if char == "}" and open_ones and open_ones[-1] != "{":
                    return field, open_ones[-1]
                if not open_ones:
                    break
                open_ones.pop()
        if quote:
            return field, quote
    return None


def parses_as_value(text: str) -> bool:
    """Whether ``text`` is an expression of the running Python."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            ast.parse(f"({text})", mode="eval")
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True


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


def _offset(token: Token, place: Position) -> int:
    """Where in the token's text ``place`` stands."""
    if place.line == token.start.line:
        return place.column - token.start.column
    lines = token.text.split("\n")
    return sum(len(line) + 1 for line in lines[: place.line - token.start.line]) + place.column


def _position(token: Token, offset: int) -> Position:
    before = token.text[:offset]
    breaks = before.count("\n")
    column = len(before) - before.rfind("\n") - 1 if breaks else token.start.column + offset
    return Position(token.start.line + breaks, column)


def empty_field(failure: Failure, letter: str) -> Field | None:
    """The first pair of braces with nothing in them, of a string with ``letter`` ("f", "t") in its prefix."""
    found = (field for _, token, prefix in strings_with_prefix(failure) if letter in prefix for field in fields(token))
    return next((field for field in found if not field.expression.strip()), None)
