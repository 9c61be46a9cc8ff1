"""A traceback in subunit's streams: as a part of its text (version 1), whose size stands above it and a zero below it,
or in packets (version 2), each a few bytes of its own before the text that a test runner sent.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from explain.tracebacks.enclosed import Enclosed
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


class Part(Enclosed):
    """The text of one part."""

    __slots__ = ("done",)

    def __init__(self, reading: Reading) -> None:
        """Begin below the part's first line."""
        super().__init__(reading)
        self.done = False

    def take(self, number: int, text: str) -> Reading | None:
        """Read line ``number``; the zero below it ends the part."""
        if text.rstrip() == "0":
            self.done = True
            return self
        return super().take(number, text)


def packet(text: str) -> str | None:
    """What a packet in the line ``text`` says of a traceback, up to the line's end; None where it says nothing."""
    found = next(_PACKET.finditer(text, max(0, text.rfind("text/x-traceback; "))), None)
    return None if found is None else text[found.end() + (ord(found[1]) >= _OF_TWO_BYTES) :]


class Packets(Enclosed):
    """One error in packets."""

    __slots__ = ()

    def take(self, number: int, text: str) -> Reading | None:
        """Read line ``number``; a packet about anything else ends the error."""
        said = packet(text)
        if said is None and _OTHER_PACKET.search(text):
            return self if len(text) <= _CHECKSUM else None  # which may hold a newline
        return super().take(number, text if said is None else said)
