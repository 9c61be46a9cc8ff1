"""Fact: a function's parameter is a tuple in parentheses, which only Python 2 unpacked.

Binds ``parameter``, ``function`` and ``line``.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The parenthesised parameter of a refused function definition."""
    failure = failure_at(source, span)
    if failure is None or failure.word != "def" or not failure.broken:
        return
    opening = next((at for at, token in enumerate(failure.tokens) if token.text == "("), -1)
    for at, token in enumerate(failure.tokens):
        before = failure.tokens[at - 1].text
        if token.text == "(" and opening >= 0 and failure.outer[at] == opening and before in ("(", ","):
            closing = failure.closing(at)
            if closing > at + 1:
                bindings = {"parameter": failure.shown(at, closing), "line": str(token.start.line)}
                bindings["function"] = failure.tokens[opening - 1].text
                yield Fact(failure.span(at, closing), bindings)
            return
