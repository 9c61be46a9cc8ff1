"""What a traceback is once it is read: plain records. Reads no text and opens no file."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from explain.places import Position
from explain.records import dataclass, replace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    from explain.tracebacks.noise import Verdict

    Kind = Literal["exception", "warning", "fatal", "usage"]
    Link = Literal["first", "cause", "context", "member"]
else:
    Kind = Link = str


@dataclass(frozen=True, slots=True)
class Frame:
    """One ``File "…", line N, in f`` entry.

    ``code`` is the quoted source with the printer's own indentation taken off, its lines joined by newlines, or
    empty. ``marked`` is the range under ``~`` and ``^`` and ``pointed`` the part under ``^``, both inside ``code``
    (lines from 1 within it, columns in code points from 0), or None. ``function`` is None for the place of a
    SyntaxError and of a warning, and empty where the printer does not tell it. ``repeated`` counts the further copies
    that ``[Previous line repeated …]`` stands for (on the last frame of the repeated run).
    """

    file: str
    line: int
    function: str | None = None
    code: str = ""
    marked: tuple[Position, Position] | None = None
    pointed: tuple[Position, Position] | None = None
    repeated: int = 0


@dataclass(frozen=True, slots=True)
class Raised:
    """One error as printed.

    ``exception`` is the name as printed, module included ("json.decoder.JSONDecodeError"). ``message`` holds the
    text after ": " and the lines that follow it as part of the message or as notes (they cannot be told apart by
    layout), joined by newlines. ``frames`` stand outermost first. ``link`` says how it hangs on the error printed
    before it; ``group`` holds a group's members, each with its own chain. ``header`` is what announced it
    ("Exception in thread Thread-1 (work)", "Exception ignored in: …"), without its colon. ``start_line`` and
    ``end_line`` are its own first and last line in the input, from 1. ``complete`` is False where the input
    broke off before the exception line; ``exception`` is then empty.
    """

    kind: Kind
    exception: str
    message: str
    frames: tuple[Frame, ...] = ()
    link: Link = "first"
    group: tuple[Traceback, ...] = ()
    header: str = ""
    start_line: int = 1
    end_line: int = 1
    complete: bool = True

    @property
    def first_line(self) -> str:
        """The message's first line that says something: some messages begin with newlines."""
        first = self.message.partition("\n")[0]
        return first if first.strip() else self.message.strip().partition("\n")[0].rstrip()

    @property
    def verdict(self) -> Verdict | None:
        """Whether this error is harmless or only follows from something else, with the reason; None otherwise."""
        from explain.tracebacks.noise import verdict

        return verdict(self)


@dataclass(frozen=True, slots=True)
class Traceback:
    """A chain as printed, oldest first: the last one stopped the program. Never empty."""

    raised: tuple[Raised, ...]

    def walk(self) -> Iterator[Raised]:
        """Every error of the chain in the order of the input, a group before its members."""
        for raised in self.raised:
            yield raised
            for member in raised.group:
                yield from member.walk()

    def placed(self, where: Callable[[int, int], tuple[int, int]]) -> Traceback:
        """The same, every error and member on the lines that ``where`` gives for its first and last one."""
        return Traceback(tuple([_placed(raised, where) for raised in self.raised]))


def _placed(raised: Raised, where: Callable[[int, int], tuple[int, int]]) -> Raised:
    start, end = where(raised.start_line, raised.end_line)
    group = tuple([member.placed(where) for member in raised.group])
    return replace(raised, start_line=start, end_line=end, group=group)
