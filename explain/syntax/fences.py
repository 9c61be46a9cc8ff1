"""Lines that fence code in Markdown: which ones a text has around a place. Judges no cause."""

from __future__ import annotations

from explain.source import Source

_FENCES = ("```", "~~~")
_NEAR = 12
"""Lines of talk that may stand before the fence."""


def fence_at(source: Source, number: int) -> str:
    """Line ``number`` where it is three backticks or tildes and at most a language's name, or an empty text."""
    text = source.line(number).strip()
    return text if text[:3] in _FENCES and " " not in text.strip("`~").strip() else ""


def fenced_below(source: Source, number: int) -> tuple[int, int]:
    """The lines of the fences around the first code below line ``number``; zeros where there is no fence near."""
    first = next((line for line in range(number + 1, number + _NEAR) if fence_at(source, line)), 0)
    if not first:
        return 0, 0
    last = next((line for line in range(first + 1, len(source.lines) + 1) if fence_at(source, line)), 0)
    return first, last
