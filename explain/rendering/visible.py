"""Makes text from a traceback or a file safe to show; the only place where that is decided. Knows no layout.

What ``repr`` would escape is written as its escape: control characters, bidirectional overrides, zero-width and
other format characters, spaces that are no plain space, lone surrogates. A terminal never gets to interpret them.
"""

from __future__ import annotations

ELLIPSIS = "…"

_ASCII = {
    ELLIPSIS: "...",
    "│": "|",
    "⋮": "...",
    "→": ">",
    "‹": "<",
    "›": ">",
    "‘": "'",
    "’": "'",
    "“": '"',
    "”": '"',
    "–": "-",
    "—": "-",
}


def visible(text: str, ascii_only: bool = False) -> str:
    """One line of ``text`` with nothing in it that a terminal acts on; newlines and tabs are escaped too.

    With ``ascii_only`` what ASCII has no character for is escaped as well, typographic signs are spelled out.
    """
    if text.isprintable() and (not ascii_only or text.isascii()):
        return text
    return "".join(map(_ascii if ascii_only else _unicode, text))


def clipped(text: str, limit: int, ascii_only: bool = False) -> str:
    """``text`` cut to ``limit`` characters, the sign for what is left out included, and made ``visible``."""
    if len(text) > limit:
        text = text[: limit - 1] + ELLIPSIS
    return visible(text, ascii_only)


def _unicode(character: str) -> str:
    return character if character.isprintable() else _escape(character)


def _ascii(character: str) -> str:
    if character.isascii() and character.isprintable():
        return character
    return _ASCII.get(character) or _escape(character)


def _escape(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")
