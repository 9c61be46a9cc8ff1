"""Fact: the head of a for stands in brackets, as in C (for (i in range(5)):).

Binds ``suggestion`` (the head without them), ``line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.trial import replace


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The outermost brackets of the refused ``for``, where the line is whole without them."""
    failure = failure_at(source, span)
    if failure is None or failure.word != "for" or len(failure.tokens) < 6:
        return
    first = 2 if failure.tokens[0].text == "async" else 1
    closing = failure.closing(first) if failure.tokens[first].text == "(" else -1
    if closing < 0 or not any(failure.tokens[at].text == "in" for at in range(first, closing)):
        return
    repair = failure.repaired(replace(failure.tokens[first], ""), replace(failure.tokens[closing], ""))
    if repair is not None:
        bindings = {"suggestion": f"for {failure.shown(first + 1, closing - 1)}:", "line": str(failure.line)}
        yield Fact(failure.span(first, closing), {**bindings, **repair})
