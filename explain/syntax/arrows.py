"""The arrows ``=>`` and ``->``: other languages' signs for a function; the first is also ``>=`` the wrong way round."""

from __future__ import annotations

from explain.records import dataclass
from explain.syntax.failure import Failure


@dataclass(frozen=True, slots=True)
class Arrow:
    """The arrow's tokens ``at`` to ``last``, and the ``parameters`` before it from token ``first`` on."""

    first: int
    at: int
    last: int
    parameters: str


def arrow_function(failure: Failure) -> Arrow | None:
    """The first arrow with parameters before it that its right side uses, or with none at all."""
    for at in range(1, len(failure.tokens) - 1):
        left, right = failure.tokens[at], failure.tokens[at + 1]
        split = (left.text, right.text) == ("=", ">") and left.end == right.start
        if not split and (left.text != "->" or failure.word == "def"):
            continue
        last = at + split
        if last + 1 == len(failure.tokens):
            return None
        first = at - 1
        if failure.tokens[first].text == ")":
            first = next((one for one in range(first, -1, -1) if failure.closing(one) == at - 1), first)
        parameters = failure.text(first, at - 1).strip("() ")
        names = [one.strip() for one in parameters.split(",")] if parameters else []
        used = {token.text for token in failure.tokens[last + 1 :]}
        if all(name.isidentifier() for name in names) and (not names or used.intersection(names)):
            return Arrow(first, at, last, parameters)
        return None
    return None
