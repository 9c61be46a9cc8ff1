"""How the tests of syntax facts look: at the place a Python marked, with every fact that reads broken source."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from explain.facts import Fact, finder
from explain.places import Position, Span
from explain.source import Source

FACTS = Path(__file__).resolve().parents[2] / "explain" / "facts"
FILE = "shop.py"


@cache
def names() -> tuple[str, ...]:
    """The facts that stand on ``explain.syntax``."""
    return tuple(sorted(path.stem for path in FACTS.glob("[a-z]*.py") if "explain.syntax" in path.read_text("utf-8")))


def span(mark: str) -> Span:
    """The span of a mark such as ``1:4`` (one caret) or ``1:4-1:9``; columns count from 0."""
    first, _, last = mark.partition("-")
    start = Position(*(int(part) for part in first.split(":")))
    end = Position(*(int(part) for part in last.split(":"))) if last else Position(start.line, start.column + 1)
    return Span(FILE, start, end)


def held(program: str, mark: str) -> dict[str, Fact]:
    """Every syntax fact that holds at ``mark`` of ``program``, the first of each."""
    source, place = Source(FILE, program), span(mark)
    found = ((name, next(iter(finder(name)(source, place)), None)) for name in names())
    return {name: fact for name, fact in found if fact is not None}


def without_repair(fact: Fact) -> dict[str, str]:
    """What ``fact`` binds beside its repair."""
    return {name: value for name, value in fact.bindings.items() if name not in ("fix_line", "fix_text")}


def repaired(program: str, fact: Fact) -> str:
    """``program`` with the repair of ``fact``."""
    lines = program.split("\n")
    lines[int(fact.bindings["fix_line"]) - 1] = fact.bindings["fix_text"]
    return "\n".join(lines)
