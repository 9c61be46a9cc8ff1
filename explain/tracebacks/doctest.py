"""doctest's report of an example that printed something else; one that raised is CPython's traceback, indented."""

from __future__ import annotations

from explain.tracebacks.frames import FrameReader
from explain.tracebacks.model import Raised, Traceback
from explain.tracebacks.reading import Reading, TextLines

_MOST_LINES = 500


class Example(Reading):
    """One failed example, from "Failed example:" on; its place stands in the line above."""

    __slots__ = ("_end", "_frames", "_message", "_start")

    def __init__(self, start: int, file: str, line: int, name: str | None) -> None:
        """Begin below the place, which is line ``start`` of the input."""
        self._start = self._end = start
        self._frames = FrameReader()
        self._frames.place(file, line, name)
        self._message: TextLines | None = None

    @property
    def ready(self) -> bool:
        """Whether what was expected has come."""
        return self._message is not None

    def take(self, number: int, text: str) -> Reading | None:
        """Read line ``number``."""
        stripped = text.rstrip()
        if stripped in ("Expected:", "Expected nothing", "Got:", "Got nothing"):
            self._message = self._message or TextLines()
            self._message.add(stripped)
        elif text.startswith("    ") or not stripped:
            if self._message is None:
                self._frames.quote(text[4:])
            elif number - self._start < _MOST_LINES:
                self._message.add(stripped)
        elif stripped != "Failed example:":
            return None
        if stripped:
            self._end = number
        return self

    def finish(self, *, ended: bool) -> tuple[Traceback, ...]:
        """The failure under the name that doctest gives it; nothing where the example raised."""
        if self._message is None:
            return ()
        text = str(self._message).rstrip("\n")
        raised = Raised("exception", "doctest.DocTestFailure", text, self._frames.build(), start_line=self._start,
                        end_line=self._end)  # fmt: skip
        return (Traceback((raised,)),)
