"""The options that every explaining command shares: their names, values and defaults. Prints nothing.

They stand here as plain data, because the piped path must understand them without click, and click's commands are
made from the same rows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from explain.records import dataclass, replace
from explain.rendering import FORMATS, LENGTHS

COLOURS = ("auto", "always", "never")
STREAMED = ("text", "jsonl")
"""Formats that are written error by error; the others are one document, written at the end."""


@dataclass(frozen=True, slots=True)
class Options:
    """What a person may choose about explaining. ``roots`` are the folders whose files may be read.

    ``top`` (a number) and ``since`` (a time) are as typed; an empty text stands for no limit.
    ``compiler`` is as typed; ``printer`` is the Python that prints the errors, where its path is known: nobody types
    it.
    """

    format: str = "text"
    length: str = "normal"
    reference: str = "3.14"
    python: str | None = None
    roots: tuple[str, ...] = (".",)
    colour: str = "auto"
    quiet_input: bool = False
    group: bool = False
    top: str = ""
    since: str = ""
    compiler: str = ""
    printer: str = ""


@dataclass(frozen=True, slots=True)
class Option:
    """One row: the ``flag`` as typed, the ``field`` of ``Options`` it sets, and what it takes.

    ``values`` are the only texts it takes, or ``pattern`` describes them; with neither it is any text, and with
    ``switch`` it takes none. ``metavar`` and ``text`` are for the help.
    """

    flag: str
    field: str
    text: str
    values: tuple[str, ...] = ()
    pattern: str = ""
    metavar: str = ""
    switch: bool = False
    many: bool = False

    def takes(self, value: str) -> bool:
        """Whether ``value`` may follow the flag."""
        if self.values:
            return value in self.values
        return bool(re.fullmatch(self.pattern, value)) if self.pattern else True


_PYTHON = r"3\.\d{1,2}"

SHARED = (
    Option("--format", "format", "How the explanations are written.", values=FORMATS),
    Option("--length", "length", "How much is said.", values=LENGTHS),
    Option("--reference", "reference", "The Python whose wording is the modern one.", pattern=_PYTHON, metavar="3.N"),
    Option("--python", "python", "The Python that printed the errors.", pattern=_PYTHON, metavar="3.N"),
    Option(
        "--compile-with",
        "compiler",
        "A Python that compiles broken files, never runs them, for a second opinion: newest, 3.N or a path.",
        metavar="PYTHON",
    ),
    Option("--root", "roots", "A folder whose files may be read (again for more).", metavar="DIR", many=True),
    Option("--color", "colour", "When to use colour.", values=COLOURS),
    Option(
        "--group", "group", "Report at the end: each distinct error once, how often, where first and last.", switch=True
    ),
    Option("--top", "top", "With --group: only the N worst.", pattern=r"[1-9]\d{0,5}", metavar="N"),
)
"""For every command that explains."""

QUIET_INPUT = Option("--quiet-input", "quiet_input", "Leave the input itself out.", switch=True)

SINCE = Option("--since", "since", "Only errors from then on: 90m, 2d, 10:30, 2026-11-22T10:30.", metavar="TIME")

PIPED = (*SHARED, SINCE, QUIET_INPUT)
"""For those that pass their input through."""


def parse(arguments: Sequence[str]) -> Options | None:
    """``arguments`` of a bare ``pyexplain`` on a pipe; None where anything else stands there (click then judges it)."""
    rows = {row.flag: row for row in PIPED}
    found: dict[str, list[str]] = {}
    waiting = list(reversed(arguments))
    while waiting:
        flag, equals, value = waiting.pop().partition("=")
        row = rows.get(flag)
        if row is None or (row.switch and equals):
            return None
        if not row.switch and not equals:
            if not waiting:
                return None
            value = waiting.pop()
        if not row.takes(value):
            return None
        found.setdefault(row.field, []).append(value)
    return made({row.field: _value(row, found[row.field]) for row in PIPED if row.field in found})


def made(values: dict[str, object]) -> Options:
    """Options from fields and their values; an empty value stands for the default."""
    change: Callable[..., Options] = replace
    return change(Options(), **{field: value for field, value in values.items() if value})


def _value(row: Option, values: list[str]) -> object:
    if row.switch:
        return True
    return tuple(values) if row.many else values[-1]
