"""Calls whose parentheses are missing: a function's name with its one argument right behind it."""

from __future__ import annotations

from explain.syntax.failure import Failure
from explain.syntax.vocabulary import side_by_side

_FUNCTIONS = frozenset({
    "len", "sum", "max", "min", "abs", "sorted", "input", "range", "open", "reversed", "enumerate", "round", "chr",
    "ord", "repr", "int", "float", "str", "bool",
})  # fmt: skip


def meant_call(failure: Failure, at: int) -> bool:
    """Whether the tokens before and at ``at`` read as a call inside brackets: a function and all that it is given."""
    left, right = failure.tokens[at - 1], failure.tokens[at]
    if left.text not in _FUNCTIONS or left.text == right.text or not side_by_side(left, right):
        return False
    before = failure.tokens[at - 2].text if at > 1 else ""
    behind = failure.tokens[at + 1].text if at + 1 < len(failure.tokens) else ""
    return before in ("(", "[", ",", "=", "+") and behind in (")", "]", "")
