"""Columns of a line in the units that editors count in: UTF-8, UTF-16 or UTF-32. Knows no editor and no protocol.

Lone surrogates, which an editor may send, count as in UTF-16 (one unit) and as three bytes in UTF-8.
"""

from __future__ import annotations

from typing import Literal

Encoding = Literal["utf-8", "utf-16", "utf-32"]


def units(text: str, encoding: Encoding) -> int:
    """How many units ``text`` takes."""
    if encoding == "utf-32" or text.isascii():
        return len(text)
    if encoding == "utf-8":
        return len(text.encode("utf-8", "surrogatepass"))
    return len(text) + sum(character > "\uffff" for character in text)


def column(line: str, offset: int, encoding: Encoding) -> int:
    """The column (code points from 0) of ``line`` at ``offset`` units; its end where the line is shorter.

    An offset inside a character means that character.
    """
    if encoding == "utf-32" or line.isascii():
        return min(max(offset, 0), len(line))
    seen = 0
    for index, character in enumerate(line):
        seen += units(character, encoding)
        if seen > offset:
            return index
    return len(line)
