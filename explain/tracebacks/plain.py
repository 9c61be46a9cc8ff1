"""Tracebacks as CPython prints them and nothing around them, read whole: the fast way for logs that are full of them.

Reads what ``chains`` would read from the same lines and declines whatever needs more than one look; the reader then
takes the lines one by one. Holds a bounded number of frames, which the errors of one program share.
"""

from __future__ import annotations

import re

from explain.tracebacks import grammar
from explain.tracebacks.frames import FrameReader
from explain.tracebacks.model import Frame, Raised, Traceback

HEADER = grammar.TRACEBACK.encode() + b"\n"

_WHOLE = re.compile(re.escape(HEADER) + rb'(?:  File "[^\n]*\n(?:    [^\n]*\n)*)+[^\s"+|\-][^\n]*\n')
_BETWEEN = '\n  File "'
_LONGEST = 16_384
_MOST_FRAMES = 100
_LONGEST_LINE = 1_000
_REMEMBERED = 4_096


def whole(block: bytes, start: int) -> int:
    """Where the traceback that begins at offset ``start`` of ``block`` ends and something else plainly begins.

    -1 where that cannot be said from this block alone.
    """
    found = _WHOLE.match(block, start)
    if found is None or found.end() - start > _LONGEST:
        return -1
    end = found.end()
    if block.startswith(HEADER, end):
        return end
    following = block.find(b"\n", end)
    if following < 0:
        return -1
    return end if grammar.ends_message(block[end:following].decode("utf-8", "replace")) else -1


class PlainReader:
    """Reads whole tracebacks; the stacks and frames that they have in common are read once."""

    __slots__ = ("_frames", "_names", "_stacks")

    def __init__(self) -> None:
        """Begin with nothing known."""
        self._frames: dict[str, Frame] = {}
        self._stacks: dict[str, tuple[Frame, ...]] = {}
        self._names: set[str] = set()

    def read(self, text: str, number: int) -> Traceback | None:
        """The traceback that ``text`` is, a final newline included, of which line ``number`` is the first.

        None where it is not as plain as it looked.
        """
        if "\r" in text or "\x1b" in text or "\x9b" in text or "\ufeff" in text:
            return None
        stack, _, last = text[:-1].rpartition("\n")
        said = self._said(last)
        if said is None:
            return None
        frames = self._stacks.get(stack) or self._read_stack(stack)
        if frames is None:
            return None
        end = number + text.count("\n") - 1
        return Traceback((Raised("exception", said[0], said[1], frames, "first", (), "", number, end),))

    def _said(self, last: str) -> tuple[str, str] | None:
        """The exception and its message in the exception line ``last``, None where more than this line may say it."""
        exception, _, message = last.partition(": ")
        if exception not in self._names or not message:
            said = grammar.exception_line(last, strict=False)
            if said is None or (said[2] and not said[1]) or "(" in said[0] or "Remote" in said[0]:
                return None
            exception, message, _ = said
            if message and grammar.exception_line(last, strict=True) and len(self._names) < _REMEMBERED:
                self._names.add(exception)
        if (message and message[-1] in ": \t") or (message[-1:] == ")" and grammar.MEMBER_COUNT.search(message)):
            return None  # the traceback of another process may follow, or a group's members
        return exception, message

    def _read_stack(self, stack: str) -> tuple[Frame, ...] | None:
        frames: list[Frame] = []
        known = self._frames
        pieces = stack.split(_BETWEEN)
        for piece in pieces[1:]:
            frame = known.get(piece) or self._frame(piece)
            if frame is None:
                return None
            frames.append(frame)
        if len(frames) > _MOST_FRAMES:
            return None
        if len(self._stacks) >= _REMEMBERED:
            self._stacks.clear()
        found = self._stacks[stack] = tuple(frames)
        return found

    def _frame(self, piece: str) -> Frame | None:
        """The frame in ``piece``, what stands after ``File "`` up to the next one."""
        first, _, code = piece.partition("\n")
        file, _, rest = first.rpartition('", line ')
        line, within, function = rest.partition(", in ")
        if not within or not line.isdecimal() or not line.isascii() or len(first) > _LONGEST_LINE or len(line) > 9:
            return None
        if "\n" in code or not code.isascii():
            frame = _marked(file, int(line), function.rstrip(), code)
        else:
            frame = Frame(file, int(line), function.rstrip(), code[4:].rstrip())
        if len(self._frames) >= _REMEMBERED:
            self._frames.clear()
        self._frames[piece] = frame
        return frame


def _marked(file: str, line: int, function: str, code: str) -> Frame:
    """The frame of which ``code`` is the quoted text, marks under it included."""
    reader = FrameReader()
    reader.place(file, line, function)
    for quoted in code.split("\n"):
        reader.quote(quoted[4:])
    return reader.build()[0]
