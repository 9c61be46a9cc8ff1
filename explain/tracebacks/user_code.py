"""TensorFlow's errors "in user code": the program's own frames and its exception stand in the message of another."""

from __future__ import annotations

from explain.records import replace
from explain.tracebacks import grammar
from explain.tracebacks.frames import FrameReader
from explain.tracebacks.model import Raised
from explain.tracebacks.reading import TextLines

_HEADING = "in user code:"
_MARKS = ("  **", "  *")  # behind each function that was converted


def begins(message: str) -> bool:
    """Whether ``message``, what an exception line says, announces the frames of code that TensorFlow converted."""
    return message == _HEADING


def goes_on(message: TextLines, text: str) -> bool:
    """Whether ``text``, below a blank line, is more of such a ``message``."""
    return text[:4] == "    " and message.first == _HEADING


def unfolded(raised: Raised) -> Raised:
    """``raised`` with the frames of its message after its own, and the message that stands below them.

    An error that announces no such frames is handed back as it is.
    """
    if not raised.message.startswith(_HEADING):
        return raised
    lines = [line[4:] for line in raised.message.split("\n")[1:]]
    frames = FrameReader()
    for index, line in enumerate(lines):
        if place := grammar.PLACE.fullmatch("  " + _unmarked(line.rstrip())):
            frames.place(place[1], int(place[2]), place[3])
        elif line.startswith("    "):
            frames.quote(line[4:])
        elif (found := grammar.exception_line(line, strict=False)) and frames:
            message = "\n".join([found[1], *lines[index + 1 :]]).rstrip("\n")
            return replace(raised, exception=found[0], message=message, frames=(*raised.frames, *frames.build()))
    return raised


def _unmarked(line: str) -> str:
    return next((line.removesuffix(mark) for mark in _MARKS if line.endswith(mark)), line)
