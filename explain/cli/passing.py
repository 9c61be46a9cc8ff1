"""A stream on its way through: its bytes go on at once and unchanged, its lines are watched for errors.

Knows neither where the bytes come from nor how an explanation looks. Only a line that is not complete is held,
and of it no more than a parser could use; what was read of it has already been passed on.
"""

from __future__ import annotations

from collections.abc import Callable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.tracebacks import Reader
    from explain.tracebacks.model import Traceback

LONGEST_LINE = 65_536
"""Bytes of a line that the parser gets to see."""


class Passage:
    """Passes chunks on to ``write`` and hands the errors in them to ``answer``.

    ``answer`` is called when all bytes up to the end of the error have been written and before any byte of the next
    line; where that line's beginning had been passed on before it was known that the error is over, after that line.
    ``begun`` says that a line has been passed on in part.
    """

    def __init__(
        self,
        reader: Reader,
        write: Callable[[bytes], None],
        answer: Callable[[tuple[Traceback, ...]], None],
        watch: Callable[[int, bytes], None] | None = None,
    ) -> None:
        """Begin before the first byte. ``watch`` is shown every line, with its number from 1, before it is parsed."""
        self._reader = reader
        self._write = write
        self._answer = answer
        self._watch = watch
        self._number = 0
        self._line = bytearray()
        self.begun = False

    @property
    def pending(self) -> bool:
        """Whether an error may be complete although nothing that follows has said so."""
        return self._reader.pending

    @property
    def unfinished(self) -> bytes:
        """The line passed on in part, as it stands on a terminal."""
        return bytes(self._line).rpartition(b"\r")[2]

    def feed(self, chunk: bytes) -> None:
        """Pass ``chunk`` on, explanations between its lines."""
        *lines, rest = chunk.split(b"\n")
        written = start = 0
        for line in lines:
            end = start + len(line) + 1
            found = self._read(self._whole(line) if self._line else line)
            if found:
                place = end if self.begun or self._ends_here(found) else start
                self._write(chunk[written:place])
                self.begun = False
                self._answer(found)
                written = place
            self.begun = False
            start = end
        self._line += rest[: LONGEST_LINE - len(self._line)]
        self.begun = self.begun or bool(rest)
        self._write(chunk[written:])

    def idle(self) -> None:
        """Nothing has come for a while: answer what is complete as far as one can tell."""
        found = self._reader.idle()
        if found:
            self._answer(found)

    def close(self) -> None:
        """The input is over: answer what is left."""
        found = self._read(self._whole(b"")) if self._line else ()
        found += self._reader.close()
        if found:
            self._answer(found)

    def _whole(self, end: bytes) -> bytes:
        """The line that is being read, with its ``end``."""
        line = bytes(self._line) + end[: LONGEST_LINE - len(self._line)]
        self._line.clear()
        return line

    def _read(self, line: bytes) -> tuple[Traceback, ...]:
        self._number += 1
        if self._watch:
            self._watch(self._number, line)
        return self._reader.feed(line[:LONGEST_LINE].decode("utf-8", "replace"))

    def _ends_here(self, found: tuple[Traceback, ...]) -> bool:
        return max(raised.end_line for one in found for raised in one.walk()) >= self._number
