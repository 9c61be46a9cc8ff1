"""The text of the package pretty_errors: frames as "shop.py 5 average", the exception's message below its name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from explain.tracebacks import grammar
from explain.tracebacks.frames import FrameReader
from explain.tracebacks.model import Raised, Traceback
from explain.tracebacks.reading import Reading, TextLines

_FILE, _LINE, _FUNCTION = (
    r"(?P<file>\S.{0,400}?\.pyx?|<[^<>]{1,200}>)", r"(?P<line>[0-9]{1,9})", r"(?P<function><?\w+>?)"
)  # fmt: skip
_PLACE = re.compile(f"{_FILE} {_LINE} {_FUNCTION}")
_PLACE_TURNED = re.compile(f"{_LINE} {_FUNCTION} {_FILE}")  # where the terminal has no colours
_BETWEEN = "---"


def begin(number: int, text: str, recent: Sequence[str]) -> Failed | None:
    """The reading of the exception that ``text`` names, where frames of this kind stand in the lines above."""
    found = grammar.exception_line(text.rstrip(), strict=True)
    if found is None or found[1] or not text.rstrip().endswith(":"):
        return None
    frames = FrameReader()
    start = 0
    for index, line in enumerate(recent):
        place = _PLACE.fullmatch(line.rstrip()) or _PLACE_TURNED.fullmatch(line.rstrip())
        if place:
            start = start or number - len(recent) + index
            frames.place(place["file"], int(place["line"]), place["function"])
        elif frames and line.strip() not in ("", _BETWEEN):
            frames.quote(line.strip().removeprefix("> "))
    return Failed(start, number, found[0], frames) if start else None


class Failed(Reading):
    """One error, from its name on. Of the code shown around a line only what stands alone is kept."""

    __slots__ = ("_end", "_exception", "_frames", "_message", "_start")

    def __init__(self, start: int, number: int, exception: str, frames: FrameReader) -> None:
        """Begin with the exception's name, line ``number``; its first frame is line ``start``."""
        self._start, self._end = start, number
        self._exception, self._frames = exception, frames
        self._message = TextLines()

    def take(self, number: int, text: str) -> Reading | None:
        """Read a line of the message."""
        if not text.strip() or self._message.full or grammar.ends_message(text):
            return None
        self._message.add(text)
        self._end = number
        return self

    def finish(self, *, ended: bool) -> tuple[Traceback, ...]:
        """The error."""
        raised = Raised("exception", self._exception, str(self._message), self._frames.build(), start_line=self._start,
                        end_line=self._end)  # fmt: skip
        return (Traceback((raised,)),)
