"""Fact: a definition has square brackets with no type parameter in them (def total[]():).

Binds ``name`` and ``line``.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.vocabulary import is_name


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The empty brackets behind the name of a refused definition or type statement."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken or (failure.word not in ("def", "class", "type")):
        return
    texts = [token.text for token in failure.tokens]
    at = texts.index(failure.word) + 1
    if texts[at + 1 : at + 3] == ["[", "]"] and is_name(failure.tokens[at]):
        yield Fact(failure.span(at + 1, at + 2), {"name": texts[at], "line": str(failure.line)})
