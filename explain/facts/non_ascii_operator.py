"""Fact: a sign of mathematics or of another script stands where Python has its own (×, ÷, −, ≤, a wide comma).

Binds ``character``, ``codepoint`` ("U+00D7"), ``name``, ``suggestion``, ``line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.characters import OPERATORS, foreign, straightened
from explain.syntax.failure import failure_at


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The first character that Python refuses in the statement, where it is such a sign."""
    failure = failure_at(source, span)
    found = foreign(failure) if failure else None
    if failure is None or found is None or found.text not in OPERATORS:
        return
    bindings = {**found.bindings(), "suggestion": OPERATORS[found.text].strip()}
    yield Fact(found.span(source.file), {**bindings, **straightened(failure, found, OPERATORS)})
