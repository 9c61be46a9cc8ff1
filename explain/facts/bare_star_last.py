"""Fact: a bare star ends a function's parameters, where it promises parameters that are given by name (def f(a, *)).

Binds ``line`` and the repair, which leaves it out.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.parameters import parameter_lists
from explain.syntax.trial import Change


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The star without a name behind which no parameter follows in the refused statement."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    for parameters in parameter_lists(failure):
        for index, one in enumerate(parameters):
            following = parameters[index + 1 : index + 2]
            bare = one.stars == "*" and one.first == one.last
            if bare and (not following or following[0].stars == "**"):
                before = failure.tokens[one.first - 1]
                start = before.start if before.text == "," else failure.tokens[one.first].start
                repair = failure.repaired(Change(start, failure.tokens[one.last].end, "")) or {}
                yield Fact(failure.span(one.first), {"line": str(before.end.line), **repair})
                return
