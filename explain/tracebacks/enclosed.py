"""The base of readings of a text that stands inside something else: what the text holds, another reading reads.

Knows nothing of what stands around the text; each subclass leaves that out.
"""

from __future__ import annotations

from explain.tracebacks.model import Traceback
from explain.tracebacks.reading import Reading


class Enclosed(Reading):
    """A text inside something else, of which ``reading`` reads what it holds."""

    __slots__ = ("_reading",)

    def __init__(self, reading: Reading) -> None:
        """Begin below the error's first line."""
        self._reading = reading

    @property
    def ready(self) -> bool:
        """Whether what was read can stand as it is."""
        return self._reading.ready

    @property
    def unfinished(self) -> bool:
        """Whether the error itself is still to come."""
        return self._reading.unfinished

    def take(self, number: int, text: str) -> Reading | None:
        """Read line ``number`` of the text itself."""
        reading = self._reading.take(number, text)
        self._reading = reading or self._reading
        return self if reading else None

    def finish(self, *, ended: bool) -> tuple[Traceback, ...]:
        """What the text holds."""
        return self._reading.finish(ended=ended)
