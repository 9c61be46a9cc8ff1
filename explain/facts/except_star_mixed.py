"""Fact: one try has both except and except* clauses.

Binds ``line`` and ``other_line`` (of the first clause of the other kind).
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source
from explain.syntax.blocks import other_except
from explain.syntax.failure import any_failure_at


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The refused clause and the first one before it of the other kind."""
    failure = any_failure_at(source, span)
    if failure is None or failure.word != "except" or failure.unclosed:
        return
    other = other_except(failure.layout, failure.index)
    if other is not None:
        related = Related(failure.layout.span(other.start, other.end), "the other kind")
        bindings = {"line": str(failure.line), "other_line": str(other.line)}
        yield Fact(failure.span(0), bindings, (related,))
