"""The arrow ``=>``: JavaScript's sign for a function, or ``>=`` the wrong way round."""

from __future__ import annotations

from explain.records import dataclass
from explain.syntax.failure import Failure


@dataclass(frozen=True, slots=True)
class Arrow:
    """The arrow's first token ``at``, and the ``parameters`` before it from token ``first`` on."""

    first: int
    at: int
    parameters: str


def arrow_function(failure: Failure) -> Arrow | None:
    """The first arrow with parameters before it that its right side uses, or with none at all."""
    for at in range(1, len(failure.tokens) - 2):
        left, right = failure.tokens[at], failure.tokens[at + 1]
        if (left.text, right.text) != ("=", ">") or left.end != right.start:
            continue
        first = at - 1
        if failure.tokens[first].text == ")":
            first = next((one for one in range(first, -1, -1) if failure.closing(one) == at - 1), first)
        parameters = failure.text(first, at - 1).strip("() ")
        names = [one.strip() for one in parameters.split(",")] if parameters else []
        used = {token.text for token in failure.tokens[at + 2 :]}
        if all(name.isidentifier() for name in names) and (not names or used.intersection(names)):
            return Arrow(first, at, parameters)
        return None
    return None
