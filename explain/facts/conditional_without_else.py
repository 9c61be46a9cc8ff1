"""Fact: a conditional expression has no else (x = 1 if ready).

Binds ``value``, ``condition`` and ``line``.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.trial import insert

_ENDS = frozenset({",", ")", "]", "}", ";"})


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The ``if`` inside a refused expression, where an ``else`` at its end makes the statement whole."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    tokens = failure.tokens
    for at in range(len(tokens) - 1, 0, -1):
        if any(one.text == "else" and failure.outer[to] == failure.outer[at] for to, one in enumerate(tokens[at:], at)):
            continue
        if tokens[at].text != "if" or at + 1 == len(tokens) or tokens[at - 1].text == "else":
            continue
        outer = failure.outer[at]
        ends = [to for to in range(at + 1, len(tokens)) if failure.outer[to] <= outer and tokens[to].text in _ENDS]
        last = next((to for to in ends if tokens[to].text in (",", ";") or failure.outer[to] < outer), len(tokens)) - 1
        if last > at and failure.repaired(insert(tokens[last].end, " else None")) is not None:
            bindings = {"value": tokens[at - 1].text, "condition": failure.shown(at + 1, last)}
            yield Fact(failure.span(at, last), {**bindings, "line": str(tokens[at].start.line)})
            return
