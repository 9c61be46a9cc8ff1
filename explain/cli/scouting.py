"""Reading a long log with several processes: they look ahead for what may begin an error, this one reads only there.

POSIX only: elsewhere, and wherever the scouts fail, the file is read from end to end. Explains nothing.
"""

from __future__ import annotations

import os
import signal
from array import array
from collections.abc import Iterator
from io import FileIO

from explain.cli.inputs import Input
from explain.cli.passing import Passage
from explain.tracebacks import screening

BLOCK = 65_536
"""Bytes that a scout reads at once, of which it says how many lines end in them, and whether there is any piece of an
error. More than fits into a processor's own cache takes up to five times as long to read."""
WORTH_IT = 64_000_000
"""Bytes of a file from which on the scouts find more than they cost."""

_BLOCKS = 256
"""Blocks that a scout reports on at once, before it goes on with those that no other scout looks at."""
_MOST_SCOUTS = 8
_HIT = 1 << 31


def scouts_for(source: Input) -> int:
    """How many processes may look ahead in ``source``; 0 where that does not pay."""
    if not source.plain or source.size < WORTH_IT or not hasattr(os, "fork"):
        return 0
    try:
        processors = len(os.sched_getaffinity(0))
    except AttributeError:  # macOS
        processors = os.cpu_count() or 1
    return min(processors, _MOST_SCOUTS) if processors > 1 else 0


def skim(source: Input, name: str, passage: Passage, scouts: int) -> Iterator[None]:
    """Let the file ``name``, just opened as ``source``, go through ``passage``, but for what nobody has to see.

    Stops now and then, for whoever shows how far it is, and behind the last whole block. Raises Unreadable.
    """
    with _Scouts(name, source.size // BLOCK, scouts) as ahead:
        before, skipped = 0, 0
        for mark, after in _with_next(ahead):
            quiet = not (before | mark | after) & _HIT
            before = mark
            if quiet and passage.skip(mark):
                skipped += BLOCK
                continue
            if skipped:
                source.jump(skipped)
                skipped = 0
                yield
            chunk = source.read(BLOCK)
            if chunk:
                passage.feed(chunk)
            yield
            if not chunk or len(chunk) < BLOCK:
                return  # cut short meanwhile: what the scouts say is of other places
        source.jump(skipped)


def _with_next(marks: Iterator[int]) -> Iterator[tuple[int, int]]:
    """Each of ``marks`` and the one after it; the last, of which that is not known, as if it were a hit."""
    mark = next(marks, None)
    for after in marks:
        assert mark is not None
        yield mark, after
        mark = after
    if mark is not None:
        yield mark, _HIT


class _Scouts:
    """Processes that look through the first ``blocks`` blocks of a file by turns; iterates over their marks in order.

    A mark is the number of lines that end in a block, plus ``_HIT``. Ends early where a scout fails.
    """

    def __init__(self, name: str, blocks: int, count: int) -> None:
        self._name = name
        self._blocks = blocks
        self._count = count
        self._pipes: list[int] = []
        self._children: list[int] = []

    def __enter__(self) -> Iterator[int]:
        for turn in range(self._count):
            reading, writing = os.pipe()
            child = os.fork()
            if not child:
                self._scout(turn, writing)
            os.close(writing)
            self._pipes.append(reading)
            self._children.append(child)
        return self._marks()

    def __exit__(self, *_: object) -> None:
        for pipe in self._pipes:
            os.close(pipe)  # a scout that still has something to say ends at that
        for child in self._children:
            os.waitpid(child, 0)

    def _marks(self) -> Iterator[int]:
        for first in range(0, self._blocks, _BLOCKS):
            marks = array("I")
            wanted = min(_BLOCKS, self._blocks - first) * marks.itemsize
            data = _read(self._pipes[first // _BLOCKS % self._count], wanted)
            if len(data) < wanted:
                return
            marks.frombytes(data)
            yield from marks

    def _scout(self, turn: int, writing: int) -> None:
        """In another process, which ends here: nothing of what this one has begun may be finished twice."""
        try:
            signal.signal(signal.SIGINT, signal.SIG_DFL)
            for pipe in self._pipes:
                os.close(pipe)
            file, screen = FileIO(self._name), screening.Screen()
            for first in range(turn * _BLOCKS, self._blocks, self._count * _BLOCKS):
                _write(writing, _look(file, screen, first, min(_BLOCKS, self._blocks - first)).tobytes())
        except BaseException:  # the reader sees that it gets too little, and goes on alone
            os._exit(1)
        os._exit(0)


def _look(file: FileIO, screen: screening.Screen, first: int, blocks: int) -> array[int]:
    """The marks of so many ``blocks`` of ``file``, from the ``first`` on."""
    marks = array("I")
    data = bytearray(BLOCK + screening.LONGEST_PIECE)  # a piece may lie across the end
    for start in range(first, first + blocks):
        file.seek(start * BLOCK)
        size = file.readinto(data)
        if size < len(data):
            del data[size:]
        marks.append(screen.lines(data, 0, BLOCK) | (_HIT if screen.hit(data, BLOCK) else 0))
    return marks


def _read(pipe: int, wanted: int) -> bytes:
    data = b""
    while len(data) < wanted:
        some = os.read(pipe, wanted - len(data))
        if not some:
            break
        data += some
    return data


def _write(pipe: int, data: bytes) -> None:
    while data:
        data = data[os.write(pipe, data) :]
