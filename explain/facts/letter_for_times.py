"""Fact: a letter x stands between two values as a sign of multiplication (3 x 4, width x height).

Binds ``product`` (as Python writes it), ``letter``, ``line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.trial import replace
from explain.syntax.unquoted import letter_for_times


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The letter of the refused statement, where a star in its place makes it whole."""
    failure = failure_at(source, span)
    at = letter_for_times(failure) if failure and failure.broken else 0
    if failure is None or not at:
        return
    repair = failure.repaired(replace(failure.tokens[at], "*"))
    if repair is not None:
        product = f"{failure.tokens[at - 1].text} * {failure.tokens[at + 1].text}"
        bindings = {"product": product, "letter": failure.tokens[at].text, "line": str(failure.tokens[at].start.line)}
        yield Fact(failure.span(at - 1, at + 1), {**bindings, **repair})
