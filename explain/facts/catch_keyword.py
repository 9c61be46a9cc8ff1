"""Fact: an error is caught with catch, which Python calls except.

Binds ``word``, ``suggestion`` ("except"), ``line``, and the repair where the rest is Python's.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.blocks import opened_try
from explain.syntax.failure import failure_at
from explain.syntax.trial import replace


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The word at the beginning of the refused statement, right behind a ``try``'s block."""
    failure = failure_at(source, span)
    if failure is None or failure.word not in ("catch", "rescue", "on_error"):
        return
    if opened_try(failure.layout, failure.index, failure.statement.column):
        repair = failure.repaired(replace(failure.tokens[0], "except")) or {}
        yield Fact(failure.span(0), {"word": failure.word, "suggestion": "except", "line": str(failure.line), **repair})
