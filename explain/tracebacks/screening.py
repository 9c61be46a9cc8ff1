"""Where in a block of bytes an error may begin, without looking at its lines one by one: most of a log is no error.

Knows pieces of text that an error has in it or close below its first line, and nothing else about errors. Whoever skips
what lies before a piece lets the reader see the last ``LINES_ABOVE`` lines of it: a few errors are announced above the
first piece ("Process Process-1:", a separator's paragraph).
"""

from __future__ import annotations

from collections.abc import Callable

LINES_ABOVE = 14

PIECES = (b"rror", b"xception", b"raceback", b"Warning", b".py", b"python")
"""Each line on which an error may begin has one of these, or stands less than ``LINES_ABOVE`` lines above one. What is
lost are exception lines all alone whose name does not say that it is one ("_queue.Empty", "SystemExit: 1"), which in a
long log are no errors. Each piece costs a search through the whole log, so there is none that rarely decides: ".py"
stands for frames and whatever names a place, quoted or coloured."""

LONGEST_PIECE = max(map(len, PIECES))
"""Bytes."""

BULK = 1_000_000
"""Bytes after which input is a log and no longer something pasted: from there on it is screened."""


class Screen:
    """Finds the next place worth a look in one block after the other.

    ``stringzilla``, where it is installed (``pip install 'pyexplain[fast]'``), searches several times as fast as
    ``bytes.find``.
    """

    __slots__ = ("_block", "_count", "_next", "find")

    def __init__(self) -> None:
        """Begin before the first block."""
        self._block: bytes | bytearray = b""
        self._next: list[int] = []
        self.find: Callable[..., int] = _find
        self._count: Callable[..., int] = _count
        try:
            import stringzilla
        except ImportError:
            return
        self.find, self._count = stringzilla.find, stringzilla.count

    def begin(self, block: bytes | bytearray) -> None:
        """What is asked next is about ``block``, which may be the same object with other bytes."""
        self._block = block
        self._next = [-1] * len(PIECES)

    def first(self, block: bytes | bytearray, start: int) -> int:
        """The offset of the first piece in ``block`` at or behind ``start``, its length where there is none.

        A block is asked about in growing order of ``start``, so that each piece is searched for once.
        """
        if block is not self._block:
            self.begin(block)
        size, find, following = len(block), self.find, self._next
        nearest = size
        for index, piece in enumerate(PIECES):
            place = following[index]
            if place < start:
                place = find(block, piece, start)
                following[index] = place = size if place < 0 else place
            if place < nearest:
                nearest = place
        return nearest

    def hit(self, block: bytes | bytearray, end: int) -> bool:
        """Whether any piece begins in ``block`` before the offset ``end``."""
        find = self.find
        for piece in PIECES:  # noqa: SIM110 - a log of a gigabyte is asked about sixteen thousand times
            if 0 <= find(block, piece, 0) < end:
                return True
        return False

    def lines(self, block: bytes | bytearray, start: int, end: int) -> int:
        """How many lines end in ``block`` between the two offsets."""
        return self._count(block, b"\n", start, end)


def _find(block: bytes | bytearray, piece: bytes, start: int) -> int:
    return block.find(piece, start)


def _count(block: bytes | bytearray, piece: bytes, start: int, end: int) -> int:
    return block.count(piece, start, end)
