"""Fact: a slash and a star among a function's parameters have no comma between them.

Binds ``line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.trial import insert


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The slash that a star touches in a refused definition or lambda."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    tokens = failure.tokens
    if failure.word != "def" and not any(token.text == "lambda" for token in tokens):
        return
    for at in range(1, len(tokens)):
        if (
            tokens[at - 1].text == "/"
            and tokens[at].text in ("*", "**")
            and tokens[at - 2].text in (",", "(", "lambda")
        ):
            repair = failure.repaired(insert(tokens[at - 1].end, ", ")) or {}
            yield Fact(failure.span(at - 1, at), {"line": str(tokens[at].start.line), **repair})
            return
