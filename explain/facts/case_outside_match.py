"""Fact: a case stands in no match statement.

Binds ``pattern`` and ``line``.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.blocks import before, inside_match
from explain.syntax.failure import failure_at


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The refused ``case``, where no ``match`` opens the block it stands in."""
    failure = failure_at(source, span)
    if failure is None or failure.word != "case" or len(failure.tokens) < 3 or failure.tokens[-1].text != ":":
        return
    previous = before(failure.layout, failure.index)
    if previous and previous.word == "match" and previous.header:
        return  # it is in one, and not indented
    if not inside_match(failure.layout, failure.index):
        pattern = failure.text(1, len(failure.tokens) - 2)
        yield Fact(failure.span(0, len(failure.tokens) - 1), {"pattern": pattern, "line": str(failure.line)})
