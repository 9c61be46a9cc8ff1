"""The reader of what CPython prints: takes lines, hands out errors. Opens no file, never raises, holds only the error
that is unfinished.
"""

from __future__ import annotations

from collections import deque

from explain.tracebacks import grammar
from explain.tracebacks.chains import Chain
from explain.tracebacks.dumps import Dump, PathConfiguration
from explain.tracebacks.lines import clean
from explain.tracebacks.model import Traceback
from explain.tracebacks.notices import Announcement, Destroyed, Refused, Stack, Warned, margin_of
from explain.tracebacks.reading import Reading

_RECENT_LINES = 14
_RECENT_LENGTH = 4_096


class Reader:
    """Reads a stream line by line and hands out each error as soon as it is seen to be complete.

    Lines count from 1. Time is linear in the input and memory bounded, whatever the lines hold.
    """

    __slots__ = ("_number", "_reading", "_recent")

    def __init__(self) -> None:
        """Begin before the first line."""
        self._number = 0
        self._reading: Reading | None = None
        self._recent: deque[str] = deque(maxlen=_RECENT_LINES)  # some errors begin above the line that shows them

    @property
    def pending(self) -> bool:
        """Whether an unfinished error is held."""
        return self._reading is not None

    def feed(self, line: str) -> tuple[Traceback, ...]:
        """Read one ``line`` (its newline left out); return the errors that it shows to be complete."""
        self._number += 1
        reading = self._reading
        if reading is None:
            if grammar.may_start(line):
                return self._start(clean(line))
            self._recent.append(line if len(line) <= _RECENT_LENGTH else line[:_RECENT_LENGTH])
            return ()
        text = clean(line)
        self._reading = reading.take(self._number, text)
        if self._reading is None:
            return (*reading.finish(ended=False), *self._start(text))
        return self._close() if self._reading.done else ()

    def idle(self) -> tuple[Traceback, ...]:
        """Return the held error if it can stand as it is: the stream has paused, and what follows is another matter."""
        if self._reading is None or not self._reading.ready:
            return ()
        return self._close()

    def close(self) -> tuple[Traceback, ...]:
        """Return the held error, cut off or not: the stream has ended."""
        return self._close(ended=True)

    def _close(self, *, ended: bool = False) -> tuple[Traceback, ...]:
        reading, self._reading = self._reading, None
        return () if reading is None else reading.finish(ended=ended)

    def _start(self, text: str) -> tuple[Traceback, ...]:
        """Begin a reading if ``text`` starts anything."""
        kind = grammar.starting(text)
        self._reading = self._begin(kind, text) if kind else None
        if self._reading is None:
            self._recent.append(text[:_RECENT_LENGTH])
            return ()
        self._recent.clear()
        return self._close() if self._reading.done else ()

    def _begin(self, kind: grammar.Start, text: str) -> Reading | None:
        number = self._number
        if kind in ("traceback", "group", "place", "members", "bare"):
            return Chain(margin_of(kind, text)).begin(kind, number, text)
        if kind == "announcement":
            return Announcement(number, text)
        if kind == "warning" and (match := grammar.WARNING.fullmatch(text)):
            return Warned(number, match)
        if kind in ("fatal", "timeout"):
            return Dump(number, text)
        if kind == "paths":
            return PathConfiguration(number)
        if kind == "stack":
            return Stack()
        if kind == "destroyed":
            return Destroyed(number, text)
        if kind == "separator":
            return self._begin_above(text)
        return self._begin_refused(kind, text)

    def _begin_refused(self, kind: grammar.Start, text: str) -> Reading | None:
        if kind == "usage":
            return Refused(self._number, text, before=clean(self._recent[-1]) if self._recent else "")
        if kind == "program" and (complaint := grammar.program_complaint(text)):
            return Refused.complaint(self._number, *complaint)
        if kind == "refusal" and (message := grammar.refusal(text)):
            return Refused.complaint(self._number, "argparse", message)
        return None

    def _begin_above(self, separator: str) -> Reading | None:
        """Begin a chain in the paragraph above its ``separator``: its first error has no frames and an unusual name."""
        lines = [*map(clean, self._recent), separator]
        begin = len(lines) - 2
        while begin > 0 and lines[begin - 1].strip():
            begin -= 1
        while begin < len(lines) and grammar.exception_line(lines[begin], strict=False) is None:
            begin += 1
        if begin >= len(lines) - 2:
            return None
        number = self._number - len(lines) + 1
        reading: Reading | None = Chain().begin("bare", number + begin, lines[begin])
        for index in range(begin + 1, len(lines)):
            reading = reading and reading.take(number + index, lines[index])
        return reading


def parse(text: str) -> tuple[Traceback, ...]:
    """Every error printed in ``text``, in the order of the input. Never raises."""
    reader = Reader()
    found: list[Traceback] = []
    for line in text.split("\n"):
        found += reader.feed(line)
    found += reader.close()
    return tuple(found)
