"""Columns under code that is not ASCII: which characters the marks of a traceback stand under. Knows only text.

CPython counts them in three ways. Frames: screen cells, in which a wide character takes two (3.11 on). SyntaxErrors:
code points (3.8, 3.9, 3.13, 3.14), bytes of UTF-8 (3.10 to 3.12), screen cells (3.15).
"""

from __future__ import annotations

from collections.abc import Callable
from unicodedata import east_asian_width


def to_code_points(line: str, start: int, end: int, *, cells: bool) -> tuple[int, int]:
    """The printed columns ``start`` to ``end`` (from 0) as code points of ``line``.

    With ``cells`` they are known to be screen cells. Otherwise the first way of counting is taken by which the range
    stands on whole words of the line; where none does, code points.
    """
    if cells:
        return _columns(line, start, end, _cells) or (start, end)
    for width in (_one, _cells, _bytes):
        found = _columns(line, start, end, width)
        if found and _on_words(line, *found):
            return found
    return start, end


def _one(character: str) -> int:
    return 1


def _cells(character: str) -> int:
    return 2 if east_asian_width(character) in "WF" else 1


def _bytes(character: str) -> int:
    return len(character.encode("utf-8", "surrogatepass"))


def _columns(line: str, start: int, end: int, width: Callable[[str], int]) -> tuple[int, int] | None:
    """Both columns where they fall between two characters of ``line`` or one past it, else None."""
    reached = 0
    starts_at: int | None = None
    for column, character in enumerate(line):
        if reached == start:
            starts_at = column
        if reached >= end:
            return (starts_at, column) if reached == end and starts_at is not None else None
        reached += width(character)
    starts_at = len(line) if reached == start else starts_at
    past = len(line) + 1 if reached + 1 == end else len(line)
    return (starts_at, past) if starts_at is not None and reached + 1 >= end >= reached else None


def _on_words(line: str, start: int, end: int) -> bool:
    """Whether the range begins and ends at the edge of a word, not on a blank."""
    inside = line[start:end]
    if inside != inside.strip():
        return False
    return not (_inside_word(line, start) or _inside_word(line, end))


def _inside_word(line: str, column: int) -> bool:
    return 0 < column < len(line) and _is_word(line[column - 1]) and _is_word(line[column])


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"
