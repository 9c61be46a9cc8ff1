"""The frames of one error while they are read: places, quoted code, the marks under it. Keeps a bounded number."""

from __future__ import annotations

import re

from explain.places import Position
from explain.tracebacks.model import Frame

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeVar

    T = TypeVar("T")
else:
    T = object

_REST = re.compile(r"[a-z0-9_]{0,80}[a-z0-9_>]\s*")
_REST_OF_PLACE = re.compile(r"([0-9]{0,8}),? ?in (\S.*)")
KEPT_AT_EACH_END = 200
"""Frames kept from the beginning and from the end of one error's stack; those between are left out."""

_LONGEST_NAME = 1_024
_LONGEST_CODE = 8_192


class Ends(list[T]):
    """The first and the last ``limit`` items of all that are appended."""

    __slots__ = ("_limit",)

    def __init__(self, limit: int) -> None:
        """Keep ``limit`` items at each end."""
        super().__init__()
        self._limit = limit

    def append(self, item: T) -> None:
        """Add ``item`` at the end; where there is no room, the oldest of the last ones goes."""
        if len(self) >= 2 * self._limit:
            del self[self._limit]
        super().append(item)


class FrameReader:
    """Takes the lines between a traceback's header and its exception line, hands out frames."""

    __slots__ = ("_code", "_done", "_marks", "_place", "_repeated", "_size")

    def __init__(self, limit: int = KEPT_AT_EACH_END) -> None:
        """Keep ``limit`` frames at each end."""
        self._done: Ends[Frame] = Ends(limit)
        self._place: tuple[str, int, str | None] | None = None
        self._code: list[str] = []
        self._marks: list[tuple[int, str]] = []
        self._size = 0
        self._repeated = 0

    def __bool__(self) -> bool:
        """Whether a frame has been read."""
        return self._place is not None

    @property
    def at_syntax_error(self) -> bool:
        """Whether the last frame is one without a function: the place of a SyntaxError."""
        return self._place is not None and self._place[2] is None

    @property
    def in_open_text(self) -> bool:
        """Whether the code under the place of a SyntaxError is a text in three quotes that has not ended.

        Python 3.8 quotes such a text whole, its further lines as they stand in the file.
        """
        if not self.at_syntax_error or not self._code:
            return False
        return any("\n".join(self._code).count(quotes) % 2 for quotes in ('"""', "'''"))

    def place(self, file: str, line: int, function: str | None) -> None:
        """Begin a frame."""
        self._close()
        function = function if function is None else function.rstrip()[:_LONGEST_NAME]
        self._place = (file[:_LONGEST_NAME], line, function)

    def calls_on(self, text: str) -> bool:
        """Whether ``text``, which stands right below a place, can only be the end of its function's name."""
        if self._place is None or self._code:
            return False
        function = self._place[2]
        if function is None:
            return _REST_OF_PLACE.fullmatch(text) is not None
        return _REST.fullmatch(text) is not None and (function[:1] == "<") == (text.rstrip()[-1] == ">")

    def call(self, rest: str) -> None:
        """Add ``rest``, which was cut off the line of the frame just begun: digits of its line, its function."""
        if self._place is None or self._code:
            return
        file, line, function = self._place
        if function is not None:
            self._place = (file, line, f"{function}{rest.rstrip()}"[:_LONGEST_NAME])
        elif found := _REST_OF_PLACE.fullmatch(rest):
            self._place = (file, int(f"{line}{found[1]}"[:9]), found[2].rstrip()[:_LONGEST_NAME])

    def quote(self, text: str) -> None:
        """Add a line that stands under the frame, the printer's four spaces taken off: code, or marks under code.

        Code beyond a few screens is left out.
        """
        if self._place is None:
            return
        if not text.isascii() and text.lstrip(" │")[:1] in ("└", ""):
            return  # the values that some printers hang below the code
        if not self._code and not text:
            return  # a blank line after each
        marks = text.rstrip()[-1:] in ("^", "~") and not text.strip(" \t~^")
        if not self._code and marks and "^" in text:
            return  # below the blank line at which a file ended
        if self._code and marks:
            while len(self._code) > 1 and not self._code[-1]:
                self._code.pop()
            line = len(self._code)
            if self._code[-1] and (not self._marks or self._marks[-1][0] != line):
                self._marks.append((line, text))
        elif self._size < _LONGEST_CODE:
            self._code.append(text[: _LONGEST_CODE - self._size].rstrip())
            self._size += len(text) + 1

    def go_on(self, text: str, between: str) -> None:
        """Add ``text`` to the last line of code, which was folded before it; ``between`` is what was lost there.

        Without code it belongs to the function's name.
        """
        if not self._code:
            self.call(text)
        elif self._code and self._size < _LONGEST_CODE:
            self._code[-1] += f"{between}{text[: _LONGEST_CODE - self._size].rstrip()}"
            self._size += len(text) + 1

    def repeat(self, times: int) -> None:
        """Note that the last frame was left out ``times`` more times."""
        self._repeated = times

    def build(self) -> tuple[Frame, ...]:
        """Every kept frame in the order of the input."""
        self._close()
        self._place = None
        return tuple(self._done)

    def _close(self) -> None:
        if self._place is None:
            return
        file, line, function = self._place
        if not self._code:
            self._done.append(Frame(file, line, function, "", None, None, self._repeated))
        else:
            marked, pointed = _ranges(self._code, self._marks, in_function=function is not None)
            code = "\n".join(self._code).rstrip("\n")
            self._done.append(Frame(file, line, function, code, marked, pointed, self._repeated))
            self._code, self._marks, self._size = [], [], 0
        self._repeated = 0


_Range = tuple[Position, Position] | None


def _ranges(code: list[str], marks: list[tuple[int, str]], *, in_function: bool) -> tuple[_Range, _Range]:
    """The range under all marks and the one under ``^``, each from its first to its last mark."""
    marked: _Range = None
    pointed: _Range = None
    for number, text in marks:
        line = code[number - 1]
        marked = _extended(marked, number, line, _marked_columns(text), in_function)
        if "^" in text:
            pointed = _extended(pointed, number, line, (text.index("^"), text.rindex("^") + 1), in_function)
    return marked, pointed


def _marked_columns(text: str) -> tuple[int, int]:
    return len(text) - len(text.lstrip(" \t")), len(text.rstrip())


def _extended(known: _Range, number: int, line: str, columns: tuple[int, int], in_function: bool) -> _Range:
    start, end = columns
    if not line.isascii():
        from explain.tracebacks.widths import to_code_points

        start, end = to_code_points(line, start, end, cells=in_function)
    start = min(start, len(line))
    end = max(start + 1, min(end, len(line) + 1))  # CPython points one past the line where something is missing
    return (Position(number, start) if known is None else known[0], Position(number, end))
