"""Fact: a comprehension has no in between its variable and what it goes through ([x for x names]).

Binds ``target``, ``iterable``, ``line``, and the repair where what it goes through is there.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.loops import missing_in
from explain.syntax.trial import insert


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The gap in the refused comprehension where the word makes it whole, with a value behind it if need be."""
    failure = failure_at(source, span)
    gap = missing_in(failure, statement=False) if failure else None
    if failure is None or gap is None:
        return
    place = failure.tokens[gap.at - 1].end
    bindings = {"target": gap.target, "iterable": gap.iterable, "line": str(failure.tokens[gap.at].start.line)}
    if gap.iterable:
        repair = failure.repaired(insert(place, " in"))
        if repair is not None:
            yield Fact(failure.span(gap.at - 1, gap.at), {**bindings, **repair})
    elif failure.repaired(insert(place, " in values ")) is not None:
        yield Fact(failure.span(gap.at - 1), bindings)
