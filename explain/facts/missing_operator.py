"""Fact: two values stand side by side outside brackets with nothing between them (total = price count).

Binds ``left``, ``right`` and ``line``.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import NAME, STRING, Source
from explain.syntax.failure import Failure, failure_at
from explain.syntax.foreign_words import begins_otherwise
from explain.syntax.joins import misplaced_prefix, plus_left_out
from explain.syntax.lines import second_statement
from explain.syntax.quotes import between_strings
from explain.syntax.trial import insert
from explain.syntax.typos import misspelled_keyword
from explain.syntax.vocabulary import BLOCKS, is_name, side_by_side


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The gap at the place, where an operator makes the statement whole and nothing narrower is known."""
    failure = failure_at(source, span)
    if (
        failure is None
        or not failure.broken
        or (begins_otherwise(failure.word, failure.tokens[0].text[:1]) and not _assigns(failure))
        or failure.word in _OTHERS
    ):
        return
    at = next((at for at in failure.gaps() if side_by_side(failure.tokens[at - 1], failure.tokens[at])), -1)
    if second_statement(failure):
        return
    if at < 0 or failure.outer[at] >= 0 or any(True for _ in between_strings(failure)):
        return
    if plus_left_out(failure) or misplaced_prefix(failure):
        return
    left, right = failure.tokens[at - 1], failure.tokens[at]
    if failure.word == "assert" and right.kind == STRING:
        return  # a comma is missing before the message
    if left.end == right.start and left.text in (")", "]"):
        return  # a dot is missing
    if left.text == right.text or (left.kind == NAME and right.kind == STRING and left.end == right.start):
        return
    if failure.repaired(insert(left.end, " +")) is None or misspelled_keyword(failure):
        return
    if at == 1 and is_name(left) and is_name(right):
        return  # a line of words is no calculation
    yield Fact(failure.span(at - 1, at), {"left": left.text, "right": right.text, "line": str(left.end.line)})


def _assigns(failure: Failure) -> bool:
    """Whether the statement gives a value to a plain name, whatever that is called."""
    return len(failure.tokens) > 1 and failure.tokens[1].text == "="


_OTHERS = (BLOCKS | {"import", "from", "global", "nonlocal"}) - {"if", "elif", "while"}
