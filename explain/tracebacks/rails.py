"""Groups as people paste them: their rails indented otherwise, as HTML, with other lines in between.

A group's rails tell its depth by themselves: "+-+" opens a level, a rule without a number closes it.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from explain.tracebacks.restoring import between_lines, plain, repairs

_MOST_BETWEEN = 40
_BLANKS = " \t\xa0"
_NUMBERED = re.compile(r"\+-{2,60} [0-9.]{1,9} -|\+-{2,60} \.\.\. -")


def is_rail(text: str) -> bool:
    """Whether ``text`` stands behind a group's rail, however it is indented."""
    shown = plain(text) if "&" in text or "<" in text else text
    return shown.lstrip(_BLANKS)[:1] == "|"


class Rails:
    """Turns the lines of one group into what CPython printed."""

    __slots__ = ("_begun", "_between", "_closed", "_depth", "_repairs")

    def __init__(self) -> None:
        """Begin below the group's header."""
        self._repairs: list[Callable[[str], str]] = []
        self._depth = 1
        self._begun = self._closed = False
        self._between = 0  # lines since the last rail

    def __call__(self, text: str) -> str | None:
        """The line as CPython prints it; None where it says nothing."""
        if not self._repairs and ("File" in text or not self._begun):
            self._repairs = list(repairs(text))
        for repair in self._repairs:
            text = repair(text)
        body = text.lstrip(_BLANKS)
        if body[:1] == "|":
            self._begun = True
            self._between = 0
            return "  " * self._depth + body
        if body.startswith("+-+-"):
            self._depth += 1
            return "  " * (self._depth - 1) + body
        if body.startswith("+--"):
            closed = "  " * self._depth + body
            self._depth -= not _NUMBERED.match(body)
            self._closed = self._depth <= 1
            return closed
        if body.startswith("+ Exception Group"):
            self._closed = False
            return text
        self._between += 1
        skipped = not self._closed and self._between <= _MOST_BETWEEN and (not body or between_lines(body))
        return None if skipped else text
