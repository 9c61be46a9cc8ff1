"""Fact: a call names an argument None, True or False (f(True=1)).

Binds ``keyword`` and ``line``.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.vocabulary import CONSTANTS


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The constant before an equals sign inside the refused call."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    tokens = failure.tokens
    for at in range(2, len(tokens) - 1):
        named = tokens[at].text in CONSTANTS and tokens[at + 1].text == "=" and tokens[at - 1].text in ("(", ",")
        if named and failure.outer[at] >= 0 and tokens[failure.outer[at]].text == "(":
            yield Fact(failure.span(at, at + 1), {"keyword": tokens[at].text, "line": str(tokens[at].start.line)})
            return
