"""Errors as data in a record that is laid out over many lines: from where one begins to where its record ends.

What the record says is ``events``' business.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from explain.tracebacks.events import chains_in
from explain.tracebacks.grammar import exception_line
from explain.tracebacks.model import Traceback
from explain.tracebacks.reading import Reading

_FIRST = re.compile(r'[ \t]*"(?:type|exc_type|errorType)": ?"([A-Za-z_][\w.]{0,200})",?\s*')
_OPENED = re.compile(r'[ \t]*"(?:exceptions?|errors?)": ?[\[{]\s*')
_STACK = re.compile(r'[ \t]*"(?:stackTrace|stack_trace|stacktrace|stack|traceback)": ?"(?:\\n)*[ ]*File \\"')
_MOST_LINES = 20_000


def begin(number: int, text: str, recent: Sequence[str] = ()) -> LaidOut | None:
    """The reading of the errors that begin with ``text``, a line of a laid out record; None where none begin.

    ``recent`` are the lines above, the record's first ones among them where it names the exception after its frames.
    """
    if _OPENED.fullmatch(text):
        return Opened(number, text)
    if _STACK.match(text):
        return _enclosing(number, text, recent)
    found = _FIRST.fullmatch(text)
    known = found is not None and exception_line(f"{found[1]}: x", strict=True)
    return LaidOut(number, text) if known else None


def _enclosing(number: int, text: str, recent: Sequence[str]) -> Opened | None:
    """The reading of the record that ``text`` is a line of; None where its beginning is not among ``recent``."""
    margin = len(text) - len(text.lstrip())
    above = list(recent)
    for index in range(len(above) - 1, -1, -1):
        line = above[index]
        indent = len(line) - len(line.lstrip())
        if indent < margin:
            if line.rstrip()[-1:] != "{":
                return None
            reading = Opened(number - len(above) + index, f'{line[:indent]}"error": {{')
            for field in (*above[index + 1 :], text):
                reading.take(number, field)
            return reading
    return None


class LaidOut(Reading):
    """The errors of one record over many lines, from the line that names the first of them to the end of their list."""

    __slots__ = ("_closing", "_lines", "_margin", "_start", "done")

    def __init__(self, number: int, text: str) -> None:
        """Begin with the line of the name."""
        self._start = number
        self._lines = [text]
        self._margin = len(text) - len(text.lstrip())
        self._closing = ""
        self.done = False

    @property
    def ready(self) -> bool:
        """Nothing is known before the record ends."""
        return False

    @property
    def unfinished(self) -> bool:
        """Whether the list may go on."""
        return not self.done

    def take(self, number: int, text: str) -> Reading | None:
        """Read a line of the record."""
        body = text.strip()
        if len(text) - len(text.lstrip()) >= self._margin and body and len(self._lines) < _MOST_LINES:
            self._lines.append(text)
        elif body in ("}", "},") and not self._closing:
            self._closing = body
            self._lines.append("}")
        elif body == "{" and self._closing == "},":
            self._closing = ""
            self._lines.append(",{")
        else:
            self.done = bool(self._closing)
            return None
        return self

    def _record(self) -> str:
        """The record as JSON, empty where it has not ended."""
        return "[{" + "\n".join(self._lines) + "]" if self._closing else ""

    def finish(self, *, ended: bool) -> tuple[Traceback, ...]:
        """The errors, each over all lines of the record; where it tells none so, those that its lines tell."""
        import json

        from explain.tracebacks.reader import parse_lines

        try:
            record = json.loads(self._record() or "[]")
        except (ValueError, RecursionError):
            record = []
        end = self._start + len(self._lines) - 1
        found = [one for lines in chains_in(record) for one in parse_lines(lines)]
        if found:
            return tuple([one.placed(lambda *_: (self._start, end)) for one in found])
        lines = ["" if begin(0, line) else line for line in self._lines]
        above = self._start - 1
        return tuple([one.placed(lambda first, last: (first + above, last + above)) for one in parse_lines(lines)])


class Opened(LaidOut):
    """The errors of one record over many lines, from the field that holds them to its end."""

    __slots__ = ()

    def take(self, number: int, text: str) -> Reading | None:
        """Read a line of the record."""
        margin = len(text) - len(text.lstrip())
        if self._closing or not text.strip() or margin < self._margin or len(self._lines) >= _MOST_LINES:
            return None
        self._lines.append(text)
        if margin == self._margin:
            self._closing = text.strip().rstrip(",")
            self.done = True
        return self

    def _record(self) -> str:
        if self._closing not in ("}", "]"):
            return ""
        return "{" + "\n".join(self._lines).rstrip().rstrip(",") + "}"
