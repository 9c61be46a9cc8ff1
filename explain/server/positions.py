"""Places in the editor's units and in ours. The editor counts from 0 and in units of its encoding, we in code points.

A line that is longer than the editor says, or a column inside a character, ends at the nearest character.
"""

from __future__ import annotations

from lsprotocol import types

from explain.places import Position, Span
from explain.source import Source
from explain.units import Encoding, column, units


class Positions:
    """Conversions for one text: ``source``, counted by the editor in ``encoding``."""

    def __init__(self, source: Source, encoding: Encoding) -> None:
        """Nothing is converted yet."""
        self.source = source
        self._encoding = encoding

    def theirs(self, position: Position) -> types.Position:
        """A place of ours as the editor counts it."""
        before = self.source.line(position.line)[: position.column]
        return types.Position(max(position.line - 1, 0), units(before, self._encoding))

    def ours(self, position: types.Position) -> Position:
        """A place of the editor's as we count it."""
        line = position.line + 1
        return Position(line, column(self.source.line(line), position.character, self._encoding))

    def range(self, span: Span) -> types.Range:
        """A range of ours as the editor counts it."""
        return types.Range(self.theirs(span.start), self.theirs(span.end))


def text_source(file: str, text: str) -> Source:
    """``text`` under its name, its lines ended as ours are. Only what the protocol calls an end of a line is one."""
    return Source(file, text.replace("\r\n", "\n").replace("\r", "\n"))
