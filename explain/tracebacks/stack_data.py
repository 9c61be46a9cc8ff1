"""The text of the package stack_data: ``File`` lines indented by one, numbered code with an arrow, values below it."""

from __future__ import annotations

import re

_PLACE = re.compile(r' File "(.*)", line ([0-9]{1,9}), in (.*)')
_ARROW = re.compile(r"(-{1,6}> ?[ ]{0,9}[0-9]{1,9} \| )([ ]*)(.*)")
_VALUE = re.compile(r"\S.{0,400}? = ")


def is_place(text: str) -> bool:
    """Whether ``text`` is such a ``File`` line."""
    return text.startswith(" File ") and _PLACE.fullmatch(text.rstrip()) is not None


class Plain:
    """Turns the lines into CPython's; marks stay under the code that they stand under."""

    __slots__ = ("_margin",)

    def __init__(self) -> None:
        """Begin before a ``File`` line."""
        self._margin = -1

    def __call__(self, text: str) -> str | None:
        """The line as CPython prints it; None where it says nothing of the error."""
        if found := _PLACE.fullmatch(text.rstrip()):
            self._margin = -1
            return " " + found[0]
        if found := _ARROW.fullmatch(text.rstrip()):
            self._margin = len(found[1]) + len(found[2])
            return "    " + found[3]
        if self._margin >= 0 and text.strip() and not text.strip(" ^~"):
            return "    " + text[self._margin :]
        return None if text[:1] == " " or _VALUE.match(text) else text
