"""Fact: a statement assigns to a value written out, such as a number or a text (3 = x).

Binds ``target``, ``value``, ``line``, and as repair the two sides exchanged where that is an assignment.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import brief, failure_at
from explain.syntax.targets import kind_of, statement_assigned
from explain.syntax.trial import Change


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The target of the refused assignment, where it is a literal."""
    failure = failure_at(source, span)
    sign = statement_assigned(failure) if failure else None
    if failure is None or sign is None:
        return
    target, value = failure.text(sign.first, sign.at - 1), failure.text(sign.at + 1, sign.last)
    if kind_of(target) not in ("literal", "f-string expression"):
        return
    start, end = failure.tokens[sign.first].start, failure.tokens[sign.last].end
    repair = failure.repaired(Change(start, end, f"{value} = {target}")) or {}
    line = str(start.line)
    yield Fact(
        failure.span(sign.first, sign.at - 1), {"target": brief(target), "value": brief(value), "line": line, **repair}
    )
