"""Fact: a character stands in the code that means nothing to Python (€, an emoji) and is no sign of its own.

Binds ``character``, ``codepoint`` ("U+20AC"), ``name``, ``column`` (from 1) and ``line``.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.characters import INVISIBLE, OPERATORS, QUOTES, foreign
from explain.syntax.failure import failure_at


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The first character that Python refuses in the statement, where nothing narrower is known of it."""
    failure = failure_at(source, span)
    found = foreign(failure) if failure else None
    if found is not None and found.text not in {**QUOTES, **OPERATORS, **INVISIBLE} and found.text.isprintable():
        yield Fact(found.span(source.file), found.bindings())
