"""Fact: two values are compared with === or !==, as in JavaScript.

Binds ``operator``, ``suggestion``, ``line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import Failure, failure_at
from explain.syntax.trial import Change


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The first such sign of the refused statement."""
    failure = failure_at(source, span)
    if failure is None:
        return
    signs = [at for at in range(len(failure.tokens) - 1) if failure.tokens[at].text in ("==", "!=")]
    signs = [at for at in signs if failure.tokens[at + 1].text == "=" and _touching(failure, at)]
    ends = [(failure.tokens[at], failure.tokens[at + 1]) for at in signs]
    if not ends or not failure.broken:
        return
    repair = failure.repaired(*(Change(left.end, right.end, "") for left, right in ends)) or {}
    left, right = ends[0]
    if not repair and failure.outer[signs[0]] < 0 and failure.tokens[-1] is right:
        return  # an assignment whose sign is doubled
    bindings = {"operator": left.text + "=", "suggestion": left.text, "line": str(left.start.line)}
    yield Fact(failure.span(signs[0], signs[0] + 1), {**bindings, **repair})


def _touching(failure: Failure, at: int) -> bool:
    return failure.tokens[at].end == failure.tokens[at + 1].start
