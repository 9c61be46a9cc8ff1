"""Turns what Pythons printed into templates: values named on a fence, and what capture scrubbed, become slots.

Writes nothing and runs nothing. A template is never written by hand; the exception is ``[[said]]`` in a page, for
wordings that no capture here can give.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from explain import hints, wordings
from explain.catalogue import Slot, Template
from explain.tracebacks import parse
from explain.tracebacks.model import Raised, Traceback
from explain.workshop.pages import Case, Complaint, PageText

_SCRUBBED = re.compile(
    r"(?P<path>\$(?:DIR|LIB|HOME|PREFIX|PYTHON)(?:[/\\][^\s'\"(),:;]*)*)"
    r"|(?<=0x)(?P<address>\$ADDRESS)|(?P<number>\$(?:PID|SIZE|TIME|LINE))|(?P<random>\$RANDOM)"
)
_SCRUBBED_KINDS = {
    "path": wordings.TEXT,
    "address": wordings.NAME,
    "number": wordings.NUMBER,
    "random": wordings.NAME,
}
_KINDS = (
    (wordings.INTEGER, re.compile(r"-?\d+")),
    (wordings.NUMBER, re.compile(r"-?(?:\d+\.\d*(?:e[+-]?\d+)?|\d+e[+-]?\d+|inf|nan)")),
    (wordings.NAME, re.compile(r"[^\W\d][\w.<>-]*")),
    (wordings.REPR, re.compile(r"[bBuU]?(?:'.*'|\".*\")")),
)


NOTICE = "asyncio"
"""What the parser calls the class of a notice that names none, such as "Task was destroyed but it is pending!"."""


@dataclass(frozen=True, slots=True)
class Printed:
    """The error that one case gave under one Python."""

    python: str
    case: Case
    snippet: int
    raised: Raised


@lru_cache(maxsize=512)
def tracebacks_in(stderr: str) -> tuple[Traceback, ...]:
    """What ``stderr`` shows, read once for all that the guard asks of a page."""
    return parse(stderr)


def the_error(stderr: str, folder: str) -> Raised | None:
    """The error a page is about, among all that ``stderr`` shows: the last of the folder's class, else the last."""
    found = [raised for traceback in tracebacks_in(stderr) for raised in traceback.walk() if raised.complete]
    own = [raised for raised in found if folder_of(raised) == folder]
    return next(reversed(own or found), None)


def folder_of(raised: Raised) -> str:
    """The folder of the corpus that an error belongs to: its class's own name, or the kind for what is no class."""
    if raised.kind == "usage":
        return "Usage"
    if raised.kind == "fatal":
        return "Fatal"
    if raised.exception == NOTICE:
        return "Notice"
    return raised.exception.rpartition(".")[2]


def templates_of(page: PageText, printed: Iterable[Printed]) -> tuple[Template, ...]:
    """One template for each distinct wording of each snippet that may give one (Broken, and variants)."""
    gathered: dict[tuple[object, ...], list[Printed]] = {}
    printed = list(printed)
    for one in printed:
        if one.case.role == "broken" or one.case.variant:
            gathered.setdefault((one.snippet, *_wording(one)), []).append(one)
    found = []
    for (snippet, parts, hint, kind), ones in gathered.items():
        pythons = tuple(dict.fromkeys(one.python for one in ones))
        names = tuple(dict.fromkeys(one.raised.exception for one in ones))
        found.append(Template(pythons, names, parts, hint, kind, snippet))  # type: ignore[arg-type]
    own = tuple(dict.fromkeys(one.raised.exception for one in printed if folder_of(one.raised) == page.folder))
    for said in page.said:
        split = hints.split(said.text)
        parts, hint = build(split.core, said.slots), build(split.tail, said.slots)
        names = (said.by,) if said.by else own or (page.folder,)
        found.append(Template(said.pythons, names, parts, hint, split.kind, -1, said.reference))
    return tuple(found)


def build(text: str, slots: Mapping[str, str]) -> wordings.Parts:
    """``text`` with the values of ``slots`` and the scrubbed parts as holes; starts and ends with literal text."""
    pieces: list[str | Slot] = []
    offset = 0
    for start, end, slot in _holes(text, slots):
        pieces += [text[offset:start], slot]
        offset = end
    pieces.append(text[offset:])
    return tuple(_quoted(pieces))


def confusions(page: PageText) -> Iterator[Complaint]:
    """Complaints about slots that cannot be told apart: two names for one value on one fence."""
    for case in page.cases:
        values = list(case.slots.values())
        for name, value in case.slots.items():
            if values.count(value) > 1 and name == next(key for key, one in case.slots.items() if one == value):
                yield Complaint(page.path, case.line, f"two slots have the value `{value}`: choose values that differ")


def _wording(one: Printed) -> tuple[wordings.Parts, wordings.Parts, str]:
    split = hints.split(one.raised.first_line)
    parts = build(split.core, one.case.slots)
    return parts, build(split.tail, one.case.slots) if split.tail else (), split.kind


def _holes(text: str, slots: Mapping[str, str]) -> list[tuple[int, int, Slot]]:
    taken: list[tuple[int, int, Slot]] = []

    def free(start: int, end: int) -> bool:
        return all(end <= other[0] or start >= other[1] for other in taken)

    counts: dict[str, int] = {}
    for found in _SCRUBBED.finditer(text):
        name = str(found.lastgroup)
        counts[name] = counts.get(name, 0) + 1
        kind = _SCRUBBED_KINDS[name]
        taken.append((found.start(), found.end(), Slot(name + str(counts[name] if counts[name] > 1 else ""), kind)))
    for name, value in sorted(slots.items(), key=lambda pair: -len(pair[1])):
        for start, end in _places(text, value):
            if free(start, end):
                # The underscore only says that the page's own prose does without the value.
                taken.append((start, end, Slot(name.lstrip("_"), _kind(value))))
    return sorted(taken, key=lambda hole: hole[0])


def _places(text: str, value: str) -> Iterator[tuple[int, int]]:
    """Where ``value`` stands as a whole token."""
    if not value:
        return
    before = r"(?<!\w)" if value[0].isalnum() or value[0] == "_" else ""
    after = r"(?!\w)" if value[-1].isalnum() or value[-1] == "_" else ""
    for found in re.finditer(before + re.escape(value) + after, text):
        yield found.start(), found.end()


def _kind(value: str) -> str:
    for kind, pattern in _KINDS:
        if pattern.fullmatch(value):
            return kind
    return wordings.TEXT


def _quoted(pieces: list[str | Slot]) -> list[str | Slot]:
    """Takes quotes that stand right around a slot into the slot, so that repr's other quote is accepted too."""
    for index in range(1, len(pieces) - 1, 2):
        slot, before, after = pieces[index], pieces[index - 1], pieces[index + 1]
        assert isinstance(slot, Slot) and isinstance(before, str) and isinstance(after, str)
        for quote, kind in (("'", wordings.SINGLE), ('"', wordings.DOUBLE)):
            if before.endswith(quote) and after.startswith(quote):
                pieces[index - 1], pieces[index + 1] = before[:-1], after[1:]
                pieces[index] = Slot(slot.name, kind)
    return pieces
