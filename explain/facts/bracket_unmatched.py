"""Fact: a closing bracket closes nothing.

Binds ``bracket``, ``opening`` (its other half), ``line``, and a repair where leaving it out or opening it helps.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.layout import OPENER
from explain.syntax.trial import replace


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The stray closing bracket of the refused statement."""
    failure = failure_at(source, span)
    if failure is None:
        return
    layout = failure.layout
    if any(
        one.clash is not None and failure.statement.start <= one.clash < failure.statement.end
        for one in layout.brackets
    ):
        return  # a bracket of the wrong kind is another fact
    for bracket in layout.brackets:
        inside = failure.statement.start <= bracket.offset < failure.statement.end
        if not inside or bracket.text not in OPENER or bracket.partner is not None or bracket.clash is not None:
            continue
        where = layout.span(bracket.offset, bracket.offset + 1)
        token = next((one for one in failure.tokens if one.start == where.start), None)
        repair = failure.repaired(replace(token, "")) if token else None
        bindings = {"bracket": bracket.text, "opening": OPENER[bracket.text], "line": str(where.start.line)}
        yield Fact(where, {**bindings, **(repair or {})})
        return
