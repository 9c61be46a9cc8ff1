"""An issue of Sentry's as its page copies it: Markdown, each exception with its frames, the newest first."""

from __future__ import annotations

import re

from explain.tracebacks.frames import FrameReader
from explain.tracebacks.model import Link, Raised, Traceback
from explain.tracebacks.reading import Reading, TextLines

_TYPE = re.compile(r"\*\*Type:\*\* ([A-Za-z_][\w.]{0,200})")
_VALUE = "**Value:** "
_HEADING = re.compile(r"### Exception [0-9]{1,4}")
_LINE = re.compile(r"([0-9]{1,9})(?:, column [0-9]{1,9})?\] \((?:In|Not in) app\)")
_SUSPECT = "  <-- SUSPECT LINE"
_MOST_FRAMES = 100
_MOST_ERRORS = 100
_MOST_BELOW = 1_000


def is_copied(text: str, above: str) -> bool:
    """Whether ``text``, below the line ``above``, begins the first exception of an issue."""
    return _HEADING.fullmatch(above.rstrip()) is not None and _TYPE.fullmatch(text.rstrip()) is not None


def _frame(text: str) -> tuple[str, int, str] | None:
    """File, line and function of the frame that ``text`` tells, None where it tells none."""
    told, mark, line = text.rpartition(" [Line ")
    function, named, file = told[1:].partition(" in ")
    found = _LINE.fullmatch(line) if mark and named and text[0] == " " else None
    return (file, int(found[1]), function) if found else None


class Copied(Reading):
    """The exceptions of one issue, a chain: the oldest stands first."""

    __slots__ = ("_below", "_closed", "_end", "_exception", "_frames", "_message", "_raised", "_start")

    def __init__(self, number: int, text: str) -> None:
        """Begin with a line that ``is_copied``; its heading is the line above."""
        self._raised: list[Raised] = []
        self._begin(number - 1)
        self.take(number, text)

    def _begin(self, number: int) -> None:
        self._start = self._end = number
        self._exception = ""
        self._message = TextLines()
        self._frames: list[tuple[str, int, str, str]] = []  # file, line, function, code
        self._below = 0
        self._closed = False

    def take(self, number: int, text: str) -> Reading | None:
        """Read line ``number``."""
        stripped = text.rstrip()
        if _HEADING.fullmatch(stripped):
            self._keep()
            self._begin(number)
            return self
        if self._closed:
            return self if not stripped else None
        if frame := _frame(stripped):
            if len(self._frames) < _MOST_FRAMES:
                self._frames.append((*frame, ""))
            self._below = 0
        elif (self._frames and not self._read_below(stripped)) or (not self._frames and not self._read_above(stripped)):
            return None
        self._end = number if stripped else self._end
        return self

    def _read_above(self, stripped: str) -> bool:
        """Read a line above the frames: the exception's name, or its message, which may have several lines."""
        if not self._exception and (found := _TYPE.fullmatch(stripped)):
            self._exception = found[1]
        elif stripped.startswith(_VALUE) and not len(self._message):
            self._message.add(stripped[len(_VALUE) :])
        elif stripped not in ("", "#### Stacktrace", "```"):
            if not len(self._message) or self._message.full:
                return False
            self._message.add(stripped)
        return True

    def _read_below(self, stripped: str) -> bool:
        """Read a line below a frame: code, of which one line is the frame's own, or variables."""
        self._below += 1
        file, line, function, code = self._frames[-1]
        if stripped == "```":
            self._closed = True
        elif stripped.endswith(_SUSPECT) and not code:
            self._frames[-1] = file, line, function, stripped.removesuffix(_SUSPECT).strip()
        return self._below <= _MOST_BELOW

    def _keep(self) -> None:
        if not self._exception or len(self._raised) >= _MOST_ERRORS:
            return
        frames = FrameReader()
        for file, line, function, code in reversed(self._frames):
            frames.place(file, line, function)
            if code:
                frames.quote(code)
        message = str(self._message).rstrip("\n")
        link: Link = "context" if self._raised else "first"
        self._raised.append(Raised("exception", self._exception, message, frames.build(), link, start_line=self._start,
                                   end_line=self._end))  # fmt: skip

    def finish(self, *, ended: bool) -> tuple[Traceback, ...]:
        """The chain."""
        self._keep()
        return (Traceback(tuple(self._raised)),) if self._raised else ()
