"""Fact: a comma has no value before it (f(a,, b), [, 1]).

Binds ``line`` and the repair, which leaves it out.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.trial import Change


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The comma right behind another one or an opening bracket, where the statement is whole without it."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    for at in failure.gaps():
        left, right = failure.tokens[at - 1], failure.tokens[at]
        if right.text != "," or left.text not in (",", "(", "[", "{"):
            continue
        end = failure.tokens[at + 1].start if left.text != "," and at + 1 < len(failure.tokens) else right.end
        repair = failure.repaired(Change(left.end, end, ""))
        if repair is not None:
            yield Fact(failure.span(at), {"line": str(right.start.line), **repair})
            return
