"""Fact: texts are joined with plus signs, and one of the signs is missing (print("Hello " + name "!")).

Binds ``left`` and ``right`` (the words on either side of the gap), ``line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.joins import plus_left_out
from explain.syntax.trial import insert


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The gap of the refused statement, where a plus sign makes it whole."""
    failure = failure_at(source, span)
    at = plus_left_out(failure) if failure is not None and failure.broken else 0
    if failure is None or not at:
        return
    left = failure.tokens[at - 1]
    repair = failure.repaired(insert(left.end, " +"))
    if repair is not None:
        bindings = {"left": failure.shown(at - 1, at - 1), "right": failure.shown(at, at), "line": str(left.end.line)}
        yield Fact(failure.span(at - 1, at), {**bindings, **repair})
