"""The line that a traceback quotes as a text of its own, for what it tells where the reader's file is not at hand.

What stands around the line is not known, so only facts that need no more may look at it (``OF_A_LINE``), and they tell
neither where anything stands nor what to write there. Opens no file and judges no cause.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from explain.analysis.single_lines import OF_A_LINE
from explain.facts import Fact, finder
from explain.places import Position, Span
from explain.records import dataclass, replace
from explain.source import Source
from explain.tracebacks.model import Frame

LONGEST = 1_000
"""Code points of a line that is looked at."""

_ABOVE = 1
"""Lines above the quoted one in its text: room for what the head of an arm is an arm of."""
_HEADS = {"elif": "if 0: pass\n", "except": "try: pass\n"}

_Marked = tuple[Position, Position]


@dataclass(frozen=True, slots=True)
class Quotation:
    """The ``code`` that a frame of a traceback quotes, ``marked`` in places of that code."""

    code: str
    marked: _Marked | None

    @property
    def whole(self) -> bool:
        """Whether it is all of a file."""
        return False

    def facts(self, name: str) -> Iterator[Fact]:
        """The facts called ``name`` that the code shows by itself; their places are nowhere."""
        return iter(_facts(name, self.code, self.marked) if name in OF_A_LINE else ())


def quotation(frame: Frame) -> Quotation | None:
    """What ``frame`` quotes, where that is code that has run."""
    code = frame.code.rstrip()
    return Quotation(code, frame.marked) if frame.function is not None and 0 < len(code) < LONGEST else None


@lru_cache(maxsize=1024)
def _facts(name: str, code: str, marked: _Marked | None) -> tuple[Fact, ...]:
    source = _source(code)
    if source.tree is None:
        return ()
    try:
        found = list(finder(name)(source, _span(*marked) if marked else source.line_span(1 + _ABOVE)))
    except RecursionError:  # nested deeper than the fact can follow
        return ()
    return tuple(replace(one, bindings=_without_places(one), related=()) for one in found)


@lru_cache(maxsize=64)
def _source(code: str) -> Source:
    return Source("", program(code, 1 + _ABOVE))


def program(code: str, line: int) -> str:
    """A text whose line ``line``, from 1, is ``code``: a block that it opens is there, and what it is an arm of."""
    head = _HEADS.get(code.split(None, 1)[0], "") if line > _ABOVE else ""
    end = "\n    pass" if code.endswith(":") else "\ndef _(): pass" if code.startswith("@") else ""
    return "\n" * (line - 1 - len(head.splitlines())) + f"{head}{code}{end}\n"


def _span(start: Position, end: Position) -> Span:
    return Span("", Position(start.line + _ABOVE, start.column), Position(end.line + _ABOVE, end.column))


def _without_places(fact: Fact) -> dict[str, str]:
    """What ``fact`` binds, less what only a whole file can tell: places in it, and what to write there."""
    return {name: value for name, value in fact.bindings.items() if not name.endswith("line") and name[:3] != "fix"}
