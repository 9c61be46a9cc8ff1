"""pytest's failures in every ``--tb`` style of its own, and its summary ("native" is CPython's and not read here)."""

from __future__ import annotations

import re

from explain.tracebacks import grammar
from explain.tracebacks.frames import FrameReader
from explain.tracebacks.model import Frame, Kind, Link, Raised, Traceback
from explain.tracebacks.reading import Reading, TextLines

_RULER = re.compile(r"_{3,} (\S.*?) _{3,}|―{3,} \S.*? ―{3,}")  # pytest-sugar's has bars
_SHORT = re.compile(r"(<[^<>]*>|\S+?):([0-9]{1,9}): in (\S.*)")
_PLACE = re.compile(r"(<[^<>]*>|\S+?):([0-9]{1,9}):?(?: ([\w.]+)(?:: (.*))?)?")
_DEFINED = re.compile(r"([ ]*)(?:async )?def (\w+)\(")
_SUMMARY = re.compile(r"(?:FAILED|ERROR) (\S+?\.py\S*(?: .*?)?) - (.*)")
_ASKED = re.compile(r"file (\S.*), line ([0-9]{1,9})")  # where a test asks for a fixture
_NO_FIXTURE = re.compile(r"fixture '\w+' not found")
_CONFTEST = "ImportError while loading conftest '"
_ENDS = ("====", "----", "!!!!")
_NATIVE = ("Traceback (most recent call last):", "Exception Group Traceback")
_MOST_SAID = 2_000
_MOST_OTHERS = 5_000


def is_failure(text: str) -> bool:
    """Whether ``text`` begins the report of one failure: its ruler, a short frame, or a line of the error itself."""
    if text.startswith(("___", "―――")):
        return _RULER.fullmatch(text.rstrip()) is not None
    if text.startswith("E   "):
        return _told([text[1:]]) is not None or grammar.PLACE.match(text[4:]) is not None
    return text.startswith(_CONFTEST) or (": in " in text and is_short_place(text))


def is_short_place(text: str) -> bool:
    """Whether ``text`` is "shop.py:5: in average"."""
    found = _SHORT.fullmatch(text.rstrip()) if text[:1] not in " \t" else None
    return found is not None and (found[1].endswith((".py", ".pyx")) or found[1].startswith("<"))


def summary(text: str) -> Raised | None:
    """The error that a summary's line tells, maybe cut off: "FAILED test_shop.py::test_sum - KeyError: 1"."""
    found = _SUMMARY.fullmatch(text.rstrip())
    told = _told([found[2]]) if found else None
    if found is None or told is None:
        return None
    return Raised("exception", told[0], told[1], header=found[1][:400])


def one_line(text: str) -> Raised | None:
    """The error of ``--tb=line``: "/home/ada/shop.py:5: ZeroDivisionError: division by zero"."""
    found = _PLACE.fullmatch(text.rstrip())
    if found is None or not found[3] or not found[1].endswith(".py"):
        return None
    line = found[3] if found[4] is None else f"{found[3]}: {found[4]}"
    if grammar.exception_line(line, strict=True) is None:
        return None
    return Raised("exception", found[3], found[4] or "", (Frame(found[1], int(found[2]), ""),))


class Failure(Reading):
    """The errors of one failed test, from its ruler to the next."""

    __slots__ = ("_asked", "_bare", "_code", "_complete", "_defined", "_end", "_frames", "_indent", "_link", "_named",
                 "_others", "_raised", "_said", "_short", "_start", "_told")  # fmt: skip

    tests = True

    def __init__(self, number: int, text: str, told: str = "") -> None:
        """Begin with a line that ``is_failure``; ``told`` names the error where the report itself does not."""
        self._told = grammar.exception_line(told.partition("\n")[0], strict=False) and told
        self._raised: list[Raised] = []
        self._link: Link = "first"
        self._others = 0
        self._begin(number)
        self._bare = text[:1] == "E"
        if not text.startswith(("___", "―――", _CONFTEST)):
            self.take(number, text)

    def _begin(self, number: int) -> None:
        self._start = self._end = number
        self._frames = FrameReader()
        self._said: list[str] = []
        self._code: list[str] = []
        self._indent = 0
        self._defined: list[tuple[int, str]] = []
        self._named = ""
        self._asked: tuple[str, int] | None = None
        self._short = False
        self._complete = False

    @property
    def ready(self) -> bool:
        """Whether the error itself has come."""
        return bool(self._said or self._complete)

    def take(self, number: int, text: str) -> Reading | None:
        """Read line ``number``."""
        if text[:1] == "E" and (text[1:4] == "   " or text.rstrip() == "E"):
            return self._read_said(number, text)
        if not self._said and text.lstrip(" +").startswith(_NATIVE):
            return None
        if text[:1] == ">":
            return self._read_marked(text)
        if text[:1] in ("", " ", "\t"):
            return self._read_indented(number, text)
        if text.startswith("----") and self._bare and not self._complete:
            return self  # "--tb=line" names the place below what the test printed
        if text.startswith(_ENDS) or _RULER.fullmatch(text.rstrip()):
            return None
        return self._read_outer(number, text.rstrip())

    def _read_said(self, number: int, text: str) -> Reading | None:
        if self._complete:
            return None
        if len(self._said) < _MOST_SAID:
            self._said.append(text[1:])
        self._end = number
        return self

    def _read_marked(self, text: str) -> Reading:
        """The failing line of a long report, and its indentation behind the mark."""
        if self._bare and not any(map(str.strip, self._said)):
            self._bare, self._said = False, []  # the first line was only where the report could be told
        if not self._said:
            self._code = [" " + text[1:]]
            self._indent = len(text[1:]) - len(text[1:].lstrip()) + 1
        return self

    def _read_indented(self, number: int, text: str) -> Reading | None:
        if self._said or not text.strip():
            if not text.strip() and number == self._start:
                self._start = self._end = number + 1
            if self._bare and not self._complete:
                self._said.append(text[1:])
            return self
        if self._asked and (defined := _DEFINED.match(text)):
            self._frames.place(*self._asked, defined[2])
            self._frames.quote(text.strip())
        elif self._short:
            self._frames.quote(text[4:] if text.strip() != "???" else "")
        elif self._code and not text.strip("^~ "):
            self._code.append(text)
        else:
            self._others += 1
            if defined := _DEFINED.match(text):
                indent = len(defined[1])
                self._defined = [one for one in self._defined[-20:] if one[0] < indent]
                self._defined.append((indent, defined[2]))
        return self if self._others <= _MOST_OTHERS else None

    def _read_outer(self, number: int, text: str) -> Reading | None:
        link = grammar.separator(text)
        if link:
            self._finish_error()
            self._begin(number + 1)
            self._link = link if self._raised else "first"
            return self
        if text.startswith("_ _ _"):
            self._short = False
            return self
        if not self._said and (asked := _ASKED.fullmatch(text)):
            self._asked = asked[1], int(asked[2])
            return self
        if found := _SHORT.fullmatch(text):
            if self._said:
                return None
            self._frames.place(found[1], int(found[2]), found[3])
            self._short, self._code, self._end = True, [], number
            return self
        found = None if self._complete or self._asked else _PLACE.fullmatch(text)
        if found and (found[3] is None or self._names(found)):
            self._read_place(number, found)
            return self
        self._others += 1
        native = text.endswith((grammar.TRACEBACK, grammar.GROUP))
        if not self._frames and not self.ready and grammar.starting(text) not in ("", "bare"):
            return None  # a ruler of somebody else's
        return None if native or self._others > _MOST_OTHERS or (self._short and self._said) else self

    def _names(self, found: re.Match[str]) -> bool:
        """Whether a place is followed by an exception's name, and not by whatever follows a line number elsewhere."""
        told = _told(self._said)
        if told is None and found[4] is not None:
            return False
        return grammar.exception_line(found[3] + ": x", strict=False) is not None and (
            told is None or found[3].rpartition(".")[2] == told[0].rpartition(".")[2]
        )

    def _read_place(self, number: int, found: re.Match[str]) -> None:
        """The place below the code: of a frame, or of the error where its name stands behind it."""
        self._frames.place(found[1], int(found[2]), self._function())
        self._keep_code()
        self._short, self._end = False, number
        self._defined = []
        if found[3]:
            self._named, self._complete = found[3], True

    def _function(self) -> str:
        if self._code and (defined := _DEFINED.match(self._code[0])):
            return defined[2]  # a decorator's wrapper, which has the name of what it wraps
        inside = [name for indent, name in self._defined if indent < self._indent]
        return inside[-1] if inside else "<module>" if self._code else ""

    def _keep_code(self) -> None:
        """Hand the failing line over, with the marks under it."""
        if not self._frames:
            return
        for line in self._code:
            self._frames.quote(line[self._indent :])
        self._code = []

    def _finish_error(self) -> None:
        told = _told(self._said, self._frames)
        if told is None and self._named:
            told = self._named, ""
        if told is None or (told[0] == "AssertionError" and self._named not in ("", "AssertionError")):
            return
        frames = self._frames.build()
        kind: Kind = "usage" if told[0] == "pytest" else "exception"
        self._raised.append(Raised(kind, *told, frames, self._link, start_line=self._start, end_line=self._end))

    def finish(self, *, ended: bool) -> tuple[Traceback, ...]:
        """The failure's errors, the one that ended the test last."""
        self._finish_error()
        if not self._raised and self._told:
            exception, _, message = self._told.partition(": ")
            self._raised.append(Raised("exception", exception, message, start_line=self._start, end_line=self._end))
        return (Traceback(tuple(self._raised)),) if self._raised else ()


def _told(said: list[str], frames: FrameReader | None = None) -> tuple[str, str] | None:
    """The exception and its message in the lines behind "E"; the place of a SyntaxError in them becomes a frame."""
    lines = [line for line in said if line.strip()]
    if not lines:
        return None
    while not said[0].strip():
        said = said[1:]
    margin = min(len(line) - len(line.lstrip()) for line in lines)
    lines = [line[margin:].rstrip() for line in said]
    if place := grammar.PLACE.fullmatch(lines[0]):
        if frames is not None:
            frames.place(place[1], int(place[2]), place[3])
        lines = _without_code(lines[1:], frames)
        if not lines:
            return None
    found = grammar.exception_line(lines[0], strict=False)
    if lines[0].startswith("assert ") or (found is None and lines[0] == "assert"):
        return "AssertionError", str(TextLines(*lines)).rstrip("\n")
    if _NO_FIXTURE.fullmatch(lines[0]):
        return "pytest", lines[0]
    if found is None or not (found[2] or found[0] != found[0].lower()):
        return None
    return found[0], str(TextLines(found[1], *lines[1:])).rstrip("\n")


def _without_code(lines: list[str], frames: FrameReader | None) -> list[str]:
    """``lines`` from the exception line on; those before it are the code of the place."""
    for index, line in enumerate(lines):
        if line[:1] not in ("", " "):
            return lines[index:]
        if frames is not None:
            frames.quote(line[4:])
    return []
