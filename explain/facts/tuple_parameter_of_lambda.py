"""Fact: the parameters of a lambda stand in parentheses, which only Python 2 unpacked.

Binds ``parameter``, ``line`` and the repair, which leaves the parentheses out.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.trial import replace


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The parenthesised parameter of a refused lambda."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    for at in failure.positions():
        if at == 0 or failure.tokens[at].text != "(" or not _in_lambda(tuple(one.text for one in failure.tokens[:at])):
            continue
        closing = failure.closing(at)
        if closing < 0:
            return
        repair = failure.repaired(replace(failure.tokens[at], ""), replace(failure.tokens[closing], ""))
        if repair is not None:
            bindings = {"parameter": failure.shown(at, closing), "line": str(failure.tokens[at].start.line)}
            yield Fact(failure.span(at, closing), {**bindings, **repair})
        return


def _in_lambda(before: tuple[str, ...]) -> bool:
    """Whether only names and commas stand between the last ``lambda`` and the place."""
    if "lambda" not in before or before[-1] not in ("lambda", ","):
        return False
    between = before[len(before) - before[::-1].index("lambda") :]
    return all(text == "," or text.isidentifier() for text in between)
