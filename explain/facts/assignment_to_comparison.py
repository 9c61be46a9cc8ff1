"""Fact: a statement assigns to a comparison (a == b = c).

Binds ``target``, ``value`` and ``line``.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import brief, failure_at
from explain.syntax.targets import kind_of, statement_assigned


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The target of the refused assignment, where it is a comparison."""
    failure = failure_at(source, span)
    sign = statement_assigned(failure) if failure else None
    if failure is None or sign is None:
        return
    target = failure.text(sign.first, sign.at - 1)
    if kind_of(target) == "comparison":
        bindings = {"target": brief(target), "value": failure.shown(sign.at + 1, sign.last), "line": str(failure.line)}
        yield Fact(failure.span(sign.first, sign.at - 1), bindings)
