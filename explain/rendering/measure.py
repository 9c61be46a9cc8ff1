"""How many columns of a terminal a text takes; cuts text to columns. Changes no character and knows no layout.

Widths are those of Unicode's East Asian Width (wide and full-width characters take two columns) and general
category (combining marks take none). Text is expected to be ``visible`` already.
"""

from __future__ import annotations

from explain.rendering.visible import ELLIPSIS


def columns(text: str) -> int:
    """The columns that ``text`` takes."""
    if text.isascii():
        return len(text)
    return sum(map(_width, text))


def shortened(text: str, room: int, ellipsis: str = ELLIPSIS) -> str:
    """``text``, its end replaced by ``ellipsis`` where it takes more than ``room`` columns."""
    if columns(text) <= room:
        return text
    left = max(0, room - len(ellipsis))
    kept = 0
    for character in text:
        left -= _width(character)
        if left < 0:
            break
        kept += 1
    return text[:kept] + ellipsis


def _width(character: str) -> int:
    if character.isascii():
        return 1
    import unicodedata

    if unicodedata.category(character) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
