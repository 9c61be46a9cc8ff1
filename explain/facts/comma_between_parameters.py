"""Fact: two parameters of a def stand side by side with no comma between them.

Binds ``left``, ``right``, ``line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.trial import insert
from explain.syntax.vocabulary import TYPES, is_name


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The first gap of the refused ``def``, where commas in all such gaps make the line whole."""
    failure = failure_at(source, span)
    if failure is None or failure.word != "def" or not failure.broken:
        return
    tokens = failure.tokens
    gaps = [
        at
        for at in range(1, len(tokens))
        if is_name(tokens[at - 1])
        and (is_name(tokens[at]) or tokens[at].text in ("*", "**"))
        and failure.outer[at] >= 0
        and failure.outer[failure.outer[at]] < 0
        and tokens[at - 1].text not in TYPES
    ]
    repair = failure.repaired(*(insert(tokens[at - 1].end, ",") for at in gaps)) if gaps else None
    if repair is not None:
        left, right = tokens[gaps[0] - 1], tokens[gaps[0]]
        bindings = {"left": left.text, "right": right.text, "line": str(left.end.line)}
        yield Fact(failure.span(gaps[0] - 1, gaps[0]), {**bindings, **repair})
