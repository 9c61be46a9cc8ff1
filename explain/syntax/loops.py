"""Loops and comprehensions whose ``in`` is missing: the gap between the variable and what it goes through."""

from __future__ import annotations

from dataclasses import dataclass

from explain.syntax.failure import Failure
from explain.syntax.vocabulary import ends_value, starts_value


@dataclass(frozen=True, slots=True)
class Gap:
    """The gap before token ``at``, behind the loop's ``target`` and before its ``iterable`` (its first word)."""

    at: int
    target: str
    iterable: str


def missing_in(failure: Failure, statement: bool) -> Gap | None:
    """The first gap of a loop (``statement``) or else a comprehension where two values stand side by side."""
    if not failure.broken:
        return None
    tokens = failure.tokens
    for start, token in enumerate(tokens):
        if token.text != "for" or (failure.outer[start] < 0) != statement:
            continue
        for at in range(start + 2, len(tokens)):
            if tokens[at].text in ("in", "for", "if", ":", "]", ")", "}"):
                break
            if failure.outer[at] == failure.outer[start] and ends_value(tokens[at - 1]) and _begins(failure, at):
                return Gap(at, failure.text(start + 1, at - 1), tokens[at].text)
    return None


def _begins(failure: Failure, at: int) -> bool:
    return starts_value(failure.tokens[at]) or failure.tokens[at].text == "["
