"""What a terminal's window does to a text that is copied from it: lines cut at its width, anywhere in a word.

The width is learned from a ``File`` line that was cut. Blanks at the end of a window's line are lost, so a line that is
one column short was cut behind a blank.
"""

from __future__ import annotations

from explain.tracebacks import grammar

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.tracebacks.levels import Level

NARROWEST = 24
"""Columns that a window must have: a shorter line is no window's."""


class Cut:
    """Where a window of ``width`` columns cut one error's lines. ``shown`` is whether it is believed to have."""

    __slots__ = ("_width", "shown")

    def __init__(self, width: int) -> None:
        """Take the width."""
        self._width = width
        self.shown = True

    def measure(self, text: str) -> None:
        """Give the width up where ``text``, a whole line, is longer and was not joined already."""
        joined = text.startswith("  File ") or grammar.separator(text)
        self.shown = self.shown and bool(len(text.rstrip()) <= self._width or joined)

    def code_goes_on(self, level: Level, number: int, above: str, text: str) -> bool:
        """Nothing that ``goes_on`` has not seen."""
        return False

    def goes_on(self, level: Level, number: int, above: str, text: str) -> bool:
        """Whether ``text`` was cut off ``above``, a line of code or of a message; it is then added to that."""
        report = level.report
        if not self.shown or report is None or level.grouped or len(above) < self._width - 1:
            return False
        between = " " if len(above) == self._width - 1 else ""
        if not report.exception and above.startswith("    ") and not _begins(text):
            if text.strip(" ~^"):
                report.frames.go_on(text, between)
        elif report.exception and level.in_message and text.strip() and not grammar.ends_message(text):
            report.message.go_on(text, between)
        else:
            return False
        report.end = number
        return True


def _begins(text: str) -> bool:
    """Whether ``text`` is a whole line below a frame's code, and no part of one."""
    if not text.strip() or text.startswith(("    ", "  File ", "  [Previous line")):
        return True
    return bool(grammar.separator(text)) or grammar.exception_line(text, strict=True) is not None
