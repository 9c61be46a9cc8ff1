"""Fact: a line is indented more than the one before it, which opens no block.

Binds ``line``, ``previous_line``, ``indent`` and ``expected`` (how many columns), and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact, Related
from explain.places import Position, Span
from explain.source import Source
from explain.syntax.blocks import before
from explain.syntax.failure import any_failure_at
from explain.syntax.trial import Change


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The refused statement, where it stands deeper than the one before it and nothing opened a level."""
    failure = any_failure_at(source, span)
    if failure is None or failure.unclosed or failure.pasted:
        return
    here, previous = failure.statement, before(failure.layout, failure.index)
    expected = previous.column if previous else 0
    if here.column <= expected or (previous and previous.header):
        return
    indent = previous.indent if previous else ""
    start = Position(here.line, 0)
    repair = failure.fix(Change(start, Position(here.line, len(here.indent)), indent))
    bindings = {"line": str(here.line), "indent": str(here.column), "expected": str(expected), **repair}
    where = Span(source.file, start, Position(here.line, len(here.indent)))
    if previous is None:
        yield Fact(where, bindings)
        return
    related = Related(failure.layout.span(previous.start, previous.end), f"indented by {expected}")
    yield Fact(where, {**bindings, "previous_line": str(previous.line)}, (related,))
