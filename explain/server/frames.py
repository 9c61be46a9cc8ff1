"""Messages as they come and go on the pipes: a length, an empty line, a body. Knows no message and no method.

Whatever reads from a ``Frames`` (pygls does) sees well-formed frames only: a head that is broken costs its own frame,
never the ones behind it.
"""

from __future__ import annotations

import json
from typing import BinaryIO

LARGEST = 256 * 1024 * 1024
"""Bytes of one message. What is larger is passed over, so that a wrong length cannot take all memory."""
_LONGEST_LINE = 8192
_CHUNK = 1 << 20
_LENGTH = b"content-length:"


class Frames:
    """The frames of ``stream``: asked for whole (``body``), or read as the bytes of a stream (what pygls does)."""

    def __init__(self, stream: BinaryIO) -> None:
        """Nothing is read yet."""
        self._stream = stream
        self._lines: list[bytes] = []
        self._body = b""

    def body(self) -> bytes | None:
        """The next body; None at the end of the stream, or where it ends in the middle of a frame."""
        while (length := self._head()) is not None:
            if length > LARGEST:
                self._skip(length)
            elif length:
                found = self._stream.read(length)
                return found if len(found) == length else None
        return None

    def readline(self) -> bytes:
        """The next line of the next frame's head; empty at the end."""
        if not self._lines:
            body = self.body()
            if body is None:
                return b""
            self._body = body
            self._lines = [b"\r\n", b"Content-Length: %d\r\n" % len(body)]
        return self._lines.pop()

    def read(self, size: int) -> bytes:
        """The body that the head just read belongs to; ``size`` is its length."""
        body, self._body = self._body, b""
        return body[:size]

    def _head(self) -> int | None:
        """The length that the next head gives; None at the end. Lines that are no head's are passed over."""
        length = None
        while line := self._stream.readline(_LONGEST_LINE):
            if not line.strip():
                if length is not None:
                    return length
                continue
            length = _length(line, length)
        return None

    def _skip(self, length: int) -> None:
        while length > 0 and (piece := self._stream.read(min(length, _CHUNK))):
            length -= len(piece)


def _length(line: bytes, known: int | None) -> int | None:
    """The length in ``line``, behind whatever a broken frame left there; ``known`` where it gives none."""
    at = line.lower().rfind(_LENGTH)
    digits = line[at + len(_LENGTH) :].strip() if at >= 0 else b""
    return int(digits) if digits.isdigit() and len(digits) < 20 else known


def send(stream: BinaryIO, message: dict[str, object]) -> None:
    """Write ``message`` as one frame."""
    body = json.dumps({"jsonrpc": "2.0", **message}).encode()
    stream.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
    stream.flush()
