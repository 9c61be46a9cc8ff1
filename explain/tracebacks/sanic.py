"""What Sanic tells of a failed request: its page as text, and its log, which the package tracerite lays out."""

from __future__ import annotations

import re

from explain.tracebacks import grammar
from explain.tracebacks.frames import FrameReader
from explain.tracebacks.model import Link, Raised, Traceback
from explain.tracebacks.reading import Reading

_HEADER = re.compile(r"Traceback of \S{1,200} \(most recent call last\):")
_PLACE = re.compile(r"    File (\S.*), line ([0-9]{1,9}), in (\S.*)")
_LOGGED = re.compile(r"│ (\S[^│]{0,400}?\.pyx?):([0-9]{1,9})\s+([^\s:⚡]{0,200})(?:⚡\w+)?:\s*(?:(\S.*?)➤)?")
_NAMED = re.compile(r"[│╰] (\w[\w.]*?)( from previous| in [\w ]{1,40})?: (.*)")
_FAILED_HERE = "💣"
_MOST_ERRORS = 50
_MOST_LINES = 5_000


def is_header(text: str) -> bool:
    """Whether ``text`` stands above the errors of the page."""
    return text.startswith("Traceback of ") and _HEADER.fullmatch(text.rstrip()) is not None


def is_logged(text: str) -> bool:
    """Whether ``text`` is a frame of the log."""
    return text.startswith("│ ") and _LOGGED.fullmatch(text.rstrip()) is not None


class _Errors(Reading):
    """A chain, oldest first. ``_read`` takes the lines."""

    __slots__ = ("_end", "_exception", "_frames", "_link", "_message", "_raised", "_start", "_taken")

    def __init__(self, number: int) -> None:
        """Begin at line ``number``."""
        self._raised: list[Raised] = []
        self._start = self._end = number
        self._exception = self._message = ""
        self._link: Link = "first"
        self._frames = FrameReader()
        self._taken = 0

    @property
    def ready(self) -> bool:
        """Whether an error has come."""
        return bool(self._raised or (self._exception and self._frames))

    def take(self, number: int, text: str) -> Reading | None:
        """Read line ``number``."""
        self._taken += 1
        if self._taken > _MOST_LINES or not self._read(number, text.rstrip()):
            return None
        if text.strip():
            self._end = number
        return self

    def _read(self, number: int, text: str) -> bool:
        raise NotImplementedError

    def _keep(self, end: int) -> None:
        """Hand over the error at hand, which ends at line ``end``."""
        if self._exception and len(self._raised) < _MOST_ERRORS:
            self._raised.append(Raised("exception", self._exception, self._message, self._frames.build(), self._link,
                                       start_line=self._start, end_line=end))  # fmt: skip
        self._exception = ""
        self._frames = FrameReader()
        self._link = "context"
        self._start = end + 1

    def finish(self, *, ended: bool) -> tuple[Traceback, ...]:
        """The chain."""
        self._keep(self._end)
        return (Traceback(tuple(self._raised)),) if self._raised and any(one.frames for one in self._raised) else ()


class Page(_Errors):
    """The page as text, from its header on: each exception above its frames. How one led to the next is not said."""

    __slots__ = ()

    def _read(self, number: int, text: str) -> bool:
        if found := _PLACE.fullmatch(text):
            self._frames.place(found[1], int(found[2]), found[3])
        elif text.startswith("    ") and self._frames:
            self._frames.quote(text[4:])
        elif text.startswith("  ") and (named := grammar.exception_line(text[2:], strict=False)):
            self._keep(number - 1)
            self._start = number
            self._link = "context" if self._raised else "first"
            self._exception, self._message = named[0], named[1]
        else:
            return not text
        return True


class Logged(_Errors):
    """The log's box, from its first frame on: frames in the order in which they ran, an error below its last one."""

    __slots__ = ("done",)

    def __init__(self, number: int, text: str) -> None:
        """Begin with a line that ``is_logged``."""
        super().__init__(number)
        self.done = False
        self._read(number, text.rstrip())

    def _read(self, number: int, text: str) -> bool:
        if found := _LOGGED.fullmatch(text):
            self._frames.place(found[1], int(found[2]), found[3] or "<module>")
            self._frames.quote(found[4] or "")
        elif text.endswith(_FAILED_HERE):
            self._frames.quote(text[1:-1].strip())
        elif (named := _NAMED.fullmatch(text)) and grammar.exception_line(f"{named[1]}: x", strict=False):
            self._exception, self._message = named[1], named[3]
            self._link = "first" if not self._raised else "cause" if named[2] == " from previous" else "context"
            self._keep(number)
            self.done = text[:1] == "╰"
        return text[:1] in "│╰"
