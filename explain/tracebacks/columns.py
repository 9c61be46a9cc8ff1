r"""A text among a row's columns that stand below each other, each behind its name: what MySQL shows for ``\G``.

The names stand right-aligned before a colon, so the next column is known by where its colon stands.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from explain.tracebacks.enclosed import Enclosed
from explain.tracebacks.reading import Reading

_ROW = re.compile(r"\*{10,40} [0-9]{1,9}\. row \*{10,40}\s*")
_NAME = re.compile(r" {0,60}[^\s:]{1,60}:(?: |$)")


def is_column(before: str, recent: Sequence[str]) -> bool:
    """Whether ``before`` names a column of the row whose head is among the lines above, the ``recent`` ones."""
    if not before.endswith(": ") or not _NAME.fullmatch(before):
        return False
    return any(_ROW.fullmatch(line.rstrip("\r\n")) for line in reversed(recent))


class Column(Enclosed):
    """The text of one column."""

    __slots__ = ("_colon",)

    def __init__(self, reading: Reading, before: str) -> None:
        """Begin with the text's first line, which stands behind ``before``."""
        super().__init__(reading)
        self._colon = len(before) - 2

    def take(self, number: int, text: str) -> Reading | None:
        """Read line ``number``; the next column's is no part of the text."""
        name = _NAME.match(text) if text[self._colon : self._colon + 1] == ":" else None
        if name and text.index(":") == self._colon and not self.unfinished:
            return None
        return super().take(number, text)
