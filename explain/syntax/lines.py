"""Lines that hold more than one statement with nothing between them."""

from __future__ import annotations

from explain.syntax.failure import Failure
from explain.syntax.trial import parses
from explain.syntax.vocabulary import BLOCKS, CLAUSES, SIMPLE, ends_value, is_keyword, is_name


def second_statement(failure: Failure) -> int:
    """The index of the token that begins the second statement of a refused line, or 0.

    Both must be whole by themselves, and the second must be more than a value, for two values side by side may miss
    an operator.
    """
    if (
        not failure.broken
        or failure.word in (BLOCKS - {"class"}) | {"lazy"}
        or failure.piece.partial
        or failure.tokens[0].text == "@"
    ):
        return 0
    for at in failure.gaps():
        if failure.outer[at] < 0 and _may_begin(failure, at):
            last = len(failure.tokens) - 1
            if parses(failure.text(0, at - 1)) and parses(failure.text(at, last)):
                return at
    return 0


def _may_begin(failure: Failure, at: int) -> bool:
    left, right = failure.tokens[at - 1], failure.tokens[at]
    ended = ends_value(left) or left.text in ("pass", "break", "continue", "return")
    if at == 1 and not is_keyword(left):
        return False  # a word of another language before an assignment
    if left.text == right.text:
        return False  # a word too many
    if not ended or (left.end == right.start and is_name(right)):
        return False  # a name that touches a bracket misses its dot
    if is_keyword(right):
        return right.text in SIMPLE | (BLOCKS - CLAUSES - {"if", "for"})
    assigned = any(token.text == "=" and failure.outer[to] < 0 for to, token in enumerate(failure.tokens) if to > at)
    calls = left.text == ")" and failure.tokens[-1].text == ")" and is_name(failure.tokens[0])
    behind = failure.tokens[at + 1].text if at + 1 < len(failure.tokens) else ""
    # Nobody calculates with what print gives.
    before = any(token.text == "=" for token in failure.tokens[:at]) or is_keyword(left)
    printed = right.text == "print" and behind == "(" and before
    return is_name(right) and (assigned or calls or printed)
