"""Fact: an assertion has an assignment expression without parentheses.

Binds ``name``, ``line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.trial import insert


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The assignment expression of the refused assertion, where parentheses make it whole."""
    failure = failure_at(source, span)
    if failure is None or failure.word != "assert":
        return
    at = next((at for at, token in enumerate(failure.tokens) if token.text == ":=" and failure.outer[at] < 0), -1)
    if at != 2:
        return
    last = (
        next((to for to in range(at, len(failure.tokens)) if failure.tokens[to].text == ","), len(failure.tokens)) - 1
    )
    repair = failure.repaired(insert(failure.tokens[1].start, "("), insert(failure.tokens[last].end, ")"))
    if repair is not None:
        yield Fact(failure.span(1, last), {"name": failure.tokens[1].text, "line": str(failure.line), **repair})
