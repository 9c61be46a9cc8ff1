"""What a Dask worker logs of a failed task: a table with the exception as a repr and its frames as another."""

from __future__ import annotations

import re

from explain.tracebacks.escaped import message_of, unescaped
from explain.tracebacks.frames import FrameReader
from explain.tracebacks.grammar import PLACE
from explain.tracebacks.model import Raised, Traceback
from explain.tracebacks.reading import Reading

_EXCEPTION = re.compile(r"Exception: [\"'](\w[\w.]*)\((.*)\)[\"']\s*")
_TRACEBACK = re.compile(r"Traceback: [\"'](.*)[\"']\s*")


def is_exception(text: str) -> bool:
    """Whether ``text`` is the table's row with the exception."""
    return text.startswith("Exception: ") and _EXCEPTION.fullmatch(text) is not None


class Failed(Reading):
    """One failed task, from its exception on."""

    __slots__ = ("_end", "_exception", "_frames", "_message", "_start", "done")

    def __init__(self, number: int, text: str) -> None:
        """Begin with the row that ``is_exception``."""
        self._start = self._end = number
        found = _EXCEPTION.fullmatch(text)
        self._exception = found[1] if found else ""
        inner = found[2] if found else ""
        self._message = message_of(inner if found is None or "\\'" not in inner else inner.replace("\\'", "'"))
        self._frames = FrameReader()
        self.done = False

    def take(self, number: int, text: str) -> Reading | None:
        """Read the row with the frames."""
        found = _TRACEBACK.fullmatch(text)
        if found is None:
            return None
        for line in unescaped(found[1]).split("\n"):
            if place := PLACE.fullmatch(line):
                self._frames.place(place[1], int(place[2]), place[3])
            elif line.startswith("    "):
                self._frames.quote(line[4:])
        self._end, self.done = number, True
        return self

    def finish(self, *, ended: bool) -> tuple[Traceback, ...]:
        """The task's error."""
        raised = Raised("exception", self._exception, self._message, self._frames.build(), start_line=self._start,
                        end_line=self._end)  # fmt: skip
        return (Traceback((raised,)),)
