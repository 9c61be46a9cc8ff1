"""Python inside other programs, which tell its frames in their own way: C++ (pybind11), Android (Chaquopy), Snakemake.

Each gives an error that is named above its frames; none quotes code.
"""

from __future__ import annotations

import re

from explain.tracebacks import grammar
from explain.tracebacks.frames import FrameReader
from explain.tracebacks.model import Raised, Traceback
from explain.tracebacks.reading import Reading, TextLines

_WHAT = "  what():  "
_AT = "At:"
_CHAQUOPY = "com.chaquo.python.PyException: "
_PYBIND_FRAME = re.compile(r"  (\S.*)\(([0-9]{1,9})\): (\S.*)")
_CHAQUOPY_FRAME = re.compile(r"\s+at <python>\.([\w.<>]+)\(([^()]+):([0-9]{1,9})\)")
_SNAKEMAKE = re.compile(r'(\w[\w.]*) in (?:file "(.*)", line ([0-9]{1,9})|line ([0-9]{1,9}) of (.*)):')
_MOST_LINES = 500


def begin(number: int, text: str) -> Reading | None:
    """The reading of what begins with ``text``, None where it is nothing of the kind."""
    if text.startswith(_WHAT):
        return _begin_named(number, text[len(_WHAT) :], _PYBIND_FRAME)
    if text.startswith(_CHAQUOPY):
        return _begin_named(number, text[len(_CHAQUOPY) :], _CHAQUOPY_FRAME)
    found = _SNAKEMAKE.fullmatch(text.rstrip())
    if found and grammar.exception_line(f"{found[1]}: x", strict=True):
        return Rule(number, found[1], found[2] or found[5], int(found[3] or found[4]))
    return None


def _begin_named(number: int, told: str, frame: re.Pattern[str]) -> Reading | None:
    found = grammar.exception_line(told, strict=True)
    return Newest(number, found[0], found[1], frame) if found else None


class Newest(Reading):
    """An error with its newest frame first: pybind11's below "At:", Chaquopy's among Java's."""

    __slots__ = ("_end", "_exception", "_frame", "_frames", "_message", "_start", "_taken")

    def __init__(self, number: int, exception: str, message: str, frame: re.Pattern[str] = _PYBIND_FRAME) -> None:
        """Begin with the line that names the exception."""
        self._start = self._end = number
        self._exception = exception
        self._message = TextLines(message)
        self._frame = frame
        self._frames: list[tuple[str, int, str]] = []
        self._taken = 0

    def take(self, number: int, text: str) -> Reading | None:
        """Read line ``number``."""
        self._taken += 1
        if found := self._frame.fullmatch(text.rstrip()):
            if self._frame is _PYBIND_FRAME:
                place = found[1], int(found[2]), found[3]
            else:
                place = found[2], int(found[3]), found[1].rpartition(".")[2]
            if len(self._frames) < _MOST_LINES:
                self._frames.append(place)
            self._end = number
        elif self._taken > _MOST_LINES or self._frames or (text.strip() and text.rstrip() != _AT):
            return None
        return self

    def finish(self, *, ended: bool) -> tuple[Traceback, ...]:
        """The error, its frames turned round; nothing where there are none, as another program said it then."""
        if not self._frames:
            return ()
        frames = FrameReader()
        for file, line, function in reversed(self._frames):
            frames.place(file, line, function)
        raised = Raised("exception", self._exception, str(self._message), frames.build(), start_line=self._start,
                        end_line=self._end)  # fmt: skip
        return (Traceback((raised,)),)


class Rule(Reading):
    """What Snakemake tells of a rule that raised: the exception with its place, the message, frames without code."""

    __slots__ = ("_end", "_exception", "_frames", "_message", "_place", "_start")

    def __init__(self, number: int, exception: str, file: str, line: int) -> None:
        """Begin with the line that names the exception and its place."""
        self._start = self._end = number
        self._exception = exception
        self._place = file, line
        self._message = TextLines()
        self._frames = FrameReader()

    def take(self, number: int, text: str) -> Reading | None:
        """Read line ``number``."""
        if place := grammar.PLACE.fullmatch(text.rstrip()):
            self._frames.place(place[1], int(place[2]), place[3])
        elif self._frames or not text.strip() or self._message.full or grammar.ends_message(text):
            return None
        else:
            self._message.add(text)
        self._end = number
        return self

    def finish(self, *, ended: bool) -> tuple[Traceback, ...]:
        """The error."""
        if not self._frames:
            self._frames.place(*self._place, "")
        raised = Raised("exception", self._exception, str(self._message), self._frames.build(), start_line=self._start,
                        end_line=self._end)  # fmt: skip
        return (Traceback((raised,)),)
