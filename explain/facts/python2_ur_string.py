"""Fact: a string has the prefix ur, which only Python 2 had.

Binds ``prefix``, ``line`` and the repair, which leaves the u out.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Position, Span
from explain.source import STRING, Source
from explain.syntax.failure import failure_at
from explain.syntax.trial import Change


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The first such string of the refused statement."""
    failure = failure_at(source, span)
    if failure is None:
        return
    for at, token in enumerate(failure.tokens):
        if token.kind == STRING and token.text[:2].lower() == "ur":
            start, end = token.start, Position(token.start.line, token.start.column + 2)
            repair = failure.repaired(Change(start, end, "r"))
            if repair is not None:
                yield Fact(failure.span(at), {"prefix": token.text[:2], "line": str(start.line), **repair})
            return
