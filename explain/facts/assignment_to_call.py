"""Fact: a statement assigns to a call (f(x) = 3).

Binds ``target``, ``function``, ``value``, ``line``, and as repair the comparison or the item that may be meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import brief, failure_at
from explain.syntax.targets import kind_of, statement_assigned


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The target of the refused assignment, where it is a call."""
    failure = failure_at(source, span)
    sign = statement_assigned(failure) if failure else None
    if failure is None or sign is None:
        return
    target = failure.text(sign.first, sign.at - 1)
    if kind_of(target) != "function call":
        return
    opening = failure.tokens[sign.at - 1]
    called = next(at for at in range(sign.at - 2, -1, -1) if failure.outer[at] == failure.outer[sign.at])
    function = failure.text(0, max(called - 1, 0))
    bindings = {"target": brief(target), "function": brief(function), "line": str(opening.start.line)}
    bindings["value"] = failure.shown(sign.at + 1, sign.last)
    yield Fact(failure.span(sign.first, sign.at - 1), bindings)
