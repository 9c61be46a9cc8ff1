"""What mail does to a text: lines folded at a width, and quoted-printable ("=3D", a "=" where a line was broken).

Knows nothing of tracebacks. A fold is believed only where the next word would not have fitted into the line above.
"""

from __future__ import annotations

from explain.tracebacks.encoded import without_codes

NARROWEST = 60
"""Where programs fold at the least: 64 columns for PGP, then 72, 76, 78, 80 or what a window is wide."""

_WIDEST = 100
_SOFT = range(73, 79)  # RFC 2045: at most 76 characters in a line, the sign at its end included; Python takes 78
_LONGEST_HELD = 8_192


def folded(above: str, text: str, width: int = NARROWEST) -> bool:
    """Whether ``text`` can be what a mail program broke off the line ``above``, to make it at most ``width`` long."""
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
