"""Fact: a parameter has an equals sign and no default value behind it (def order(tea=):).

Binds ``parameter`` and ``line``.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The equals sign with nothing behind it among the parameters of a refused definition."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    tokens = failure.tokens
    if failure.word != "def" and not any(token.text == "lambda" for token in tokens):
        return
    for at in failure.positions():
        if tokens[at].text != "=" or not 0 < at < len(tokens) - 1 or tokens[at + 1].text not in (",", ")", ":"):
            continue
        if failure.word == "def" or failure.outer[at] < 0:
            yield Fact(failure.span(at), {"parameter": tokens[at - 1].text, "line": str(tokens[at].start.line)})
        return
