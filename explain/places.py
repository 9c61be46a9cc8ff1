"""Positions and ranges in a text; converts nothing and reads nothing.

Lines count from 1 and columns are code points counted from 0, as in CPython's ``ast`` once its UTF-8
offsets are converted. Other units (UTF-16, bytes) are converted at the edges that need them.
"""

from __future__ import annotations

from explain.records import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place between two characters: ``line`` from 1, ``column`` in code points from 0."""

    line: int
    column: int


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The half-open range ``start`` to ``end`` of ``file``."""

    file: str
    start: Position
    end: Position

    def covers(self, other: Span) -> bool:
        """Whether ``other`` lies inside this span (same file)."""
        return self.file == other.file and self.start <= other.start and other.end <= self.end

    def touches(self, other: Span) -> bool:
        """Whether the two spans share at least a position."""
        return self.file == other.file and self.start <= other.end and other.start <= self.end
