"""Fact: backticks stand around a value, which gave its text in Python 2.

Binds ``value``, ``line`` and the repair with repr().
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.trial import Change


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The pair of backticks of the refused line."""
    failure = failure_at(source, span)
    if failure is None:
        return
    ticks = [at for at, token in enumerate(failure.tokens) if token.text == "`"]
    if len(ticks) < 2 or len(ticks) % 2 or ticks[1] == ticks[0] + 1:
        return
    pairs = list(zip(ticks[::2], ticks[1::2], strict=True))
    changes = []
    for first, last in pairs:
        start, end = failure.tokens[first].start, failure.tokens[last].end
        changes.append(Change(start, end, f"repr({failure.text(first + 1, last - 1)})"))
    repair = failure.repaired(*changes)
    if repair is not None:
        first, last = pairs[0]
        bindings = {"value": failure.shown(first + 1, last - 1), "line": str(failure.tokens[first].start.line)}
        yield Fact(failure.span(first, last), {**bindings, **repair})
