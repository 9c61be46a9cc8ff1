"""Calls that lack a sign: parentheses around the one argument of a function, or the dot before a method's name."""

from __future__ import annotations

from explain.syntax.failure import Failure
from explain.syntax.vocabulary import side_by_side

_FUNCTIONS = frozenset({
    "len", "sum", "max", "min", "abs", "sorted", "input", "range", "open", "reversed", "enumerate", "round", "chr",
    "ord", "repr", "int", "float", "str", "bool",
})  # fmt: skip


_METHODS = frozenset(name for kind in (str, list, dict, set) for name in dir(kind) if name[0] != "_")


def meant_method(failure: Failure, at: int) -> bool:
    """Whether the token at ``at`` touches a closing bracket and is called like a method of text or a collection."""
    left, right = failure.tokens[at - 1], failure.tokens[at]
    if left.text not in (")", "]") or left.end != right.start or right.text not in _METHODS:
        return False
    called = at + 1 < len(failure.tokens) and failure.tokens[at + 1].text == "("
    return called and f"def {right.text}(" not in failure.layout.text


def meant_call(failure: Failure, at: int) -> bool:
    """Whether the tokens before and at ``at`` read as a call inside brackets: a function and all that it is given."""
    left, right = failure.tokens[at - 1], failure.tokens[at]
    if left.text not in _FUNCTIONS or left.text == right.text or not side_by_side(left, right):
        return False
    before = failure.tokens[at - 2].text if at > 1 else ""
    last = failure.closing(at + 1) if failure.tokens[at + 1 : at + 2] and failure.tokens[at + 1].text == "(" else at
    behind = failure.tokens[last + 1].text if 0 <= last < len(failure.tokens) - 1 else ""
    return last >= 0 and before in ("(", "[", ",", "=", "+", "in") and behind in (")", "]", "")
