"""Fact: a character stands in the code that means nothing to Python (€, an emoji) and is no sign of its own.

Binds ``character``, ``codepoint`` ("U+20AC"), ``name`` and ``line``.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.characters import foreign, is_known
from explain.syntax.failure import failure_at


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The first character that Python refuses in the statement, where nothing narrower is known of it."""
    failure = failure_at(source, span)
    found = foreign(failure) if failure else None
    if found is not None and not is_known(found.text):
        yield Fact(found.span(source.file), found.bindings())
