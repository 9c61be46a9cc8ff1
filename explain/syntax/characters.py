"""Characters that CPython refuses outside strings and comments, and what a keyboard has in their place."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from explain.places import Position, Span
from explain.records import dataclass
from explain.source import NAME, OTHER
from explain.syntax.failure import Failure
from explain.syntax.trial import Change


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


def is_known(char: str) -> bool:
    """Whether ``char`` is a quote, a blank, a dash or an operator of some script: then a narrower fact knows it."""
    return not char.isprintable() or unicodedata.category(char) in _KNOWN or char in "´²³…′″"


_KNOWN = frozenset({"Zs", "Cf", "Cc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Sm"})


def straightened(failure: Failure, found: Foreign, instead: Mapping[str, str]) -> dict[str, str]:
    """The repair that puts ``instead`` in the place of every such character on the line of the first one."""
    line = failure.source.line(found.place.line)
    changes = [
        Change(Position(found.place.line, column), Position(found.place.line, column + 1), instead[char])
        for column, char in enumerate(line)
        if char in instead and column >= found.place.column
    ]
    return failure.fix(*changes)
