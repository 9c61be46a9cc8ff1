"""Fact: one line of a block is indented with tabs and another with spaces.

Binds ``line``, ``kind`` ("tabs" or "spaces", of that line), ``other_line``, ``other_kind`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact, Related
from explain.places import Position, Span
from explain.source import Source
from explain.syntax.blocks import outward
from explain.syntax.failure import any_failure_at
from explain.syntax.trial import Change


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The refused statement and the nearest one above whose indentation is made of the other character."""
    failure = any_failure_at(source, span)
    if failure is None or not failure.statement.indent:
        return
    here = failure.statement
    for other in outward(failure.layout, failure.index):
        if not other.indent or other.indent.startswith(here.indent) or here.indent.startswith(other.indent):
            continue
        start = Position(here.line, 0)
        end = Position(here.line, len(here.indent))
        repair = failure.fix(Change(start, end, other.indent)) if here.column == other.column else {}
        bindings = {"line": str(here.line), "kind": _kind(here.indent)}
        bindings |= {"other_line": str(other.line), "other_kind": _kind(other.indent)}
        place = Span(source.file, Position(other.line, 0), Position(other.line, len(other.indent)))
        related = Related(place, f"indented with {_kind(other.indent)}")
        yield Fact(Span(source.file, start, end), {**bindings, **repair}, (related,))
        return


def _kind(indent: str) -> str:
    if " " in indent and "\t" in indent:
        return "tabs and spaces"
    return "tabs" if "\t" in indent else "spaces"
