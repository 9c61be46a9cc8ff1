"""Texts that something beside them was to join or to mark: a plus sign left out, a prefix behind the closing quote."""

from __future__ import annotations

from explain.source import STRING
from explain.syntax.failure import Failure
from explain.syntax.vocabulary import is_op, side_by_side

_PREFIXES = frozenset("fFrRbB")


def plus_left_out(failure: Failure) -> int:
    """The index of the value before which a plus sign is missing, or 0.

    A text stands on one side, another text on either side of a plus sign in the same piece, and no comma between.
    """
    for at in failure.gaps():
        left, right = failure.tokens[at - 1], failure.tokens[at]
        touching = left.end == right.start
        if side_by_side(left, right) and not touching and STRING in (left.kind, right.kind) and _joins(failure, at):
            return at
    return 0


def _joins(failure: Failure, at: int) -> bool:
    """Whether a plus sign with a text beside it stands in the piece around ``at``, between commas and brackets."""
    level = failure.outer[at]
    for step, index in ((-1, at - 1), (1, at)):
        while 0 < index < len(failure.tokens) - 1:
            inside = failure.outer[index] == level
            if inside and (is_op(failure.tokens[index], ",", "=", ";", ":") or index == level):
                break
            if inside and is_op(failure.tokens[index], "+"):
                return STRING in (failure.tokens[index - 1].kind, failure.tokens[index + 1].kind)
            index += step
    return False


def misplaced_prefix(failure: Failure) -> int:
    """The index of a prefix such as f that touches the end of the text before it, or 0."""
    for at in range(1, len(failure.tokens)):
        left, right = failure.tokens[at - 1], failure.tokens[at]
        if left.kind == STRING and right.text in _PREFIXES and left.end == right.start and left.text[:1] in "'\"":
            return at
    return 0
