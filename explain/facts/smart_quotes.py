"""Fact: the quotes around a text are typographic ones (“hello”), from a word processor or a web page.

Binds ``character``, ``codepoint`` ("U+201C"), ``name``, ``suggestion``, ``line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.characters import QUOTES, foreign, straightened
from explain.syntax.failure import failure_at


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The first character that Python refuses in the statement, where it is such a quote."""
    failure = failure_at(source, span)
    found = foreign(failure) if failure else None
    if failure is None or found is None or found.text not in QUOTES:
        return
    bindings = {**found.bindings(), "suggestion": QUOTES[found.text]}
    yield Fact(found.span(source.file), {**bindings, **straightened(failure, found, QUOTES)})
