"""Frames that stand below their exception, as bug trackers and Azure Functions show them."""

from __future__ import annotations

import re

from explain.records import replace
from explain.tracebacks import grammar
from explain.tracebacks.model import Raised
from explain.tracebacks.reading import Report, TextLines

_STACK = "Stack: "
_WITHOUT_COMMA = re.compile(r'File "(.*)", line ([0-9]{1,9}) in (\S.*)')  # Airflow 3's
_SCONS = re.compile(r'  File "(.*)", line ([0-9]{1,9}):')
_AT = re.compile(r"\s+at (?:<python> )?(?:[\w.]+\.)?([\w<>]+) ?\( ?(\S.*\.pyx?):([0-9]{1,9}) ?\)")  # Java's way
_IN_JAVA = re.compile(r"(?:<class '([\w.]{1,200})'>|([A-Za-z_][\w.]{0,200})): (.*)", re.DOTALL)
_IN_OFFICE = re.compile(r"\(<class '([\w.]{1,200})'>: (.*)$")  # LibreOffice's, behind an exception of its own


def read(report: Report, number: int, text: str, *, begun: bool) -> bool:
    """Add the frame or the code in ``text`` to ``report``; False for anything else. ``begun`` says a frame was read."""
    if text.startswith(_STACK) and not begun:  # Azure's, below "Exception: KeyError: 'tea'"
        text = text[len(_STACK) :]
        inner = grammar.exception_line(str(report.message), strict=True)
        if report.exception == "Exception" and inner:
            report.exception, report.message = inner[0], TextLines(inner[1])
    elif not begun and (found := _IN_OFFICE.search(str(report.message))):
        report.exception, report.message = found[1], TextLines(found[2])
    if not text.strip():
        return begun
    if text[0].isspace() and text.lstrip().startswith("at "):
        return _read_at(report, number, text, begun=begun)
    if found := _SCONS.fullmatch(text.rstrip()):
        if not begun:
            report.message = TextLines(str(report.message).removesuffix(":"))
        report.frames.place(found[1], int(found[2]), "")
    elif place := grammar.PLACE.fullmatch(text.rstrip()) or _WITHOUT_COMMA.fullmatch(text.rstrip()):
        report.frames.place(place[1], int(place[2]), place[3])
    elif begun and text.startswith("    "):
        report.frames.quote(text[4:])
    else:
        return False
    report.end = number
    return True


def _read_at(report: Report, number: int, text: str, *, begun: bool) -> bool:
    """Add a frame as Java and Google's Error Reporting tell Python's, the newest first; Java's own are read over."""
    found = _AT.fullmatch(text.rstrip())
    if found is None:
        return begun
    if (not begun and report.exception.endswith(".JepException")) or report.exception.endswith(".PolyglotException"):
        inner = _IN_JAVA.fullmatch(str(report.message))
        if inner and (inner[1] or grammar.exception_line(str(report.message), strict=True)):
            report.exception, report.message = inner[1] or inner[2], TextLines(inner[3])
    report.newest_first = True
    report.frames.place(found[2], int(found[3]), found[1])
    report.end = number
    return True


def oldest_first(raised: Raised) -> Raised:
    """``raised`` with its frames turned round where the newest stands first: a module's own level calls the others."""
    if raised.frames and raised.frames[0].function != "<module>" == raised.frames[-1].function:
        return replace(raised, frames=raised.frames[::-1])
    return raised
