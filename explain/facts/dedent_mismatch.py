"""Fact: a line is indented less than the one before it, but as far as no line above that.

Binds ``line``, ``indent`` (its columns), ``levels`` (the columns that are open there), and the repair to the nearest.
Of an ``else`` or another clause that only one statement above can have, also ``clause``, ``opener``, ``opener_line``
and ``opener_column``; the repair is then to that one.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact, Related
from explain.places import Position, Span
from explain.source import Source
from explain.syntax.blocks import clause_of, outward
from explain.syntax.failure import Failure, any_failure_at
from explain.syntax.layout import Statement
from explain.syntax.trial import Change
from explain.words import listed


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The refused statement, where its column is none of the open levels' and it is whole."""
    failure = any_failure_at(source, span)
    if failure is None or failure.unclosed or failure.broken or failure.pasted:
        return
    here = failure.statement
    levels = {one.column: one for one in reversed(list(outward(failure.layout, failure.index)))}
    if not levels or here.column >= max(levels) or here.column in levels:
        return
    opener = clause_of(failure.layout, failure.index, list(levels.values()))
    odd = _odd_block(failure, max(levels)) if opener is None else None
    if odd is not None:
        names = listed([str(column) for column in sorted(levels)], "or")
        bindings = {"line": str(here.line), "indent": str(here.column), "levels": names}
        where = Span(source.file, Position(here.line, 0), Position(here.line, len(here.indent)))
        related = Related(failure.layout.span(odd.start, odd.end), f"indented by {odd.column}")
        yield Fact(where, bindings, (related,))
        return
    order = sorted(levels, key=lambda column: abs(column - (opener or here).column))
    start = Position(here.line, 0)
    repair = {}
    if opener or len(order) == 1 or abs(order[0] - here.column) < abs(order[1] - here.column):
        nearest = levels[order[0]].indent
        repair = failure.fix(Change(start, Position(here.line, len(here.indent)), nearest))
    names = listed([str(column) for column in sorted(levels)], "or")
    bindings = {"line": str(here.line), "indent": str(here.column), "levels": names}
    if opener is not None:
        place = {"opener_line": str(opener.line), "opener_column": str(opener.column)}
        bindings |= {"clause": here.word, "opener": opener.word, **place}
    opened = levels[order[0]]
    related = Related(failure.layout.span(opened.start, opened.end), f"indented by {order[0]}")
    yield Fact(Span(source.file, start, Position(here.line, len(here.indent))), {**bindings, **repair}, (related,))


_NEAR = 150
"""Statements before and behind that tell how the file is indented."""


def _odd_block(failure: Failure, column: int) -> Statement | None:
    """The first statement of the innermost block, indented by ``column``, if that is what no other block here has.

    The refused line then stands where its file usually stands, and the block above it is what was moved.
    """
    statements, index = failure.layout.statements, failure.index
    near = [statements[at].column for at in range(max(index - _NEAR, 0), min(index + _NEAR, len(statements)))]
    first = index
    while first > 0 and statements[first - 1].column >= column:
        first -= 1
    block = sum(statements[at].column == column for at in range(first, index))
    if near.count(column) > block or near.count(failure.statement.column) < 2 or not failure.statement.column:
        return None
    return statements[first] if first < index else None
