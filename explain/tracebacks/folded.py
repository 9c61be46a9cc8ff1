"""An error in a string that goes on over several lines, as YAML folds it: with a backslash at the end of a line."""

from __future__ import annotations

import re

from explain.tracebacks.escaped import HEADER, lines_of
from explain.tracebacks.model import Traceback
from explain.tracebacks.reading import Reading

_CLOSING = re.compile(r'(?<!\\)(?:\\\\)*"')
_MOST_LINES = 2_000
_LONGEST = 500_000


def begins(text: str) -> bool:
    """Whether a string that holds an error begins in the line ``text`` and goes on in the next one."""
    return text[-1:] == "\\" and f'"{HEADER}\\n' in text


class Folded(Reading):
    """The errors in one string."""

    __slots__ = ("_pieces", "_size", "_start", "done")

    def __init__(self, number: int, text: str) -> None:
        """Begin with a line that ``begins`` one."""
        self._start = number
        self._pieces = [text[:-1]]
        self._size = len(text)
        self.done = False

    @property
    def ready(self) -> bool:
        """The string must end first."""
        return False

    def take(self, number: int, text: str) -> Reading | None:
        """Read a line of the string."""
        if len(self._pieces) >= _MOST_LINES or self._size > _LONGEST:
            return None
        body = text.lstrip(" ")
        self._size += len(body)
        self.done = _CLOSING.search(body) is not None
        self._pieces.append(body if self.done else body.removesuffix("\\"))
        return self

    def finish(self, *, ended: bool) -> tuple[Traceback, ...]:
        """The errors, each over all lines of the string."""
        from explain.tracebacks.reader import parse_lines

        end = self._start + len(self._pieces) - 1
        found = parse_lines(lines_of("".join(self._pieces)) or [])
        return tuple([one.placed(lambda *_: (self._start, end)) for one in found])
