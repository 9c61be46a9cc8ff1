"""Fact: two pairs of a dictionary have no comma between them, and the value and the next key are both texts.

Python joins neighbouring texts to one, so it refuses only the colon behind them. Binds ``value``, ``key``, ``line``
(the value's) and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import STRING, Source
from explain.syntax.failure import Failure, failure_at
from explain.syntax.trial import insert


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The value without its comma, where commas behind it and its like make the statement whole."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    every = [at for at in range(1, len(failure.tokens)) if _lacks_comma(failure, at)]
    nearest = min(every, key=lambda at: abs(at + 1 - failure.at), default=0)
    if not nearest:
        return
    for gaps in ([nearest], [at for at in every if failure.outer[at] == failure.outer[nearest]]):
        repair = failure.repaired(*(insert(failure.tokens[at - 1].end, ",") for at in gaps))
        if repair is not None:
            left, right = failure.tokens[gaps[0] - 1], failure.tokens[gaps[0]]
            bindings = {"value": left.text, "key": right.text, "line": str(left.end.line)}
            yield Fact(failure.span(gaps[0] - 1, gaps[0]), {**bindings, **repair})
            return


def _lacks_comma(failure: Failure, at: int) -> bool:
    """Whether the ``at``-th token is a text used as a key, and the text before it ends the value of another key."""
    tokens, outer = failure.tokens, failure.outer
    if not tokens[at].kind == tokens[at - 1].kind == STRING or outer[at] < 0 or tokens[outer[at]].text != "{":
        return False
    before = (one for one in range(at - 1, outer[at], -1) if outer[one] == outer[at])
    last = next((tokens[one].text for one in before if tokens[one].text in (":", ",")), "")
    return last == ":" and at + 1 < len(tokens) and tokens[at + 1].text == ":"
