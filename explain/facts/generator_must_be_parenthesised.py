"""Fact: a generator expression shares a call with other arguments and has no parentheses of its own.

Binds ``generator``, ``line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.trial import insert


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The generator inside a refused call, where parentheses make the call whole."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    for at, token in enumerate(failure.tokens):
        outer = failure.outer[at]
        if token.text != "for" or outer < 1 or failure.tokens[outer].text != "(":
            continue
        inside = [one for one in range(outer + 1, len(failure.tokens)) if failure.outer[one] == outer]
        commas = [one for one in inside if failure.tokens[one].text == ","]
        first = max([outer + 1, *(one + 1 for one in commas if one < at)])
        for last in [one - 1 for one in commas if one > at] + [failure.closing(outer) - 1]:
            repair = failure.repaired(insert(failure.tokens[first].start, "("), insert(failure.tokens[last].end, ")"))
            if repair is not None and commas:
                bindings = {"generator": failure.shown(first, last), "line": str(failure.tokens[first].start.line)}
                yield Fact(failure.span(first, last), {**bindings, **repair})
                return
