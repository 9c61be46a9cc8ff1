"""A stream on its way through: its bytes go on at once and unchanged, its lines are watched for errors.

Knows neither where the bytes come from nor how an explanation looks. Only a line that is not complete is held,
and of it no more than a parser could use; what was read of it has already been passed on. Of a long log only what is
near something that may begin an error goes through the parser line by line.
"""

from __future__ import annotations

from collections.abc import Callable

from explain.tracebacks import plain, screening

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.tracebacks import Reader
    from explain.tracebacks.model import Traceback

LONGEST_LINE = 65_536
"""Bytes of a line that the parser gets to see."""

_WORTH_SKIPPING = 4_096
_LINES_WATCHED = 200


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
        self._size = self._written = 0
        self._screen: screening.Screen | None = None
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
        self._size += len(chunk)
        if self._screen is None and self._size > screening.BULK:
            self._screen = screening.Screen()
        self._written = start = near = 0
        find = self._screen.find if self._screen else bytes.find
        header = find(chunk, plain.HEADER, 0)
        while True:
            if start == header and self._at_rest:
                end = self._whole_traceback(chunk, start)
                header = find(chunk, plain.HEADER, end or start + 1)
                if end:
                    start = end
                    continue
            elif self._screen and start >= near and self._at_rest:
                start, near = self._leap(self._screen, chunk, start)
            end = chunk.find(b"\n", start) + 1
            if not end:
                break
            self._take(chunk, start, end)
            if start >= header >= 0:
                if start == header and self._reader.just_begun:
                    end = self._whole_traceback(chunk, start) or end
                header = find(chunk, plain.HEADER, end)
            start = end
        rest = chunk[start : start + LONGEST_LINE - len(self._line)]
        self._line += rest
        self.begun = self.begun or bool(rest)
        self._write(chunk[self._written :])

    def skip(self, lines: int) -> bool:
        """Pass over a piece of the stream in which ``lines`` lines end and no error begins, as the caller knows.

        False (and nothing done) where an error has begun, or the line that goes on in that piece may be one.
        """
        if self._reader.pending:
            return False
        if self._line:
            line = bytes(self._line)
            self._screen = self._screen or screening.Screen()
            if self._screen.first(line, 0) < len(line):
                return False
            self._line.clear()
        self._number += lines
        self._reader.skip(lines)
        self.begun = False
        return True

    def idle(self) -> None:
        """Nothing has come for a while: answer what is complete as far as one can tell."""
        found = self._reader.idle()
        if found:
            self._answer(found)

    def close(self) -> None:
        """The input is over: answer what is left."""
        found = self._read(self._completed(b"")) if self._line else ()
        found += self._reader.close()
        if found:
            self._answer(found)

    @property
    def _at_rest(self) -> bool:
        """Whether neither a line nor an error has begun."""
        return not self._line and not self._reader.pending

    def _leap(self, screen: screening.Screen, chunk: bytes, start: int) -> tuple[int, int]:
        """Skip what cannot matter from ``start`` on: where to go on, and up to where line by line."""
        hit = screen.first(chunk, start)
        above = self._lines_above(chunk, start, hit) if hit - start > _WORTH_SKIPPING else start
        if above > start:
            lines = screen.lines(chunk, start, above)
            self._number += lines
            self._reader.skip(lines)
            self.begun = False
        return above, hit + 1

    def _lines_above(self, chunk: bytes, start: int, end: int) -> int:
        """Where the last lines before offset ``end`` begin that somebody has to see, ``start`` at the least."""
        place = end
        for _ in range(_LINES_WATCHED if self._watch else screening.LINES_ABOVE + 1):
            place = chunk.rfind(b"\n", start, place)
            if place < 0:
                return start
        return place + 1

    def _take(self, chunk: bytes, start: int, end: int) -> None:
        """Read the line of ``chunk`` from ``start`` to ``end``, its newline included, and answer what it completes."""
        found = self._read(self._completed(chunk[start : end - 1]))
        if found:
            place = end if self.begun or self._ends_here(found) else start
            self._write(chunk[self._written : place])
            self._written = place
            self.begun = False
            self._answer(found)
        self.begun = False

    def _whole_traceback(self, chunk: bytes, start: int) -> int:
        """Answer the plain traceback that begins at ``start``: its end, or 0 where it is not plain.

        Its header may have been read already, to see that nothing before it goes on.
        """
        end = plain.whole(chunk, start)
        found = self._reader.whole(chunk[start:end].decode("utf-8", "replace")) if end > 0 else None
        if found is None:
            return 0
        if self._watch:
            for number, line in enumerate(chunk[start : end - 1].split(b"\n"), found.raised[0].start_line):
                if number > self._number:
                    self._watch(number, line)
        self._number = found.raised[0].end_line
        self._write(chunk[self._written : end])
        self._written = end
        self._answer((found,))
        return end

    def _completed(self, end: bytes) -> bytes:
        """The line that is being read, with its ``end``."""
        if not self._line:
            return end
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
