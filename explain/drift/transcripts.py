"""What stands in a document besides tracebacks: what argparse printed, and the errors that the rows of a table expect.

Reads text only. Certain is argparse by the form of its line, a row by the class that it names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from explain.drift.argparse_texts import ARGPARSE
from explain.drift.forms import EQUAL, START, WITHIN
from explain.drift.pins import Pin
from explain.places import Position, Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.catalogue import Catalogue
    from explain.source import Source

_CHOICES, _HEADING = "invalid choice: ", "optional arguments:"

_CHOICE = re.compile(r"error: argument [^:]+: (invalid choice: .+ \(choose from .+\))$")
_HELP = re.compile(r"[ \t]+-h, --help +show this help message and exit")
_ROW = re.compile(r"""(?P<indent>[ \t]*(?:- +)?)["']?(?P<key>[a-z_-]+)["']? ?[:=] ?(?P<value>\S.*)""")
_TEXT = re.compile(r"'((?:[^'\\]|'')*)'|\"([^\"\\]*)\"|([^'\"\[{|>#][^#]*)")
_RAISED = re.compile(r"([A-Za-z_][\w.]*): (.+)")
_KINDS = ("raises", "exception", "exc", "error_type", "type", "class")
_MESSAGES = ("match", "message", "msg", "error", "text", "expected", "stderr", "exception", "raises")
_WHOLE = ("message", "msg", "error", "text", "expected")
_TOO_WIDE = {"BaseException", "Exception", "Warning"}
_MOST, _LONGEST = 5_000, 1_000
"""Rows of a table, and characters of a line, that are looked at."""


def of_argparse(source: Source) -> Iterator[Pin]:
    """What argparse printed in ``source``."""
    lines = source.lines
    for number, line in enumerate(lines, 1):
        found = _CHOICE.search(line) if _CHOICES in line and len(line) <= _LONGEST else None
        if found:
            yield Pin((ARGPARSE,), EQUAL, found[1], _span(source, number, found.start(1), found.end(1)))
        elif _HEADING in line and line.strip() == _HEADING and number < len(lines) and _HELP.match(lines[number]):
            start = len(line) - len(line.lstrip())
            yield Pin((ARGPARSE,), EQUAL, _HEADING, _span(source, number, start, start + len(_HEADING)))


def of_table(source: Source, catalogue: Catalogue) -> Iterator[Pin]:
    """The errors that the rows of ``source``, a table, expect: ``error: "ValueError: …"``, or a class in
    one key and its text in the next."""
    kind, depth = "", -1
    for number, line in enumerate(source.lines[:_MOST], 1):
        row = _ROW.fullmatch(line.rstrip().rstrip(","))
        found = _TEXT.fullmatch(row["value"]) if row else None
        if row is None or found is None:
            kind = ""
            continue
        text = next(one for one in found.groups() if one is not None).replace("''", "'").strip()
        if len(row["indent"]) != depth or "-" in row["indent"]:
            kind, depth = "", len(row["indent"])
        start = line.index(row["value"])
        span = _span(source, number, start, start + len(row["value"]))
        raised = _RAISED.fullmatch(text) if row["key"] in _MESSAGES else None
        if raised and _known(raised[1], catalogue):
            yield Pin((raised[1],), EQUAL, raised[2], span, exact=True)
        elif row["key"] in _KINDS and _known(text, catalogue):
            kind = text
        elif kind and row["key"] in _MESSAGES and "\\" not in text:
            how = START if row["key"] in _WHOLE else WITHIN
            yield Pin((kind,), how, text, span)


def _known(name: str, catalogue: Catalogue) -> bool:
    return name[:1].isalpha() and name not in _TOO_WIDE | {ARGPARSE} and catalogue.knows(name)


def _span(source: Source, line: int, start: int, end: int) -> Span:
    return Span(source.file, Position(line, start), Position(line, end))
