"""Characters that CPython refuses outside strings and comments, and what a keyboard has in their place."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from explain.places import Position, Span
from explain.records import dataclass
from explain.source import NAME, OTHER
from explain.syntax.failure import Failure
from explain.syntax.trial import Change

QUOTES = {
    "“": '"',
    "”": '"',
    "„": '"',
    "«": '"',
    "»": '"',
    "‘": "'",
    "’": "'",
    "‚": "'",
    "‛": "'",
    "´": "'",
    "＂": '"',
}
"""Typographic quotes and what a keyboard has in their place."""

OPERATORS = {
    "×": "*", "✕": "*", "∙": "*", "·": "*", "÷": "/", "∕": "/", "⁄": "/", "−": "-", "–": "-", "—": "-",
    "‐": "-", "‑": "-", "≤": "<=", "≥": ">=", "≠": "!=", "≈": "==", "≡": "==", "→": "->", "⇒": "=>",
    "∧": "and", "∨": "or", "¬": "not ", "…": "...", "²": "**2", "³": "**3", "，": ",", "；": ";", "：": ":",
    "。": ".", "、": ",", "！": "!", "＝": "=", "＋": "+", "－": "-", "＊": "*", "／": "/", "＜": "<", "＞": ">",
    "（": "(", "）": ")", "［": "[", "］": "]", "【": "[", "】": "]", "｛": "{", "｝": "}", "＇": "'",
    "｜": "|", "＆": "&", "％": "%",
}  # fmt: skip
"""Signs of mathematics and of other scripts and Python's own for them."""

_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_NOTHING = (
    "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u180e"
)
INVISIBLE = {**dict.fromkeys(_SPACES, " "), **dict.fromkeys(_NOTHING, "")}
"""Characters that look like a blank or like nothing, and what is meant."""


@dataclass(frozen=True, slots=True)
class Foreign:
    """One refused character and its place."""

    text: str
    place: Position

    def bindings(self) -> dict[str, str]:
        """What every fact about a character binds: itself, its code point as CPython writes it, name and place."""
        return {
            "character": self.text,
            "codepoint": f"U+{ord(self.text):04X}",
            "name": unicodedata.name(self.text, "a control character").lower().replace("_", " "),
            "line": str(self.place.line),
            "column": str(self.place.column + 1),
        }

    def span(self, file: str) -> Span:
        """Where it stands in ``file``."""
        return Span(file, self.place, Position(self.place.line, self.place.column + 1))


def foreign(failure: Failure) -> Foreign | None:
    """The first character of the refused statement that no Python token may hold.

    Letters of any script are names. A control character that is no blank counts as well.
    """
    indent = failure.statement.indent
    for column, char in enumerate(indent):
        if char not in " \t\f":
            return Foreign(char, Position(failure.line, column))
    for token in failure.tokens:
        if token.kind not in (OTHER, NAME) or token.text.isidentifier():
            continue
        for column, char in enumerate(token.text):
            if (char > "\x7f" and not ("a" + char).isidentifier()) or (char < " " and char != "\n"):
                return Foreign(char, Position(token.start.line, token.start.column + column))
    return None


def straightened(failure: Failure, found: Foreign, instead: Mapping[str, str]) -> dict[str, str]:
    """The repair that puts ``instead`` in the place of every such character on the line of the first one."""
    line = failure.source.line(found.place.line)
    changes = [
        Change(Position(found.place.line, column), Position(found.place.line, column + 1), instead[char])
        for column, char in enumerate(line)
        if char in instead and column >= found.place.column
    ]
    return failure.fix(*changes)
