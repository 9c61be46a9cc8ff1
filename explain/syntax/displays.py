"""The parts of a pair of braces: its keys and colons."""

from __future__ import annotations

from explain.syntax.failure import Failure


def key_before(failure: Failure, at: int) -> str:
    """The text of the key that ends before token ``at``."""
    outer = failure.outer[at - 1]
    first = at - 1
    while first - 1 > outer and not (failure.outer[first - 1] == outer and failure.tokens[first - 1].text == ","):
        first -= 1
    return failure.shown(first, at - 1)


def colons_in(failure: Failure, opening: int) -> bool:
    """Whether the bracket at ``opening`` holds a colon of its own, no slice's and no lambda's."""
    colons = [
        at for at in range(len(failure.tokens)) if failure.tokens[at].text == ":" and failure.outer[at] == opening
    ]
    return bool(colons) and not any(token.text == "lambda" for token in failure.tokens[opening : colons[0]])
