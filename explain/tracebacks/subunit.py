"""A traceback in subunit's streams: as a part of its text (version 1), whose size stands above it and a zero below it,
or in packets (version 2), each a few bytes of its own before the text that a test runner sent.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from explain.tracebacks.model import Traceback
from explain.tracebacks.reading import Reading

_PACKET = re.compile(
    r'text/x-traceback; charset="utf-?8"; language="python".traceback(?: \([^()]{1,200}\))?([\x00-\x7f])'
)
_OF_TWO_BYTES = 0x40  # the first byte of a length from here on is followed by a second one
_CHECKSUM = 4  # bytes at the end of a packet, behind the text
_OTHER_PACKET = re.compile(r"[\x00-\x08\x0b-\x1f\ufffd\udc80-\udcff]")
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


def packet(text: str) -> str | None:
    """What a packet in the line ``text`` says of a traceback, up to the line's end; None where it says nothing."""
    found = next(_PACKET.finditer(text, max(0, text.rfind("text/x-traceback; "))), None)
    return None if found is None else text[found.end() + (ord(found[1]) >= _OF_TWO_BYTES) :]


class Packets(Reading):
    """One error in packets, of which ``reading`` reads what they say."""

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
        """Read line ``number``; a packet about anything else ends the error."""
        said = packet(text)
        if said is None and _OTHER_PACKET.search(text):
            return self if len(text) <= _CHECKSUM else None  # which may hold a newline
        reading = self._reading.take(number, text if said is None else said)
        self._reading = reading or self._reading
        return self if reading else None

    def finish(self, *, ended: bool) -> tuple[Traceback, ...]:
        """What the packets hold."""
        return self._reading.finish(ended=ended)
