"""The parameters of a refused ``def`` or ``lambda`` as tokens, without what they are given."""

from __future__ import annotations

from collections.abc import Iterator

from explain.records import dataclass
from explain.syntax.failure import Failure


@dataclass(frozen=True, slots=True)
class Parameter:
    """The tokens ``first`` to ``last`` of one parameter, its ``stars`` ("", "*", "**", or "/" for a bare slash)."""

    first: int
    last: int
    stars: str
    default: int = -1
    """The token of its equals sign, or -1."""


def parameter_lists(failure: Failure) -> Iterator[tuple[Parameter, ...]]:
    """The parameters of the ``def`` that the statement is and of each ``lambda`` in it."""
    for at, token in enumerate(failure.tokens):
        if token.text == "def" and at < 2:
            opening = next((to for to in range(at, len(failure.tokens)) if failure.tokens[to].text == "("), -1)
            end = failure.closing(opening) if opening > 0 else -1
            if end > 0:
                yield tuple(_split(failure, opening + 1, end))
        elif token.text == "lambda":
            ends = (to for to in range(at, len(failure.tokens)) if failure.tokens[to].text == ":")
            end = next((to for to in ends if failure.outer[to] == failure.outer[at]), -1)
            if end > 0:
                yield tuple(_split(failure, at + 1, end))


def _split(failure: Failure, first: int, end: int) -> Iterator[Parameter]:
    if first >= end:
        return
    outer = failure.outer[first]
    commas = [at for at in range(first, end) if failure.tokens[at].text == "," and failure.outer[at] == outer]
    for comma in [*commas, end]:
        if comma > first:
            stars = failure.tokens[first].text if failure.tokens[first].text in ("*", "**", "/") else ""
            inside = range(first, comma)
            signs = [at for at in inside if failure.tokens[at].text == "=" and failure.outer[at] == outer]
            yield Parameter(first, comma - 1, stars, signs[0] if signs else -1)
        first = comma + 1
