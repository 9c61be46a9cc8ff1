"""The indented lines of a stack: frames, code, what repeats; and of the calls that logging prints below an error."""

from __future__ import annotations

from explain.tracebacks import grammar, remote
from explain.tracebacks.reading import Report

_AFTER_CALLS = ("Message: ", "Arguments: ", "  [Previous line", "Unable to print the message", "Use the traceback")


def frame(report: Report, text: str) -> bool:
    """Add the indented line ``text`` to the frames of ``report``; False where it cannot be theirs."""
    if text.startswith("    "):
        if not report.frames and text.lstrip().startswith("File "):
            return False  # indented by more than Python indents
        if report.frames or not remote.is_left_over(text):
            report.frames.quote(text[4:])
    elif text.startswith(("\t\t", "   ")) and report.frames:
        report.frames.quote(text[2:].lstrip(" "))
    elif place := grammar.PLACE.fullmatch(text.rstrip()):
        report.frames.place(place[1], int(place[2]), place[3])
    elif repeated := grammar.REPEATED.fullmatch(text.rstrip()):
        report.frames.repeat(int(repeated[1]))
    elif not text.startswith("\tat ") and text.strip() not in ("...", "…"):
        return False  # neither Java's frames among Jython's nor what people put for frames left out
    return True


def call(report: Report, text: str) -> bool:
    """Add ``text`` to the calls below an error of logging's own in ``report``; False where it is none of them."""
    if report.calls is None:
        return False
    if text.startswith("    "):
        report.calls.quote(text[4:])
    elif place := grammar.PLACE.fullmatch(text.rstrip()):
        report.calls.place(place[1], int(place[2]), place[3])
    elif not text.startswith(_AFTER_CALLS):
        return False
    return True
