"""Debug pages as a browser copies them: Werkzeug's, Starlette's and Django's; and cgitb's, as text."""

from __future__ import annotations

import re

from explain.records import replace
from explain.tracebacks import grammar, sanic
from explain.tracebacks.chains import Chain
from explain.tracebacks.frames import FrameReader
from explain.tracebacks.headings import named
from explain.tracebacks.model import Link, Raised, Traceback
from explain.tracebacks.reading import Reading, TextLines
from explain.tracebacks.translated import Translated

HEADER = "Traceback (most recent call last)"
"""Werkzeug's heading above the frames: no colon behind it, and nothing else in the line."""

_WERKZEUG = re.compile(r'File "(.*)", line ([0-9]{1,9}), in (\S.*)')
_STARLETTE = re.compile(r"File (\S.*), line ([0-9]{1,9}), in (.*?)[+‒]?")
_DJANGO = re.compile(r"(\S.*), line ([0-9]{1,9}), in (\S.*)")
_NUMBERED = re.compile(r"([0-9]{1,9})\.(?: (.*))?")
_INTERPRETER = re.compile(r"Python [0-9]{1,2}\.[0-9]{1,3}[^ ]{0,20}: \S.*")
_MARKS = re.compile(r"[ \t]*[~^]+")
_MOST_CAUSES = 50
_MOST_LINES = 5_000
_MOST_ABOVE = 500


class Werkzeug(Translated):
    """One chain below Werkzeug's heading: frames without indentation, each with a line of code and marks."""

    __slots__ = ("_before", "_link", "_placed")

    def __init__(self, number: int) -> None:
        """Begin with the heading, line ``number``."""
        super().__init__(number)
        self._placed = False
        self._before: list[Raised] = []
        self._link: Link = "first"

    def take(self, number: int, text: str) -> Reading | None:
        """Read line ``number``; of an error that led to another one the page shows only the frames."""
        link = grammar.separator(text)
        if not link:
            return super().take(number, text)
        if len(self._before) >= _MOST_CAUSES:
            return None
        self._keep()
        self._link = link
        self._chain = Chain().begin("traceback", number + 1, grammar.TRACEBACK)
        return self

    def lines(self, text: str) -> list[str] | None:
        """``text`` as CPython's lines."""
        if found := _WERKZEUG.fullmatch(text.rstrip()):
            self._placed = True
            return [f'  File "{found[1]}", line {found[2]}, in {found[3]}']
        if text.startswith("The debugger caught an exception"):
            return None
        if self._placed or _MARKS.fullmatch(text.rstrip()):
            self._placed = False
            return ["    " + text]
        return [text]

    def _keep(self) -> None:
        link = self._link if self._before else "first"
        for found in self._chain.finish(ended=True):
            self._before += [replace(one, link=link) if one.link == "first" else one for one in found.raised]

    def finish(self, *, ended: bool) -> tuple[Traceback, ...]:
        """The chain."""
        self._keep()
        return (Traceback(tuple(self._before)),) if self._before else ()


class Streamlit(Translated):
    """Streamlit's box: the last exception above "Traceback:", frames without indentation, no headers between errors."""

    __slots__ = ("_told",)

    def __init__(self, told: Raised, number: int) -> None:
        """Begin with "Traceback:", line ``number``, below the error ``told``."""
        super().__init__(number)
        self._told = told

    def lines(self, text: str) -> list[str] | None:
        """``text`` as CPython's lines."""
        if text.startswith('File "'):
            return ["  " + text]
        found = grammar.exception_line(text, strict=False)
        if text[:1] == " " or grammar.separator(text) or (found and found[2]):
            return [text]
        return None

    def finish(self, *, ended: bool) -> tuple[Traceback, ...]:
        """The chain; its last error is named at the top alone."""
        found = super().finish(ended=True)
        if not found:
            return (Traceback((self._told,)),)
        *before, last = found[-1].raised
        return (Traceback((*before, named(last, self._told))),)


class _Page(Reading):
    """An error whose name stands above its frames. ``_read`` takes the lines, ``finish`` tells the error."""

    __slots__ = ("_end", "_exception", "_frames", "_message", "_start", "_taken")

    def __init__(self, start: int, number: int, exception: str, message: str) -> None:
        """Begin at line ``start``; ``number`` is the line reached."""
        self._start, self._end = start, number
        self._exception = exception
        self._message = TextLines(*message.split("\n")) if message else TextLines()
        self._frames = FrameReader()
        self._taken = 0

    @property
    def ready(self) -> bool:
        """Whether a frame has come."""
        return bool(self._frames)

    def take(self, number: int, text: str) -> Reading | None:
        """Read line ``number``."""
        self._taken += 1
        if self._taken > _MOST_LINES or not self._read(text.rstrip()):
            return None
        if text.strip():
            self._end = number
        return self

    def _read(self, text: str) -> bool:
        raise NotImplementedError

    def finish(self, *, ended: bool) -> tuple[Traceback, ...]:
        """The error."""
        frames = self._frames.build()
        raised = Raised("exception", self._exception, str(self._message), frames, start_line=self._start,
                        end_line=self._end)  # fmt: skip
        return (Traceback((raised,)),)


class Starlette(_Page):
    """Starlette's page: the newest frame first, numbered lines of code below it, blank lines everywhere."""

    __slots__ = ("_line",)

    def __init__(self, start: int, number: int, exception: str, message: str) -> None:
        """Begin below "Traceback", which is line ``number``."""
        super().__init__(start, number, exception, message)
        self._line = ""

    def _read(self, text: str) -> bool:
        if found := _STARLETTE.fullmatch(text):
            self._line = found[2]
            self._frames.place(found[1], int(found[2]), found[3])
        elif self._frames and (found := _NUMBERED.fullmatch(text)):
            if found[1] == self._line and found[2]:
                self._frames.quote(found[2].replace("\xa0", " ").lstrip())
        else:
            return not text
        return True

    def finish(self, *, ended: bool) -> tuple[Traceback, ...]:
        """The error, its frames turned round."""
        (found,) = super().finish(ended=ended)
        (raised,) = found.raised
        return (Traceback((replace(raised, frames=raised.frames[::-1]),)),)


DJANGO = "Exception Type:\t"
_VALUE = "Exception Value:"
_LOCATION = "Exception Location:\t"
_ROWS = re.compile(r"(?:[A-Z][a-z]+ ){1,2}[a-z]+:\t|[A-Z][a-z]+ [A-Z][a-z]+:\t|Raised during:|[A-Z][a-z]+ [a-z]+:\t")


class Django(_Page):
    """Django's page: a table with the exception's type and value, then frames below "Traceback"."""

    __slots__ = ("_above", "_in_value", "_located")

    def __init__(self, number: int, text: str) -> None:
        """Begin with the row of the type."""
        super().__init__(number, number, text[len(DJANGO) :].strip(), "")
        self._above = True
        self._in_value = False
        self._located: tuple[str, int, str] | None = None

    @property
    def ready(self) -> bool:
        """Whether the value has come."""
        return len(self._message) > 0

    def _read(self, text: str) -> bool:
        if self._above:
            return self._read_above(text)
        if found := _DJANGO.fullmatch(text):
            self._frames.place(found[1], int(found[2]), found[3])
            return True
        if text == "Local vars" or not text:
            return True
        if self._frames and text[0] == " ":
            code = text.removesuffix("…").strip()
            if not _MARKS.fullmatch(code):  # the marks stand where the code stood before the page moved it
                self._frames.quote(code)
            return True
        return False

    def _read_above(self, text: str) -> bool:
        if text.startswith(_VALUE):
            self._in_value = True
            if rest := text[len(_VALUE) :].strip():
                self._message.add(rest)
        elif text.startswith(_LOCATION):
            self._in_value = False
            if found := _DJANGO.fullmatch(text[len(_LOCATION) :]):
                self._located = found[1], int(found[2]), found[3]
        elif text.startswith("Traceback"):
            self._above = False
        elif _ROWS.match(text):
            self._in_value = False
        elif self._in_value:
            self._message.add(text)
        return self._taken <= _MOST_ABOVE

    def finish(self, *, ended: bool) -> tuple[Traceback, ...]:
        """The error, with the place that the table names where no frames followed."""
        if not len(self._message) and not self._frames:
            return ()
        if not self._frames and self._located:
            self._frames.place(*self._located)
        return super().finish(ended=ended)


class Described(Reading):
    """What the module cgitb tells of an error, read over: the error's own traceback stands at its end."""

    __slots__ = ("_end", "_exception", "_message", "_start", "done")

    def __init__(self, start: int, number: int, exception: str) -> None:
        """Begin at line ``start`` with the exception's name; ``number`` is the line reached."""
        self._start, self._end = start, number
        self._exception = exception
        self._message = ""
        self.done = False

    @property
    def ready(self) -> bool:
        """The traceback is still to come."""
        return False

    def take(self, number: int, text: str) -> Reading | None:
        """Read line ``number``."""
        if number - self._start > _MOST_LINES:
            return None
        if text.startswith(f"{self._exception}: "):
            self._message, self._end = text[len(self._exception) + 2 :], number
        self.done = text.startswith("The above is a description of an error in a Python program.")
        return self

    def finish(self, *, ended: bool) -> tuple[Traceback, ...]:
        """The error where its traceback was cut off."""
        if self.done:
            return ()
        raised = Raised("exception", self._exception, self._message, start_line=self._start, end_line=self._end)
        return (Traceback((raised,)),)


def below(start: int, number: int, text: str, exception: str, message: str) -> Reading | None:
    """What begins with ``text``, line ``number``, below an exception's line on its own, which is line ``start``."""
    stripped = text.rstrip()
    if stripped == HEADER:
        return Werkzeug(number)
    if sanic.is_header(text):
        return sanic.Page(number)
    if not message and _INTERPRETER.fullmatch(stripped):
        return Described(start, number, exception)
    if stripped == "Traceback:" and message:
        return Streamlit(Raised("exception", exception, message, start_line=start, end_line=start), number)
    return Starlette(start, number, exception, message) if stripped == "Traceback" and message else None
