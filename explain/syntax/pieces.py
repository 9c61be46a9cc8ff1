"""What of a statement is looked at: all of a short one; of a long one the brackets around the place, or lines of them.

A data file may be one statement of thousands of lines, and trying repairs on all of it would cost more than the
answer is worth. A piece is an expression of its own, so what is said of it holds of the statement.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from explain.records import dataclass
from explain.source import Token
from explain.syntax.layout import CLOSER, Bracket, Layout

LONGEST = 6_000
"""A statement or a pair of brackets with more characters is looked at in part."""

MOST_TOKENS = 1_200
_MOST_LINES = 40
_CALLED = re.compile(r"[\w\])]\Z")


@dataclass(frozen=True, slots=True)
class Piece:
    """The text from ``start`` to ``end`` with ``before`` and ``behind`` put around it, and its tokens.

    ``partial`` is whether it is less than the statement. The tokens of a partial piece begin and end with its bracket.
    """

    start: int
    end: int
    tokens: tuple[Token, ...]
    before: str = ""
    behind: str = ""
    partial: bool = False


def piece_at(layout: Layout, index: int, offset: int) -> Piece | None:
    """The piece of the ``index``-th statement around ``offset``; None where the statement is long and has none."""
    statement = layout.statements[index]
    if statement.end - statement.start <= LONGEST:
        return _small(Piece(statement.start, statement.end, layout.tokens(statement.start, statement.end)))
    for bracket in layout.open_at(offset):
        if bracket.partner is not None and bracket.partner - bracket.offset <= LONGEST:
            return _small(_brackets(layout, bracket))
    inner = layout.open_at(offset)[-1:]
    return _small(_lines(layout, inner[0], offset)) if inner and inner[0].partner is not None else None


def _small(piece: Piece | None) -> Piece | None:
    return piece if piece is not None and 0 < len(piece.tokens) <= MOST_TOKENS else None


def _called(layout: Layout, bracket: Bracket) -> str:
    """A name to stand before ``bracket`` where it is a call's or an index's."""
    return "f" if bracket.text != "{" and _CALLED.search(layout.text[bracket.offset - 1 : bracket.offset]) else ""


def _brackets(layout: Layout, bracket: Bracket) -> Piece:
    end = (bracket.partner or bracket.offset) + 1
    tokens = layout.tokens(bracket.offset, end)
    return Piece(bracket.offset, end, tokens, _called(layout, bracket), partial=True)


def _lines(layout: Layout, bracket: Bracket, offset: int) -> Piece | None:
    """The lines around ``offset`` that hold whole values of ``bracket``, parted by commas at their ends."""
    line = layout.position(offset).line
    closing = bracket.partner or bracket.offset
    first = next((one for one in range(line - 1, line - _MOST_LINES, -1) if _begins(layout, bracket, one, offset)), 0)
    last = next((one for one in range(line + 1, line + _MOST_LINES) if _begins(layout, bracket, one, offset)), 0)
    start = layout.line_start(first) if first else bracket.offset + 1
    end = layout.line_start(last) if last else closing
    if not bracket.offset < start <= offset <= end <= closing or end - start > LONGEST:
        return None
    opening, ending = layout.tokens(bracket.offset, bracket.offset + 1), layout.tokens(closing, closing + 1)
    tokens = (*opening, *layout.tokens(start, end), *ending)
    before, behind = _called(layout, bracket) + bracket.text + "\n", "\n" + CLOSER[bracket.text]
    return Piece(start, end, tokens, before, behind, partial=True)


def _begins(layout: Layout, bracket: Bracket, line: int, offset: int) -> bool:
    """Whether ``line`` begins a value directly inside ``bracket``, which also holds ``offset``."""
    start = layout.line_start(line)
    if not bracket.offset < start < (bracket.partner or 0):
        return False
    low, high = sorted((start, offset))
    depth = 0
    offsets = layout.bracket_offsets
    for one in layout.brackets[bisect_left(offsets, low) : bisect_left(offsets, high)]:
        if one.partner is not None:
            depth += 1 if one.text in CLOSER else -1
    return depth == 0 and layout.ends_with(line - 1) in (",", bracket.text)
