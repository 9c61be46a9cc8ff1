"""Fact: the filter of a comprehension has an else ([x for x in y if x > 3 else 0]).

Binds ``suggestion`` (the choice at the front), ``line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import Failure, brief, failure_at
from explain.syntax.trial import Change


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The ``else`` behind a filter, where the choice before the loop makes the statement whole."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    for at, token in enumerate(failure.tokens):
        opening = failure.outer[at]
        if token.text == "else" and opening >= 0:
            words = {failure.tokens[one].text: one for one in range(opening + 1, at) if failure.outer[one] == opening}
            if "for" in words and words["for"] < words.get("if", -1):
                yield from _moved(failure, opening, words["for"], words["if"], at)
            return


def _moved(failure: Failure, opening: int, loop: int, test: int, other: int) -> Iterator[Fact]:
    closing = failure.closing(opening)
    if closing < other + 2 or loop < opening + 2:
        return
    value, choice = failure.text(opening + 1, loop - 1), failure.text(test, closing - 1)
    whole = f"{value} {choice} {failure.text(loop, test - 1)}"
    repair = failure.repaired(Change(failure.tokens[opening + 1].start, failure.tokens[closing - 1].end, whole))
    if repair is not None:
        suggestion = brief(f"{failure.tokens[opening].text}{whole}{failure.tokens[closing].text}")
        yield Fact(
            failure.span(other), {"suggestion": suggestion, "line": str(failure.tokens[other].start.line), **repair}
        )
