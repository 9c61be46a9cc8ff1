"""Fact: a comprehension begins with its loop ([for price in prices: price * 2]).

Binds ``suggestion`` (Python's order), ``line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import Failure, brief, failure_at
from explain.syntax.trial import Change


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The bracket with ``for`` right behind it, where its value moved to the front makes the statement whole."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    for at in range(len(failure.tokens) - 1):
        if failure.tokens[at].text in ("[", "(", "{") and failure.tokens[at + 1].text == "for":
            fact = _turned(failure, at, failure.closing(at))
            if fact is not None:
                yield fact
                return


def _turned(failure: Failure, opening: int, closing: int) -> Fact | None:
    tokens = failure.tokens
    for split in range(closing - 1, opening + 4, -1):
        mark = tokens[split - 1].text in (":", ",", "->", "do")
        if failure.outer[split] != opening:
            continue
        loop, value = failure.text(opening + 1, split - 1 - mark), failure.text(split, closing - 1)
        repair = failure.repaired(Change(tokens[opening + 1].start, tokens[closing - 1].end, f"{value} {loop}"))
        if repair is not None and (mark or value.isidentifier() or not loop.endswith((".", "+", "-", "*", "/"))):
            bracket = tokens[opening].text
            suggestion = brief(f"{bracket}{value} {loop}{tokens[closing].text}")
            bindings = {"suggestion": suggestion, "line": str(tokens[opening].start.line)}
            return Fact(failure.span(opening, closing), {**bindings, **repair})
    return None
