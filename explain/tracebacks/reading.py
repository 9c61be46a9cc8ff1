"""What the reader holds while an error is unfinished: the contract of every reading, and one error being put together.

Decides nothing about lines; that is the grammar's and each reading's own business.
"""

from __future__ import annotations

from explain.tracebacks.frames import KEPT_AT_EACH_END, Ends, FrameReader
from explain.tracebacks.model import Frame, Kind, Link, Raised, Traceback

_MOST_LINES = 200
_LONGEST_TEXT = 65_536
_MANY_FRAMES = 4_000
_FEW_FRAMES = 10
_MANY_REPORTS = 1_000


class Reading:
    """An error of which only the first lines have been seen.

    ``done`` says that it is complete and takes no further line; ``ready`` that it could be handed out if the stream
    paused here.
    """

    __slots__ = ()

    done: bool = False
    tests: bool = False
    """Whether this is a test's report, after which a summary tells the same again."""
    again: bool = False
    """Whether this is such a summary."""

    @property
    def ready(self) -> bool:
        """Whether what was read so far is an error that can stand as it is."""
        return True

    @property
    def unfinished(self) -> bool:
        """Whether the error itself is still to come, so that a line of another writer may stand in between."""
        return False

    def take(self, number: int, text: str) -> Reading | None:
        """Read line ``number``: the reading that goes on from here, or None where ``text`` is no part of it."""
        return None

    def finish(self, *, ended: bool) -> tuple[Traceback, ...]:
        """What was read, empty where it was no error after all. ``ended`` is whether the input ended here."""
        return ()


class TextLines:
    """Lines of text up to a limit of lines and characters; what comes after it is left out."""

    __slots__ = ("_lines", "_size")

    def __init__(self, *lines: str) -> None:
        """Begin with ``lines``."""
        self._lines: list[str] = []
        self._size = 0
        for line in lines:
            self.add(line)

    def __len__(self) -> int:
        """How many lines are kept."""
        return len(self._lines)

    @property
    def first(self) -> str:
        """The first line, empty where there is none."""
        return self._lines[0] if self._lines else ""

    @property
    def full(self) -> bool:
        """Whether further lines are left out."""
        return len(self._lines) >= _MOST_LINES or self._size >= _LONGEST_TEXT

    def add(self, line: str) -> None:
        """Keep ``line``, or as much of it as there is room for."""
        if not self.full:
            kept = line[: _LONGEST_TEXT - self._size]
            self._lines.append(kept)
            self._size += len(kept) + 1

    def go_on(self, text: str, between: str) -> None:
        """Add ``text`` to the last line, which was folded before it; ``between`` is what was lost there."""
        if self._lines and not self.full:
            self._lines[-1] = f"{self._lines[-1].rstrip()}{between}{text[: _LONGEST_TEXT - self._size]}"
            self._size += len(text) + 1

    def __str__(self) -> str:
        """The lines joined by newlines."""
        return "\n".join(self._lines)


class Allowance:
    """How much of one printed error is kept, its whole chain and all groups together."""

    __slots__ = ("_frames", "_reports")

    def __init__(self) -> None:
        """Begin with nothing kept."""
        self._frames = 0
        self._reports = 0

    @property
    def frames_at_each_end(self) -> int:
        """How many frames the next report may keep at each end of its stack."""
        return KEPT_AT_EACH_END if self._frames < _MANY_FRAMES else _FEW_FRAMES

    @property
    def spent(self) -> bool:
        """Whether further members of groups are left out."""
        return self._reports >= _MANY_REPORTS

    def count(self, raised: Raised) -> None:
        """Note that ``raised`` is kept."""
        self._frames += len(raised.frames)
        self._reports += 1


class Report:
    """One error being read: what a ``Raised`` becomes once its last line is known."""

    __slots__ = ("calls", "end", "exception", "frames", "grouped", "header", "kind", "link", "members",
                 "message", "newest_first", "start")  # fmt: skip

    def __init__(self, start: int, link: Link, header: str = "", *, kept_frames: int = KEPT_AT_EACH_END) -> None:
        """Begin at line ``start``."""
        self.start = self.end = start
        self.link: Link = link
        self.kind: Kind = "exception"
        self.header = header
        self.grouped = False
        self.newest_first = False
        self.frames = FrameReader(kept_frames)
        self.calls: FrameReader | None = None
        self.exception = ""
        self.message = TextLines()
        self.members: Ends[Traceback] | None = None

    def raise_(self, number: int, exception: str, message: str) -> None:
        """Set what the exception line at ``number`` says."""
        self.exception = exception
        self.message.add(message)
        self.end = number

    def say(self, number: int, text: str) -> None:
        """Add a line of the message."""
        self.message.add(text)
        self.end = number

    def build(self) -> Raised:
        """The error as it stands."""
        frames: tuple[Frame, ...] = self.frames.build()
        if self.newest_first:
            frames = frames[::-1]
        if self.calls is not None:
            frames = self.calls.build() + frames
        return Raised(
            kind=self.kind,
            exception=self.exception,
            message=str(self.message).rstrip("\n"),
            frames=frames,
            link=self.link,
            group=tuple(self.members or ()),
            header=self.header,
            start_line=self.start,
            end_line=self.end,
            complete=bool(self.exception),
        )
