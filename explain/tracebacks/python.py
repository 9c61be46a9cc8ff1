"""The reader of what CPython prints: takes lines, hands out errors. Opens no file, never raises, holds only the error
that is unfinished.
"""

from __future__ import annotations

from explain.tracebacks import grammar
from explain.tracebacks.chains import Chain
from explain.tracebacks.dumps import Dump, PathConfiguration
from explain.tracebacks.lines import clean
from explain.tracebacks.model import Traceback
from explain.tracebacks.notices import Announcement, Destroyed, Refused, Stack, Warned, margin_of
from explain.tracebacks.reading import Reading


class Reader:
    """Reads a stream line by line and hands out each error as soon as it is seen to be complete.

    Lines count from 1. Time is linear in the input and memory bounded, whatever the lines hold.
    """

    __slots__ = ("_before", "_earlier", "_number", "_reading")

    def __init__(self) -> None:
        """Begin before the first line."""
        self._number = 0
        self._reading: Reading | None = None
        self._before = ""  # the line before this one, and the one before that: some errors begin above the line
        self._earlier = ""  # that gives them away

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
            self._earlier, self._before = self._before, line
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
            self._earlier, self._before = self._before, text
            return ()
        self._earlier = self._before = ""
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
            return Refused(self._number, text, before=clean(self._before))
        if kind == "program" and (complaint := grammar.program_complaint(text)):
            return Refused.complaint(self._number, *complaint)
        if kind == "refusal" and (message := grammar.refusal(text)):
            return Refused.complaint(self._number, "argparse", message)
        return None

    def _begin_above(self, separator: str) -> Reading | None:
        """Begin a chain two lines above its separator, where the first error has no frames and a name of its own."""
        first = clean(self._earlier)
        if self._before.strip() or grammar.exception_line(first, strict=False) is None:
            return None
        return Chain().begin("bare", self._number - 2, first).take(self._number, separator)


def parse(text: str) -> tuple[Traceback, ...]:
    """Every error printed in ``text``, in the order of the input. Never raises."""
    reader = Reader()
    found: list[Traceback] = []
    for line in text.split("\n"):
        found += reader.feed(line)
    found += reader.close()
    return tuple(found)
