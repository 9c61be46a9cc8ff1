"""Groups as people paste them: their rails indented otherwise, as HTML, with other lines in between.

Where nothing else tells a line's depth, "+-+" opens a level, and a rule without a number closes it.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from explain.tracebacks import grammar
from explain.tracebacks.restoring import LONGEST_HELD, between_lines, plain, repairs
from explain.tracebacks.surroundings import is_other_output

_MOST_BETWEEN = 40
_DEEPEST = 64  # more than are kept
_BLANKS = " \t\xa0"
_NARROWEST = 24
_HEADS = r"(?:Exception Group )?Traceback \(most recent call last\):\s*$"
_LINKS = "|".join(re.escape(one) for one in (grammar.CAUSE, grammar.CONTEXT))
_PLACED = r'  File "[^"]{1,1000}", line [0-9]{1,9}'
_MADE_WHOLE = re.compile(rf"\| (?:{_HEADS}|(?:{_LINKS})\s*$|{_PLACED}(?:, in \S|\s*$))")
_BEGUN = re.compile(  # and cut off
    rf"\| (?!{_HEADS}|(?:{_LINKS})\s*$|{_PLACED}(?:, in \S|\s*$))"
    r'(?:Exception Group Traceback \(|Traceback \(most|  File(?: "|$)'
    r"|The above exception was the dir|During handling of the above e)"
)
_NUMBERED = re.compile(r"\+-{2,60} [0-9.]{1,9} -|\+-{2,60} \.\.\. -")


def is_rail(text: str) -> bool:
    """Whether ``text`` stands behind a group's rail, however it is indented."""
    shown = plain(text) if "&" in text or "<" in text else text
    return shown.lstrip(_BLANKS)[:1] == "|"


class Rails:
    """Turns the lines of one group into what CPython printed.

    How deep a line stands is told by its indentation, however wide a step is; where that was lost, by the rules above.
    """

    __slots__ = ("_between", "_closed", "_depth", "_ends", "_first", "_folded", "_held", "_last", "_repairs", "_step",
                 "_widest", "rest")  # fmt: skip

    def __init__(self) -> None:
        """Begin below the group's header."""
        self._repairs: list[Callable[[str], str]] = []
        self._depth = 1
        self._first = self._step = -1  # the indentation of the first rail, and by how much the next one has more
        self._closed = False
        self._between = 0  # lines since the last rail
        self._held = ""  # a line that a window or a mail program cut where it says nothing yet
        self._last = self._widest = 0  # the lengths of the last and of the longest line
        self._ends = ""  # the last line's last character
        self._folded = False  # at blanks
        self.rest: tuple[str, str] | None = None

    def __call__(self, text: str) -> str | None:
        """The line as CPython prints it; None where it says nothing, or is the ``rest`` of the one before."""
        self.rest = None
        if not self._repairs and ("File" in text or self._first < 0):
            self._repairs = list(repairs(text))
        for repair in self._repairs:
            text = repair(text)
        body = text.lstrip(_BLANKS)
        if body[:1] == "|" or body.startswith(("+--", "+-+-")):
            self._learn_depth(len(text[: len(text) - len(body)].replace("\t", "  ")))
            self._between = 0
            self._held = ""
            self._last, self._ends = len(text), text[-1]
            self._widest = max(self._widest, self._last)
            if _BEGUN.match(body):
                self._held = text
                return None
            return self._railed(body)
        if body.startswith("+ Exception Group"):
            self._closed = False
            return text
        if self._held:
            return self._whole(text)
        if self._is_rest(text):
            return None
        self._between += 1
        skipped = not self._closed and self._between <= _MOST_BETWEEN and (not body or between_lines(body))
        return None if skipped else text

    def _is_rest(self, text: str) -> bool:
        """Whether ``text`` was cut off the line before: its first word would not have fitted there."""
        begins = self._last + 1 + len(text.partition(" ")[0]) > self._widest and self._last >= _NARROWEST
        if self._closed or not begins or not text.strip() or between_lines(text) or is_other_output(text):
            return False
        self._folded = self._folded or self._last < self._widest - 1
        in_word = text[0] == " " or (self._last == self._widest and not self._folded and self._ends not in ",:")
        self.rest = text, "" if in_word else " "
        self._last, self._ends = len(text), text[-1]
        return True

    def _whole(self, text: str) -> str | None:
        """The line held and what was cut off it, where that makes it whole."""
        held, self._held = self._held, ""
        self._last = len(text)
        pieces = held + text, f"{held.rstrip()} {text.lstrip()}"
        for joined in pieces:
            body = joined.lstrip(_BLANKS)
            if _MADE_WHOLE.match(body):
                self._folded = self._folded or joined != pieces[0]
                return self._railed(body)
        if len(held) < LONGEST_HELD:
            self._held = next((one for one in pieces if _BEGUN.match(one.lstrip(_BLANKS))), "")
        return None

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
