"""A text within another one's lines: what stood in records' fields or between tags, with prefixes of its own.

A reader of its own reads it; its lines are counted as the outer ones.
"""

from __future__ import annotations

from explain.tracebacks.model import Traceback
from explain.tracebacks.reading import Reading

_MOST_LINES = 100_000


class Inner(Reading):
    """The errors that begin with one line and end before anything else is read."""

    __slots__ = ("_found", "_numbers", "_reader", "done")

    def __init__(self, number: int, text: str) -> None:
        """Begin with a line; ``begun`` says whether an error did."""
        from explain.tracebacks.reader import Reader

        self._reader = Reader()
        self._found: list[Traceback] = []
        self._numbers: list[int] = []
        self.done = False
        self.take(number, text)

    @property
    def begun(self) -> bool:
        """Whether an error is being read."""
        return self._reader.pending

    @property
    def ready(self) -> bool:
        """Whether what is held can stand as it is."""
        return self._reader.ready

    @property
    def unfinished(self) -> bool:
        """Whether an error is being read: lines without the field or the tag belong to others."""
        return not self.done

    def take(self, number: int, text: str) -> Reading | None:
        """Read line ``number``."""
        if len(self._numbers) >= _MOST_LINES:
            return None
        self._numbers.append(number)
        self._found += self._reader.feed(text)
        self.done = bool(self._found) and not self._reader.pending
        return self

    def finish(self, *, ended: bool) -> tuple[Traceback, ...]:
        """The errors, at the outer lines' numbers."""
        found = (*self._found, *(self._reader.close() if ended else self._reader.idle() or self._reader.close()))
        numbers = self._numbers

        def outer(first: int, last: int) -> tuple[int, int]:
            return numbers[first - 1], numbers[min(last, len(numbers)) - 1]

        return tuple([one.placed(outer) for one in found])
