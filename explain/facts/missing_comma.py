"""Fact: two values stand side by side inside brackets with no comma between them.

Binds ``left`` and ``right`` (the words on either side of the gap), ``line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import NAME, STRING, Source
from explain.syntax.calls import meant_call, meant_method
from explain.syntax.failure import Failure, failure_at
from explain.syntax.joins import misplaced_prefix, plus_left_out
from explain.syntax.quotes import between_strings
from explain.syntax.trial import insert
from explain.syntax.typos import misspelled_keyword
from explain.syntax.unquoted import letter_for_times, unquoted_words
from explain.syntax.vocabulary import side_by_side


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The gap, or all gaps of one bracket, where commas make the statement whole."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    at = next((at for at in failure.gaps() if _lacks_comma(failure, at)), None)
    if at is None or _means_something_else(failure, at):
        return
    every = [other for other in range(1, len(failure.tokens)) if _lacks_comma(failure, other)]
    for gaps in ([at], [other for other in every if failure.outer[other] == failure.outer[at]]):
        repair = failure.repaired(*(insert(failure.tokens[gap - 1].end, ",") for gap in gaps))
        if repair is not None:
            left, right = failure.tokens[gaps[0] - 1], failure.tokens[gaps[0]]
            bindings = {"left": left.text, "right": right.text, "line": str(left.end.line)}
            yield Fact(failure.span(gaps[0] - 1, gaps[0]), {**bindings, **repair})
            return


def _lacks_comma(failure: Failure, at: int) -> bool:
    left, right = failure.tokens[at - 1], failure.tokens[at]
    prefix = left.kind == NAME and right.kind == STRING and left.end == right.start
    return failure.outer[at] >= 0 and side_by_side(left, right) and not prefix


def _means_something_else(failure: Failure, at: int) -> bool:
    """Other facts: words between strings or without quotes, misspelled keywords, calls, methods, parameters, not in."""
    if failure.tokens[at].text == "not" and failure.repaired(insert(failure.tokens[at].end, " in")) is not None:
        return True
    if meant_method(failure, at) or unquoted_words(failure) is not None or letter_for_times(failure) > 0:
        return True
    if plus_left_out(failure) or misplaced_prefix(failure):
        return True
    if failure.word == "def" and failure.outer[failure.outer[at]] < 0:
        return True
    if meant_call(failure, at) or failure.tokens[at - 1].text == "new":
        return True
    if any(one.first - 1 <= at <= one.last + 1 for one in between_strings(failure)):
        return True
    return misspelled_keyword(failure) is not None
