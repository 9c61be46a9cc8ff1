"""What mail does to a text: lines folded at a width, and quoted-printable ("=3D", a "=" where a line was broken).

A fold is believed only where the next word would not have fitted into the line above.
"""

from __future__ import annotations

from explain.tracebacks import grammar
from explain.tracebacks.encoded import without_codes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.tracebacks.levels import Level

_NARROWEST, _WIDEST = 60, 100  # where programs fold: 64 columns for PGP, then 72, 76, 78, 80 or a window's width
_SOFT = range(73, 79)  # RFC 2045: at most 76 characters in a line, the sign at its end included; Python takes 78
_LONGEST_HELD = 8_192


class Folding:
    """Where a mail program folded one error's lines. ``shown`` is whether it has folded any.

    Its width is that of the longest line with a blank in it, at which it could have been folded.
    """

    __slots__ = ("_width", "shown")

    def __init__(self) -> None:
        """Begin with nothing known."""
        self.shown = False
        self._width = 0

    def measure(self, text: str) -> None:
        """Learn from a line how wide lines may be."""
        if " " in text.strip() and len(text) <= _WIDEST:
            self._width = max(self._width, len(text.rstrip()))

    def code_goes_on(self, level: Level, number: int, above: str, text: str) -> bool:
        """Whether ``text``, which is no frame's, was folded off the code ``above``; it is then added to that."""
        report = level.report
        if report is None or not report.frames:
            return False
        if self.shown and not text.strip(" ~^"):
            return True  # marks whose blanks were broken off
        if not above.startswith("    ") or not _folded(above, text, _NARROWEST) or grammar.ends_message(text):
            return False
        self.shown = True
        self.measure(above)
        report.frames.go_on(text, " ")
        report.end = number
        return True

    def goes_on(self, level: Level, number: int, above: str, text: str) -> bool:
        """Whether ``text`` was folded off the message's line ``above``; it is then added to that."""
        report = level.report
        if not self.shown or report is None or not report.exception or not level.in_message or level.grouped:
            return False
        if not _folded(above, text, self._width) or grammar.ends_message(text):
            return False
        report.message.go_on(text, " ")
        report.end = number
        self.measure(text)
        return True


def _folded(above: str, text: str, width: int) -> bool:
    """Whether the first word of ``text`` would not have fitted into the line ``above``."""
    if not text or text[0].isspace() or len(above) > _WIDEST:
        return False
    return len(above.rstrip()) + 1 + len(text.partition(" ")[0]) > width


def is_soft(text: str) -> bool:
    """Whether ``text`` is a line that quoted-printable broke."""
    return text[-1:] == "=" and len(text) in _SOFT


class Joined:
    """Makes whole lines of those that quoted-printable broke, and decodes them."""

    __slots__ = ("_held",)

    def __init__(self) -> None:
        """Begin between two lines."""
        self._held = ""

    def __call__(self, text: str) -> str | None:
        """The line as it was written; None where it goes on in the next one."""
        whole = self._held + text
        if is_soft(text) and len(whole) < _LONGEST_HELD:
            self._held = whole[:-1]
            return None
        self._held = ""
        return without_codes(whole)
