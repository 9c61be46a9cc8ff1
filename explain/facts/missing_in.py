"""Fact: a for loop has no in between its variable and what it goes through (for x names:).

Binds ``target``, ``iterable``, ``line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.loops import INSTEAD_OF_IN, missing_in
from explain.syntax.trial import insert
from explain.syntax.typos import keywords_like


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The gap in the refused loop where the word makes it whole."""
    failure = failure_at(source, span)
    gap = missing_in(failure, statement=True) if failure else None
    if failure is None or gap is None or _other_word(failure.tokens[gap.at].text):
        return
    repair = failure.repaired(insert(failure.tokens[gap.at - 1].end, " in"))
    if repair is not None:
        bindings = {"target": gap.target, "iterable": gap.iterable, "line": str(failure.tokens[gap.at].start.line)}
        yield Fact(failure.span(gap.at - 1, gap.at), {**bindings, **repair})


def _other_word(word: str) -> bool:
    """Whether a misspelled ``in``, or another language's word for it, is there."""
    return word in INSTEAD_OF_IN or "in" in keywords_like(word)
