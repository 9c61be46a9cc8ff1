"""Lines of pieces with roles: what every text renderer prints from. Knows no colour and no explanation.

A piece says what its text is (an exception, a mark, a removed line), never how that looks; so the plain and the
coloured output cannot drift apart. Pieces are made from text that is ``visible``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from explain.records import dataclass
from explain.rendering import visible as visibles

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    Role = Literal[
        "", "exception", "title", "place", "gutter", "mark", "label", "heading", "code", "wording", "removed", "added",
        "command", "muted",
    ]  # fmt: skip
else:
    Role = str


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of ``text`` with one ``role``; ``link`` is where a terminal may lead from it, or empty."""

    text: str
    role: Role = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of output, without its newline."""

    pieces: tuple[Piece, ...] = ()

    @property
    def text(self) -> str:
        """The line as plain text."""
        return "".join(piece.text for piece in self.pieces)


Lines = tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """What an answer is written on: ``width`` in columns (at least 30), and whether only ASCII can be printed."""

    width: int = 78
    ascii_only: bool = False

    @property
    def ellipsis(self) -> str:
        """The sign for what is left out."""
        return self.visible(visibles.ELLIPSIS)

    def visible(self, text: str) -> str:
        """``text`` as it may be shown here."""
        return visibles.visible(text, self.ascii_only)

    def clipped(self, text: str, limit: int) -> str:
        """``text`` as it may be shown here, at most ``limit`` characters of it."""
        return visibles.clipped(text, limit, self.ascii_only)


def fitting(width: int, ascii_only: bool) -> Paper:
    """The paper for a terminal ``width`` columns wide; narrower than 30 columns nothing can be laid out."""
    return Paper(max(width, 30), ascii_only)


def spaced(sections: Iterable[Sequence[Line]]) -> Lines:
    """The sections that hold lines, a blank line between them."""
    found: list[Line] = []
    for section in sections:
        if section and found:
            found.append(Line())
        found.extend(section)
    return tuple(found)
