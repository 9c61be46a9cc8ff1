"""Tells which facts cannot hold at a place because the statement there lacks every sign of theirs; loads no fact."""

from __future__ import annotations

from functools import cache

from explain.places import Span
from explain.source import Source
from explain.syntax import foreign_words, vocabulary
from explain.syntax.failure import any_failure_at
from explain.syntax.signs import SIGNS


def may_hold(name: str, source: Source, span: Span | None) -> bool:
    """Whether the fact ``name`` can hold at ``span`` (where the running Python stops, without one)."""
    if name not in SIGNS:
        return True
    failure = any_failure_at(source, span)
    return failure is not None and not _signs(name).isdisjoint(failure.signs)


@cache
def _signs(name: str) -> frozenset[str]:
    found: set[str] = set()
    for sign in SIGNS[name].split():
        group = getattr(foreign_words, sign, None) or getattr(vocabulary, sign, None)
        found |= group if isinstance(group, frozenset) else {sign}
    return frozenset(found)
