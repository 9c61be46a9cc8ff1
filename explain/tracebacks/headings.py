"""Errors whose name stands above their frames: what a debugger shows where it stopped, headings over tracebacks, chains
with the newest error first.
"""

from __future__ import annotations

import re

from explain.records import replace
from explain.tracebacks import grammar, surroundings
from explain.tracebacks.chains import Chain
from explain.tracebacks.frames import FrameReader
from explain.tracebacks.model import Raised, Traceback
from explain.tracebacks.reading import Reading, Report, TextLines
from explain.tracebacks.translated import Translated

STACK = "Stack Trace:"
LISTED_LINKS = ("The above exception was caused by the following exception:",
                "The above exception occurred during handling of the following exception:")  # fmt: skip

STOPPED = "Exception has occurred: "
"""Visual Studio Code's words, of what debugpy tells."""

_SHOWN = re.compile(r"([A-Za-z_]\w{0,200})\((.*)\)")
_MOST_LINES = 100


def below(report: Report, number: int, text: str, held: list[str]) -> Reading | None:
    """What ``text``, line ``number``, begins below an exception's line alone: the same error at length.

    ``held`` are the lines in between.
    """
    if held and text.startswith("  File ") and grammar.PLACE.fullmatch(text.rstrip()):
        return _backwards(report, number, text, held)
    message, stripped = str(report.message), text.rstrip()
    if not message and text.startswith(f"{report.exception}: ") and number == report.end + 1:
        return Chain().begin("bare", number, text)
    if stripped == STACK and number <= report.end + 2:
        return Listed(report.build(), number)
    if stripped == grammar.TRACEBACK and message and number == report.end + 1:
        return Headed(report.build(), number)
    if not text.startswith(("Traceback", "Python ")):
        return None
    from explain.tracebacks import pages

    return pages.below(report.start, number, text, report.exception, message)


def _backwards(report: Report, number: int, text: str, held: list[str]) -> Reading | None:
    """The reading of an error whose newest line stands first, where ``held`` is code above its ``File`` line."""
    from explain.tracebacks import backwards

    above = [f"{report.exception}: {report.message}".removesuffix(": "), *held]
    if backwards.said_above(above) != len(above):
        return None
    return backwards.Backwards(number - len(above), [*above, text])


def named_above(recent: list[str]) -> tuple[str, int]:
    """The exception line for the error that the last of ``recent`` lines names above its frames, and how many lines up
    it stands; an empty one where they name none."""
    if recent[-1].strip() == "Detailed traceback:" and len(recent) > 2:  # reticulate's, of Python within R
        told = recent[-3].strip()
        return (told, 3) if grammar.exception_line(told, strict=True) else ("", 0)
    return _shown(recent[-1]), 1


def _shown(text: str) -> str:
    """The exception line that says what ``text`` shows as ``KeyError('tea')``; empty where it shows none."""
    found = _SHOWN.fullmatch(text.rstrip())
    if found is None or not grammar.exception_line(f"{found[1]}: x", strict=True):
        return ""
    from explain.tracebacks.escaped import message_of

    return f"{found[1]}: {message_of(found[2])}"


class Stopped(Reading):
    """An exception as Visual Studio Code shows it: name, message, then frames with the newest first.

    A chain's errors stand oldest first, as Python prints them, each with its own line below its frames; the last of
    these may be left out.
    """

    __slots__ = ("_chain", "_end", "_exception", "_message", "_start")

    def __init__(self, number: int, text: str) -> None:
        """Begin with the line that names the exception; a note on where the program is paused may follow it."""
        self._start = self._end = number
        self._exception = text[len(STOPPED) :].partition("(note: ")[0].strip()
        self._message = TextLines()
        self._chain: Chain | None = None

    @property
    def ready(self) -> bool:
        """Whether something has been said of the exception."""
        return self._chain.ready if self._chain else len(self._message) > 0

    def take(self, number: int, text: str) -> Reading | None:
        """Read line ``number``."""
        if self._chain is not None:
            return self if self._chain.take(number, text) else None
        if grammar.PLACE.fullmatch(text.rstrip()):
            self._chain = Chain().begin("place", number, text)
        elif not text.strip() or len(self._message) >= _MOST_LINES or surroundings.is_other_output(text):
            return None
        else:
            self._message.add(text)
            self._end = number
        return self

    def finish(self, *, ended: bool) -> tuple[Traceback, ...]:
        """The chain, the frames of each error turned round."""
        told = Raised("exception", self._exception, str(self._message), start_line=self._start, end_line=self._end)
        found = self._chain.finish(ended=True) if self._chain else ()
        if not found:
            return (Traceback((told,)),) if grammar.exception_line(f"{self._exception}: x", strict=True) else ()
        raised = [replace(one, frames=one.frames[::-1]) for one in found[-1].raised]
        raised[-1] = named(raised[-1], told)
        if len(raised) == 1:
            raised = [replace(raised[0], start_line=self._start)]
        return (Traceback(tuple(raised)),)


class Headed(Translated):
    """A traceback right below a line that names an exception: the same one once more, or the one that it lacks."""

    __slots__ = ("_told",)

    def __init__(self, told: Raised, number: int) -> None:
        """Begin with the traceback's header, line ``number``, below the error ``told``."""
        super().__init__(number)
        self._told = told

    def lines(self, text: str) -> list[str] | None:
        """CPython's own."""
        return [text]

    def finish(self, *, ended: bool) -> tuple[Traceback, ...]:
        """One chain where both tell of one exception, else both."""
        found = self._chain.finish(ended=ended)
        if not found:
            return (Traceback((self._told,)),)
        *before, last = found[-1].raised
        if not last.complete:
            return (Traceback((*before, named(last, self._told))),)
        return found if _same(last, self._told) else (Traceback((self._told,)), *found)


def named(raised: Raised, told: Raised) -> Raised:
    """``raised`` by the name that the heading ``told``, where it has none of its own; the heading is then its part."""
    if raised.complete:
        return raised
    start = told.start_line if raised.link == "first" else raised.start_line
    return replace(raised, exception=told.exception, message=told.message, complete=True, start_line=start)


def _same(raised: Raised, told: Raised) -> bool:
    """Whether ``told`` is the exception ``raised``, with its module or without."""
    same_name = raised.exception.rpartition(".")[2] == told.exception.rpartition(".")[2]
    return same_name and raised.first_line.strip() == told.first_line.strip()


class Listed(Reading):
    """A chain with the newest error first, each with its exception above "Stack Trace:" and its frames: Dagster's."""

    __slots__ = ("_end", "_exception", "_frames", "_message", "_raised", "_start")

    def __init__(self, told: Raised, number: int) -> None:
        """Begin with the line "Stack Trace:", below the error ``told``."""
        self._raised: list[Raised] = []
        self._begin(told.start_line, told.exception, told.message)
        self._end = number

    def _begin(self, number: int, exception: str, message: str) -> None:
        self._start = self._end = number
        self._exception, self._message = exception, message
        self._frames = FrameReader()

    @property
    def ready(self) -> bool:
        """Whether a frame of the error at hand has come."""
        return bool(self._frames)

    def take(self, number: int, text: str) -> Reading | None:
        """Read line ``number``."""
        stripped = text.rstrip()
        if place := grammar.PLACE.fullmatch(stripped):
            self._frames.place(place[1], int(place[2]), place[3])
        elif text.startswith("    ") and self._frames:
            self._frames.quote(text[4:])
        elif stripped in LISTED_LINKS and self._frames:
            self._keep()
            self._begin(number, "", "")
        elif not self._exception and (found := grammar.exception_line(text, strict=False)):
            self._begin(number, found[0], found[1])
        elif stripped not in ("", STACK) or number - self._end > 2:
            return None
        if stripped:
            self._end = number
        return self

    def _keep(self) -> None:
        if self._exception and len(self._raised) < _MOST_LINES:
            frames = self._frames.build()
            self._raised.append(Raised("exception", self._exception, self._message, frames, start_line=self._start,
                                       end_line=self._end))  # fmt: skip

    def finish(self, *, ended: bool) -> tuple[Traceback, ...]:
        """The chain, oldest first."""
        self._keep()
        chain = [replace(one, link="cause" if index else "first") for index, one in enumerate(self._raised[::-1])]
        return (Traceback(tuple(chain)),) if chain else ()
