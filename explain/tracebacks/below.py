"""Frames that stand below their exception, as bug trackers and Azure Functions show them."""

from __future__ import annotations

from explain.records import replace
from explain.tracebacks import grammar
from explain.tracebacks.model import Raised
from explain.tracebacks.reading import Report, TextLines

_STACK = "Stack: "


def read(report: Report, number: int, text: str, *, begun: bool) -> bool:
    """Add the frame or the code in ``text`` to ``report``; False for anything else. ``begun`` says a frame was read."""
    if text.startswith(_STACK) and not begun:  # Azure's, below "Exception: KeyError: 'tea'"
        text = text[len(_STACK) :]
        inner = grammar.exception_line(str(report.message), strict=True)
        if report.exception == "Exception" and inner:
            report.exception, report.message = inner[0], TextLines(inner[1])
    if place := grammar.PLACE.fullmatch(text.rstrip()):
        report.frames.place(place[1], int(place[2]), place[3])
    elif begun and text.startswith("    "):
        report.frames.quote(text[4:])
    else:
        return False
    report.end = number
    return True


def oldest_first(raised: Raised) -> Raised:
    """``raised`` with its frames turned round where the newest stands first: a module's own level calls the others."""
    if raised.frames[0].function != "<module>" == raised.frames[-1].function:
        return replace(raised, frames=raised.frames[::-1])
    return raised
