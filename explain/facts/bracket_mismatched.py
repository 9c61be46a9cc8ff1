"""Fact: a bracket is closed by one of another kind.

Binds ``closing``, ``opening``, ``expected`` (what would close it), ``line``, ``opened_line`` and the repair.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from explain.facts import Fact, Related
from explain.places import Position, Span
from explain.source import Source
from explain.syntax.failure import Failure, failure_at
from explain.syntax.layout import CLOSER, Bracket
from explain.syntax.trial import Change, insert, parses


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The first closing bracket of the refused statement that does not fit the one open there."""
    failure = failure_at(source, span)
    if failure is None:
        return
    layout, statement = failure.layout, failure.statement
    for bracket in layout.brackets:
        if bracket.clash is None or not statement.start <= bracket.clash < bracket.offset < statement.end:
            continue
        opening = layout.text[bracket.clash]
        closed = layout.span(bracket.offset, bracket.offset + 1)
        opened = layout.span(bracket.clash, bracket.clash + 1)
        bindings = {
            "closing": bracket.text,
            "opening": opening,
            "expected": CLOSER[opening],
            "line": str(closed.start.line),
            "opened_line": str(opened.start.line),
        }
        yield Fact(closed, {**bindings, **_repair(failure, bracket, opening)}, (Related(opened, "opened here"),))
        return


def _repair(failure: Failure, bracket: Bracket, opening: str) -> dict[str, str]:
    """The right bracket in the place of the wrong one, or one more where the text of the open one ends."""
    start = failure.layout.position(bracket.offset)
    wanted = CLOSER[opening]
    instead = Change(start, failure.layout.position(bracket.offset + 1), wanted)
    owner = bracket.partner
    behind = _behind(failure, bracket)
    if behind is not None and behind.text == wanted:
        place = failure.layout.position(behind.offset)
        swapped = Change(place, failure.layout.position(behind.offset + 1), bracket.text)
        repair = failure.repaired(instead, swapped)
        if repair is not None:
            return dict(repair)
    if _closed_below(failure, bracket, instead):
        return failure.fix(instead)
    changes = [instead] if owner == bracket.clash or owner is None else []
    changes += [insert(place, wanted) for place in _ends(failure, bracket)]
    for change in [*changes, instead]:
        repair = failure.repaired(change)
        if repair is not None:
            return dict(repair)
    return {}


def _closed_below(failure: Failure, bracket: Bracket, instead: Change) -> bool:
    """Whether the next line closes what the wrong bracket seems to close, so that another one was meant here."""
    text, end = failure.layout.text, failure.statement.end
    below = text[end:].lstrip()
    if not below.startswith(bracket.text):
        return False
    return parses(f"{failure.changed(instead)}\n{below.splitlines()[0]}")


def _behind(failure: Failure, bracket: Bracket) -> Bracket | None:
    """The bracket that touches ``bracket`` on its right."""
    brackets, at = failure.layout.brackets, bisect_left(failure.layout.bracket_offsets, bracket.offset + 1)
    return brackets[at] if at < len(brackets) and brackets[at].offset == bracket.offset + 1 else None


def _ends(failure: Failure, bracket: Bracket) -> Iterator[Position]:
    """Where the open bracket's text may end: before the wrong bracket, then at the ends of the lines above it."""
    start = failure.layout.position(bracket.offset)
    opened = failure.layout.position(bracket.clash or 0)
    yield start
    inside = [token for token in failure.tokens if opened < token.start < start]
    last = {token.end.line: (before, token) for before, token in pairwise(inside)}
    for _, (before, token) in sorted(last.items(), reverse=True)[:_MOST_LINES]:
        if token.text == ",":
            yield before.end
        yield token.end


_MOST_LINES = 20
