"""A traceback as a part of subunit's text (version 1): its size stands above it, a zero below it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from explain.tracebacks.model import Traceback
from explain.tracebacks.reading import Reading

_SIZE = re.compile(r"[0-9A-F]{1,6}\s*")


def is_part(above: Sequence[str]) -> bool:
    """Whether the lines ``above`` a header are the name of a part and its size."""
    return len(above) > 1 and _SIZE.fullmatch(above[-1]) is not None and above[-2].startswith("traceback")


class Part(Reading):
    """One part, of which ``reading`` reads what it holds."""

    __slots__ = ("_reading", "done")

    def __init__(self, reading: Reading) -> None:
        """Begin below the part's first line."""
        self._reading = reading
        self.done = False

    @property
    def ready(self) -> bool:
        """Whether what was read can stand as it is."""
        return self._reading.ready

    @property
    def unfinished(self) -> bool:
        """Whether the error itself is still to come."""
        return self._reading.unfinished

    def take(self, number: int, text: str) -> Reading | None:
        """Read line ``number``."""
        if text.rstrip() == "0":
            self.done = True
            return self
        reading = self._reading.take(number, text)
        self._reading = reading or self._reading
        return self if reading else None

    def finish(self, *, ended: bool) -> tuple[Traceback, ...]:
        """What the part holds."""
        return self._reading.finish(ended=ended)
