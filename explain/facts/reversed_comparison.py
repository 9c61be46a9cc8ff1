"""Fact: the two signs of a comparison stand in the wrong order (=> for >=, =< for <=, =! for !=).

Binds ``operator`` (as written), ``suggestion``, ``line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.arrows import arrow_function
from explain.syntax.failure import failure_at
from explain.syntax.trial import Change

_RIGHT = {"=>": ">=", "=<": "<=", "=!": "!="}


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The pair of signs that makes the statement whole the other way round."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken or arrow_function(failure):
        return
    for at in range(1, len(failure.tokens) - 1):
        left, right = failure.tokens[at], failure.tokens[at + 1]
        suggestion = _RIGHT.get(left.text + right.text) if left.end == right.start else None
        if suggestion is None:
            continue
        repair = failure.repaired(Change(left.start, right.end, suggestion))
        if repair is not None:
            bindings = {"operator": left.text + right.text, "suggestion": suggestion, "line": str(left.start.line)}
            yield Fact(failure.span(at, at + 1), {**bindings, **repair})
            return
