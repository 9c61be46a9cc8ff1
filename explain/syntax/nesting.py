"""f-strings as Python 3.12 and later read them: quotes inside the braces are the expression's own; evaluates nothing.

Our tokens end such a string at the first quote of its kind, as Python did before 3.12. Here it is read to its real end.
"""

from __future__ import annotations

import re

from explain.places import Position
from explain.records import dataclass
from explain.source import STRING
from explain.syntax.failure import Failure
from explain.syntax.trial import Change, parses, replace

_OPENING = re.compile(r"([rRbBuUfFtT]{0,2})('''|\"\"\"|'|\")")
_DEEPEST = 8
"""Strings inside braces inside strings: nobody writes more, and each level is read by one call."""


@dataclass(frozen=True, slots=True)
class Nested:
    """An f-string with its own quotes inside its braces: tokens ``first`` to ``last``, and the first such expression.

    ``changes`` put the other quotes into every such expression, and are empty where one holds both kinds.
    """

    first: int
    last: int
    quote: str
    start: Position
    end: Position
    changes: tuple[Change, ...]


def nested_quotes(failure: Failure) -> Nested | None:
    """The first f-string of the statement that a quote of its own inside its braces cuts in two.

    The statement must be whole with a plain value in each pair of braces, so that nothing else is amiss with it.
    """
    text, layout = failure.layout.text, failure.layout
    for at, token in enumerate(failure.tokens):
        opened = _OPENING.match(token.text) if token.kind == STRING else None
        if opened is None or not set(opened[1].lower()) & {"f", "t"}:
            continue
        start = layout.offset(token.start)
        read = _string(text, start, failure.piece.end, 0)
        if read is None or read[0] <= layout.offset(token.end):
            continue
        end, fields = read
        quote = opened[2]
        cut = [(one, other) for one, other in fields if quote in text[one:other]]
        plain = [Change(layout.position(one), layout.position(other), "0") for one, other in fields]
        if not cut or not parses(failure.changed(*plain)):
            continue
        last = max(to for to in range(at, len(failure.tokens)) if layout.offset(failure.tokens[to].start) < end)
        first, behind = cut[0]
        changes = _changes(failure, cut, quote)
        return Nested(at, last, quote, layout.position(first), layout.position(behind), changes)
    return None


def goes_on_below(failure: Failure) -> int:
    """The token of an f-string of one line whose braces hold a line break, and which is whole so, or -1."""
    text, layout = failure.layout.text, failure.layout
    for at, token in enumerate(failure.tokens):
        opened = _OPENING.match(token.text) if token.kind == STRING and not token.closed else None
        if opened is None or len(opened[2]) > 1 or not set(opened[1].lower()) & {"f", "t"}:
            continue
        start = layout.offset(token.start)
        read = _string(text, start, min(len(text), start + _LONGEST), 0, over_lines=True)
        if read is not None and "\n" in text[start : read[0]]:
            return at
    return -1


_LONGEST = 3_000


def _changes(failure: Failure, cut: list[tuple[int, int]], quote: str) -> tuple[Change, ...]:
    other = {'"': "'", "'": '"'}[quote[0]]
    layout = failure.layout
    found = []
    for start, end in cut:
        for token in layout.tokens(start, end):
            if token.kind != STRING or not token.text.endswith(quote):
                continue
            prefix, _, text = token.text.removesuffix(quote).partition(quote)
            if other in text or "\\" in text:
                return ()
            new = other * len(quote)
            found.append(replace(token, prefix + new + text + new))
    return tuple(found) if parses(failure.changed(*found)) else ()


def _string(
    text: str, start: int, stop: int, depth: int, over_lines: bool = False
) -> tuple[int, list[tuple[int, int]]] | None:
    """Where the string that opens at ``start`` ends, and where its fields' expressions stand; None where it does not.

    ``over_lines`` is whether a field may hold line breaks, and comments before them.
    """
    opened = _OPENING.match(text, start, stop)
    if opened is None or depth > _DEEPEST:
        return None
    quote, formatted = opened[2], bool(set(opened[1].lower()) & {"f", "t"})
    fields: list[tuple[int, int]] = []
    offset = opened.end()
    while offset < stop:
        if text.startswith(quote, offset):
            return offset + len(quote), fields
        char = text[offset]
        if char == "\n" and len(quote) == 1:
            return None
        if formatted and char == "{" and text[offset + 1 : offset + 2] != "{":
            closing = _field(text, offset + 1, stop, depth, over_lines)
            if closing is None:
                return None
            fields.append((offset + 1, closing))
            offset = closing + 1
        else:
            offset += 2 if char in "\\{" else 1
    return None


def _field(text: str, start: int, stop: int, depth: int, over_lines: bool) -> int | None:
    """The offset of the brace that closes the field whose expression begins at ``start``."""
    offset, level = start, 0
    while offset < stop:
        char = text[offset]
        if char in "\"'":
            prefix = re.compile(r"[rRbBuUfFtT]{0,2}\Z").search(text, max(offset - 2, start), offset)
            read = _string(text, prefix.start() if prefix else offset, stop, depth + 1, over_lines)
            if read is None:
                return None
            offset = read[0]
            continue
        if char == "}" and level == 0:
            return offset
        if char in "([{":
            level += 1
        elif char in ")]}":
            level -= 1
        elif char == "#" and over_lines:
            offset = text.find("\n", offset, stop)
            if offset < 0:
                return None
        elif char == "\n" and not over_lines:
            return None
        offset += 1
    return None
