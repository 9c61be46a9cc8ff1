"""stackprinter's text: numbered code with an arrow, values below it, ``File`` lines without indentation."""

from __future__ import annotations

import re

from explain.tracebacks import grammar
from explain.tracebacks.reading import Reading
from explain.tracebacks.translated import Translated, place

_PLACE = re.compile(r'File "(.*)", line ([0-9]{1,9})(?:, in (.*))?')
_ARROW = re.compile(r"--> ?([0-9]{1,9}) (.*)")
_SOURCE = re.compile(r"[ ]{1,9}[0-9]{1,9} .*|\(\.\.\.\)|[ ]{1,9}\.{10,}")
_ABOVE = "---- (full traceback above) ----"


def is_place(text: str) -> bool:
    """Whether ``text`` is a ``File`` line that is not indented."""
    return text.startswith('File "') and _PLACE.fullmatch(text.rstrip()) is not None


class Stack(Translated):
    """One chain, from its first ``File`` line on."""

    __slots__ = ("_after_place", "_framed", "_start", "_values")

    def __init__(self, number: int, text: str) -> None:
        """Begin with a ``File`` line."""
        super().__init__(number)
        self._start = (number, text)
        self._framed = True
        self._values = False
        self._after_place = False
        super().take(number, text)

    def take(self, number: int, text: str) -> Reading | None:
        """Read line ``number``, which may show that it is doctest that speaks."""
        if text.startswith("Failed example:") and number == self._start[0] + 1:
            from explain.tracebacks import doctest

            found = _PLACE.fullmatch(self._start[1].rstrip())
            return doctest.Example(self._start[0], found[1], int(found[2]), found[3]) if found else None
        return super().take(number, text)

    def lines(self, text: str) -> list[str] | None:
        """``text`` as CPython's lines."""
        stripped = text.rstrip()
        if stripped == _ABOVE:
            self._chain.forget_frames()  # the same ones follow, shorter
            return []
        if found := _PLACE.fullmatch(stripped):
            begins = [] if self._framed else [grammar.TRACEBACK]
            self._framed = self._after_place = True
            self._values = False
            return [*begins, place(found[1], found[2], found[3])]
        if not self._framed:
            return [text]
        if arrow := _ARROW.fullmatch(stripped):
            self._after_place = False
            return ["    " + arrow[2].lstrip()]
        return self._inner(text, stripped)

    def _inner(self, text: str, stripped: str) -> list[str] | None:
        if not stripped:
            self._values = False
            return []
        if _SOURCE.fullmatch(stripped):
            self._values = self._values or stripped.endswith("....")
            return []
        if grammar.exception_line(stripped, strict=self._after_place):
            self._framed = False
            return [text]
        if self._after_place and not self._values:
            if grammar.starting(stripped):
                return None
            self._after_place = False
            return ["    " + stripped.lstrip()]
        return [] if text[0] == " " or set(stripped) <= set("~^ ") else None
