"""What the interpreter prints when it dies: "Fatal Python error", faulthandler's stacks, failed initialisation.

Its frames look like a traceback's and are not: innermost first, "in" without a comma, no source.
"""

from __future__ import annotations

import re
from collections import deque

from explain.tracebacks import grammar
from explain.tracebacks.frames import KEPT_AT_EACH_END
from explain.tracebacks.model import Frame, Raised, Traceback
from explain.tracebacks.reading import Reading, TextLines

_FRAME = re.compile(r'  File (?:"(.*)"|(\?\?\?)), line ([0-9]{1,9}|\?\?\?) in (.*)')
_FOLLOWING = (
    "Python runtime state: ",
    "Extension modules: ",
    "Current thread's C stack trace ",
    "<",
    "  ",
    "Enable tracemalloc ",
)


class Dump(Reading):
    """A fatal error with the stacks of its threads.

    The frames handed out are the current thread's or, where none is called so (a timeout), those of the thread printed
    last, which is the main one. Their thread's line is the header. The C stack is read over.
    """

    __slots__ = ("_current", "_end", "_exception", "_frames", "_header", "_in_thread", "_message", "_start")

    def __init__(self, number: int, text: str, *, start: int = 0) -> None:
        """Begin with "Fatal Python error: …" or "Timeout (…)!"; ``start`` is where a block above it begins."""
        self._start, self._end = start or number, number
        if text.startswith("Timeout"):
            self._exception, message = "Timeout", text.rstrip()[len("Timeout (") : -len(")!")]
        else:
            self._exception, _, message = text.partition(": ")
        self._message = TextLines(message)
        self._header = ""
        self._current = False
        self._in_thread = False
        self._frames: deque[Frame] = deque(maxlen=KEPT_AT_EACH_END)
        # the dump itself stops after 100 frames; a longer one is somebody's invention

    def take(self, number: int, text: str) -> Reading | None:
        """Read a line of the dump."""
        if not text.strip():
            return self
        stripped = text.rstrip().removesuffix(" (most recent call first):")
        if stripped.startswith(("Current thread 0x", "Thread 0x", "Stack")) and stripped != text.rstrip():
            self._begin_thread(stripped)
        elif frame := _FRAME.fullmatch(text.rstrip()):
            self._add(frame)
        elif not text.startswith(_FOLLOWING):
            if self._header or grammar.exception_line(text, strict=True) is None:
                return None
            self._message.add(text)
        self._end = number
        return self

    def _begin_thread(self, header: str) -> None:
        self._in_thread = not self._current
        if self._in_thread:
            self._header = header[:1_024]
            self._current = header.startswith("Current")
            self._frames.clear()

    def _add(self, match: re.Match[str]) -> None:
        if self._in_thread and len(self._frames) < KEPT_AT_EACH_END:
            file, unknown, line, function = match.groups()
            number = int(line) if line.isdigit() else 0
            self._frames.append(Frame((file or unknown)[:1_024], number, function[:1_024]))

    def finish(self, *, ended: bool) -> tuple[Traceback, ...]:
        """The error, its frames turned round to stand outermost first."""
        raised = Raised(
            kind="fatal",
            exception=self._exception,
            message=str(self._message),
            frames=tuple(reversed(self._frames)),
            header=self._header,
            start_line=self._start,
            end_line=self._end,
        )
        return (Traceback((raised,)),)


class PathConfiguration(Reading):
    """The "Python path configuration:" block above the fatal error of a failed initialisation."""

    __slots__ = ("_start",)

    def __init__(self, number: int) -> None:
        """Begin with the block's first line."""
        self._start = number

    @property
    def ready(self) -> bool:
        """It is no error by itself."""
        return False

    def take(self, number: int, text: str) -> Reading | None:
        """Go on to the fatal error."""
        if text.startswith("  "):
            return self
        if grammar.starting(text) == "fatal":
            return Dump(number, text, start=self._start)
        return None
