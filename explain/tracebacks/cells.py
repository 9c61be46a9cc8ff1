"""What a table, a row or a literal of another language does to a text's lines: borders on the right, quotes doubled.

Knows nothing of tracebacks but their header, at which all of this is seen first.
"""

from __future__ import annotations

import re

from explain.tracebacks.escaped import HEADER
from explain.tracebacks.prefixes import Prefix

_BORDERED = re.compile(
    rf"([^\u256d\u250f]{{1,400}}?)((?:  \+ Exception Group )?{re.escape(HEADER)})[ ]*[+|\u2502\u2551][ ]*"
)
_BORDER = re.compile(r"[ ]*[+|\u2502\u2551][ ]*$")
_IN_ROW = re.compile(r"[^|\u2502\u2551]")
_LITERAL = re.compile(r"[,(=]\s*'$")
_QUOTES = re.compile(r"(?<!')('+)(?!')\s*(?:[),;][^']*)?$")


class Bordered(Prefix):
    """The left part of a table's rows, of which one cell holds the text; the right border belongs to no line.

    psql, sqlite3 and others leave the cells before it blank in the rows below the first.
    """

    __slots__ = ("_below",)

    def __init__(self, before: str) -> None:
        """Learn from ``before``, what stands before the text in its first row."""
        super().__init__(before)
        self._below = _IN_ROW.sub(" ", before)

    def peel(self, line: str) -> str | None:
        """The text's part of a row; None where the row is another one's."""
        for before in (self._below, self.text):
            if line.startswith(before):
                return _BORDER.sub("", line[len(before) :]).rstrip()
        return None


def bordered(text: str) -> tuple[Bordered, str] | None:
    """What stands before a header in the row ``text`` of a table, and the header; None where no border follows it."""
    found = _BORDERED.fullmatch(text)
    return (Bordered(found[1]), found[2]) if found else None


def opens_literal(before: str) -> bool:
    """Whether ``before`` ends with the quote that opens a text in SQL."""
    return _LITERAL.search(before) is not None


def out_of_literal(text: str) -> tuple[str, bool]:
    """A line of a text in SQL as it was, quotes once again and nothing of what closes it, and whether it is closed."""
    closing = _QUOTES.search(text)
    closes = closing is not None and len(closing[1]) % 2 == 1
    if closing is not None and closes:
        text = text[: closing.end(1) - 1]
    return text.replace("''", "'"), closes


def of_row(cell: str) -> str:
    """The last cell of a row as it was before it was quoted, as CSV does where it must."""
    stripped = cell.rstrip()
    if len(stripped) < 2 or stripped[0] != '"' or stripped[-1] != '"':
        return cell
    return stripped[1:-1].replace('""', '"')
