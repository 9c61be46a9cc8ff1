r"""A text among a row's columns that stand below each other, each behind its name: what MySQL shows for ``\G``.

The names stand right-aligned before a colon, so the next column is known by where its colon stands.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from explain.tracebacks.model import Traceback
from explain.tracebacks.reading import Reading

_ROW = re.compile(r"\*{10,40} [0-9]{1,9}\. row \*{10,40}\s*")
_NAME = re.compile(r" {0,60}[^\s:]{1,60}:(?: |$)")


def is_column(before: str, recent: Sequence[str]) -> bool:
    """Whether ``before`` names a column of the row whose head is among the lines above, the ``recent`` ones."""
    if not before.endswith(": ") or not _NAME.fullmatch(before):
        return False
    return any(_ROW.fullmatch(line.rstrip("\r\n")) for line in reversed(recent))


class Column(Reading):
    """The text of one column, of which ``reading`` reads what it holds."""

    __slots__ = ("_colon", "_reading")

    def __init__(self, reading: Reading, before: str) -> None:
        """Begin with the text's first line, which stands behind ``before``."""
        self._reading = reading
        self._colon = len(before) - 2

    @property
    def ready(self) -> bool:
        """Whether what was read can stand as it is."""
        return self._reading.ready

    @property
    def unfinished(self) -> bool:
        """Whether the error itself is still to come."""
        return self._reading.unfinished

    def take(self, number: int, text: str) -> Reading | None:
        """Read line ``number``; the next column's is no part of the text."""
        name = _NAME.match(text) if text[self._colon : self._colon + 1] == ":" else None
        if name and text.index(":") == self._colon and not self._reading.unfinished:
            return None
        reading = self._reading.take(number, text)
        self._reading = reading or self._reading
        return self if reading else None

    def finish(self, *, ended: bool) -> tuple[Traceback, ...]:
        """What the text holds."""
        return self._reading.finish(ended=ended)
