"""Loops and comprehensions whose ``in`` is missing: the gap between the variable and what it goes through."""

from __future__ import annotations

from explain.records import dataclass
from explain.syntax.failure import Failure
from explain.syntax.vocabulary import ends_value, is_name, side_by_side, starts_value


@dataclass(frozen=True, slots=True)
class Gap:
    """The gap before token ``at``, behind the loop's ``target`` and before its ``iterable`` (its first word).

    The iterable is empty where there is none either.
    """

    at: int
    target: str
    iterable: str


def missing_in(failure: Failure, statement: bool) -> Gap | None:
    """The first gap of a loop (``statement``) or else a comprehension where two values stand side by side."""
    if not failure.broken:
        return None
    tokens = failure.tokens
    for start, token in enumerate(tokens):
        each = start + 2 < len(tokens) and tokens[start + 1].text == "each" and is_name(tokens[start + 2])
        if each or token.text != "for" or (failure.outer[start] < 0) != statement:
            continue
        for at in range(start + 2, len(tokens)):
            if tokens[at].text in _ENDS:
                if (
                    tokens[at].text in ("if", "]", ")", "}")
                    and not statement
                    and failure.outer[at - 1] == failure.outer[start]
                ):
                    return Gap(at, failure.shown(start + 1, at - 1), "")
                break
            if failure.outer[at] == failure.outer[start] and ends_value(tokens[at - 1]) and _begins(failure, at):
                return Gap(at, failure.shown(start + 1, at - 1), tokens[at].text)
    return None


INSTEAD_OF_IN = frozenset({"of", "=", "to", "from", "until", ":", "through", "over", "at", "into"})
"""Words and signs of other languages that stand where a loop has ``in``."""

_ENDS = frozenset({"in", "for", "if", ":", "]", ")", "}"})


def _begins(failure: Failure, at: int) -> bool:
    if failure.tokens[at].text == failure.tokens[at - 1].text:
        return False  # a word too many
    if at + 1 < len(failure.tokens) and side_by_side(failure.tokens[at], failure.tokens[at + 1]):
        return False  # another word stands there, "of" or a misspelled "in"
    return starts_value(failure.tokens[at]) or failure.tokens[at].text == "["
