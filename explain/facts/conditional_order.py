"""Fact: a choice between two values begins with its condition (x = if ready "yes" else "no").

Binds ``suggestion`` (Python's order), ``line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import Failure, brief, failure_at
from explain.syntax.trial import Change

_BEFORE = frozenset({"=", "(", "[", ",", "return", ":", "+"})


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The ``if`` where a value must begin, with a value and an ``else`` behind its condition."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    for at in range(1, len(failure.tokens)):
        if failure.tokens[at].text == "if" and failure.tokens[at - 1].text in _BEFORE:
            fact = _turned(failure, at)
            if fact is not None:
                yield fact
            return


def _turned(failure: Failure, at: int) -> Fact | None:
    tokens, outer = failure.tokens, failure.outer[at]
    inside = [one for one in range(at, len(tokens)) if failure.outer[one] == outer]
    other = next((one for one in inside if tokens[one].text == "else"), -1)
    if other < 0:
        return None
    ends = (one for one in range(other, len(tokens)) if failure.outer[one] < outer or _closes(failure, one, outer))
    last = next(ends, len(tokens)) - 1
    second = other + 2 if tokens[other + 1].text == ":" else other + 1
    for split in range(at + 2, other):
        mark = tokens[split].text in ("then", ":", ",", "?")
        if failure.outer[split] != outer or split + mark >= other or second > last:
            continue
        condition, first = failure.text(at + 1, split - 1), failure.text(split + mark, other - 1)
        suggestion = f"{first} if {condition} else {failure.text(second, last)}"
        repair = failure.repaired(Change(tokens[at].start, tokens[last].end, suggestion))
        if repair is not None:
            bindings = {"suggestion": brief(suggestion), "line": str(tokens[at].start.line)}
            return Fact(failure.span(at, last), {**bindings, **repair})
    return None


def _closes(failure: Failure, at: int, outer: int) -> bool:
    return failure.outer[at] == outer and failure.tokens[at].text in (",", ";", ")", "]", "}")
