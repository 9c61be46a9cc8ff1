"""TensorFlow's errors "in user code": the program's own frames and its exception stand in the message of another."""

from __future__ import annotations

import re

from explain.records import replace
from explain.tracebacks import grammar
from explain.tracebacks.frames import FrameReader
from explain.tracebacks.model import Raised

_MARK = re.compile(r"  \*{1,2}$")  # behind each function that was converted


def unfolded(raised: Raised) -> Raised:
    """``raised`` with the frames of its message after its own, and the message that stands below them."""
    lines = [line[4:] for line in raised.message.split("\n")[1:]]
    frames = FrameReader()
    for index, line in enumerate(lines):
        if place := grammar.PLACE.fullmatch("  " + _MARK.sub("", line.rstrip())):
            frames.place(place[1], int(place[2]), place[3])
        elif line.startswith("    "):
            frames.quote(line[4:])
        elif (found := grammar.exception_line(line, strict=False)) and frames:
            message = "\n".join([found[1], *lines[index + 1 :]]).rstrip("\n")
            return replace(raised, exception=found[0], message=message, frames=(*raised.frames, *frames.build()))
    return raised
