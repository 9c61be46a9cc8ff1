"""Recordings of terminals (asciinema's): an array in JSON for each piece of output, cut anywhere.

The pieces are put together, and what they show is read as the terminal's text.
"""

from __future__ import annotations

import re

from explain.tracebacks.escaped import unescaped
from explain.tracebacks.inner import Inner
from explain.tracebacks.reading import Reading

_EVENT = re.compile(r'\[[ ]?[0-9.]{1,20}, ?"([a-z])", ?"((?:[^"\\]|\\.)*)"\]\s*')
_LONGEST = 65_536


def begins(text: str) -> bool:
    """Whether the line ``text`` is a piece of output that holds the beginning of an error."""
    return text[:1] == "[" and "Traceback" in text and '"o"' in text and _EVENT.fullmatch(text) is not None


class Recorded(Inner):
    """The errors in a recording, from the piece that begins the first one to where none is being read."""

    __slots__ = ("_held", "_size")

    def __init__(self, number: int, text: str) -> None:
        """Begin with a piece that ``begins`` one."""
        self._held: list[str] = []  # the line that no piece has ended yet
        self._size = 0
        super().__init__(number, text)

    def take(self, number: int, text: str) -> Reading | None:
        """Read a piece; what was typed and how the window changed are read over."""
        event = _EVENT.fullmatch(text)
        if event is None:
            return None
        if event[1] != "o":
            return self
        first, *lines = unescaped(event[2]).split("\n")
        if self._size < _LONGEST:
            self._held.append(first)
            self._size += len(first)
        for line in lines:
            if super().take(number, "".join(self._held)) is None:
                return None
            self._held, self._size = [line], len(line)
        return self
