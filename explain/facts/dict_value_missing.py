"""Fact: a dictionary's key has no value behind its colon ({"tea": }).

Binds ``key`` and ``line``.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.displays import key_before
from explain.syntax.failure import failure_at
from explain.syntax.trial import insert


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The colon with nothing behind it, where any value makes the statement whole."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    for at in failure.positions():
        colon = failure.tokens[at]
        opening = failure.outer[at]
        if colon.text != ":" or opening < 0 or failure.tokens[opening].text != "{" or at + 1 == len(failure.tokens):
            continue
        if failure.tokens[at + 1].text in ("}", ",") and failure.repaired(insert(colon.end, " None")) is not None:
            yield Fact(failure.span(at), {"key": key_before(failure, at), "line": str(colon.start.line)})
            return
