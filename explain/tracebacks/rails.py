"""Groups as people paste them: their rails indented otherwise, as HTML, with other lines in between.

Where nothing else tells a line's depth, "+-+" opens a level, and a rule without a number closes it.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from explain.tracebacks.restoring import between_lines, plain, repairs

_MOST_BETWEEN = 40
_DEEPEST = 64  # more than are kept
_BLANKS = " \t\xa0"
_NUMBERED = re.compile(r"\+-{2,60} [0-9.]{1,9} -|\+-{2,60} \.\.\. -")


def is_rail(text: str) -> bool:
    """Whether ``text`` stands behind a group's rail, however it is indented."""
    shown = plain(text) if "&" in text or "<" in text else text
    return shown.lstrip(_BLANKS)[:1] == "|"


class Rails:
    """Turns the lines of one group into what CPython printed.

    How deep a line stands is told by its indentation, however wide a step is; where that was lost, by the rules above.
    """

    __slots__ = ("_between", "_closed", "_depth", "_first", "_repairs", "_step")

    def __init__(self) -> None:
        """Begin below the group's header."""
        self._repairs: list[Callable[[str], str]] = []
        self._depth = 1
        self._first = self._step = -1  # the indentation of the first rail, and by how much the next one has more
        self._closed = False
        self._between = 0  # lines since the last rail

    def __call__(self, text: str) -> str | None:
        """The line as CPython prints it; None where it says nothing."""
        if not self._repairs and ("File" in text or self._first < 0):
            self._repairs = list(repairs(text))
        for repair in self._repairs:
            text = repair(text)
        body = text.lstrip(_BLANKS)
        if body[:1] == "|" or body.startswith(("+--", "+-+-")):
            self._learn_depth(len(text[: len(text) - len(body)].replace("\t", "  ")))
            self._between = 0
            return self._railed(body)
        if body.startswith("+ Exception Group"):
            self._closed = False
            return text
        self._between += 1
        skipped = not self._closed and self._between <= _MOST_BETWEEN and (not body or between_lines(body))
        return None if skipped else text

    def _learn_depth(self, indent: int) -> None:
        if self._first < 0:
            self._first = indent
        elif self._step < 0 and self._depth > 1:
            self._step = max(0, indent - self._first)
        if self._step > 0:
            self._depth = min(1 + max(0, indent - self._first) // self._step, _DEEPEST)

    def _railed(self, body: str) -> str:
        """``body``, a line from its rail on, where CPython puts it."""
        line = "  " * self._depth + body
        if body.startswith("+-+-"):
            self._depth = min(self._depth + 1, _DEEPEST)
        elif body.startswith("+--") and not _NUMBERED.match(body):
            self._depth = max(1, self._depth - 1)
            self._closed = self._depth == 1
        elif body[:1] == "|":
            self._closed = False
        return line
