"""AWS Lambda: its log of a failed call, with the exception behind "[ERROR] " above a traceback that has no line for it,
and the call's answer in JSON.
"""

from __future__ import annotations

from explain.tracebacks import grammar
from explain.tracebacks.frames import FrameReader
from explain.tracebacks.model import Raised, Traceback
from explain.tracebacks.reading import Reading

LEVEL = "[ERROR] "
_MOST_LINES = 500


def is_exception(text: str) -> bool:
    """Whether ``text`` begins the report of a failed call."""
    return text.startswith(LEVEL) and grammar.exception_line(text[len(LEVEL) :], strict=True) is not None


class Failed(Reading):
    """One failed call; nothing where no traceback follows the line, which is then somebody's log."""

    __slots__ = ("_end", "_exception", "_frames", "_headed", "_message", "_start")

    def __init__(self, number: int, text: str) -> None:
        """Begin with a line that ``is_exception``."""
        self._start = self._end = number
        self._exception, _, self._message = text[len(LEVEL) :].partition(": ")
        self._frames = FrameReader()
        self._headed = False

    @property
    def ready(self) -> bool:
        """Whether the traceback has begun."""
        return self._headed

    def take(self, number: int, text: str) -> Reading | None:
        """Read line ``number``; the runtime indents with blanks that do not break."""
        if text[:1] == "\xa0":
            text = text.replace("\xa0", " ")
        stripped = text.rstrip()
        if not self._headed:
            if stripped != grammar.TRACEBACK:
                return None
            self._headed = True
        elif place := grammar.PLACE.fullmatch(stripped):
            self._frames.place(place[1], int(place[2]), place[3])
        elif text.startswith("    ") and self._frames:
            self._frames.quote(text[4:])
        elif stripped == f"{self._exception}: {self._message}".removesuffix(": "):
            pass  # a program that prints its own traceback ends it as Python does
        else:
            return None
        self._end = number
        return self

    def finish(self, *, ended: bool) -> tuple[Traceback, ...]:
        """The call's error."""
        if not self._headed:
            return ()
        raised = Raised("exception", self._exception, self._message, self._frames.build(), start_line=self._start,
                        end_line=self._end)  # fmt: skip
        return (Traceback((raised,)),)


class Answer(Reading):
    """A failed call's answer as the console shows it: JSON over several lines, from "errorMessage" on."""

    __slots__ = ("_lines", "_start", "done")

    def __init__(self, number: int, text: str) -> None:
        """Begin with the line of the message."""
        self._start = number
        self._lines = [text]
        self.done = False

    @property
    def ready(self) -> bool:
        """Nothing is known before the record ends."""
        return False

    def take(self, number: int, text: str) -> Reading | None:
        """Read a line of the record."""
        if text.strip() in ("}", "},"):
            self.done = True
        elif not text.lstrip().startswith(('"', "]", "[")) or len(self._lines) >= _MOST_LINES:
            return None
        else:
            self._lines.append(text)
        return self

    def finish(self, *, ended: bool) -> tuple[Traceback, ...]:
        """The call's error, where the record is whole."""
        import json

        try:
            record = json.loads("{" + "\n".join(self._lines) + "}")
        except (ValueError, RecursionError):
            return ()
        name, message, stack = (record.get(key) for key in ("errorType", "errorMessage", "stackTrace"))
        if not isinstance(name, str) or not isinstance(message, str):
            return ()
        frames = FrameReader()
        for line in "\n".join(map(str, stack if isinstance(stack, list) else ())).split("\n"):
            if place := grammar.PLACE.fullmatch(line.rstrip()):
                frames.place(place[1], int(place[2]), place[3])
            elif line.startswith("    ") and frames:
                frames.quote(line[4:])
        end = self._start + len(self._lines) - 1
        raised = Raised("exception", name, message, frames.build(), start_line=self._start, end_line=end)
        return (Traceback((raised,)),)
