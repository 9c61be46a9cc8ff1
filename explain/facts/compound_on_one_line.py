"""Fact: a statement that opens a block stands behind another one on the same line (if a: for b in c: …).

Binds ``first``, ``second`` (the keywords) and ``line``.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.headers import described
from explain.syntax.vocabulary import BLOCKS, CLAUSES


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The second keyword of the refused line, behind a header's colon or a semicolon."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    for at in range(2, len(failure.tokens)):
        before, token = failure.tokens[at - 1], failure.tokens[at]
        if token.text not in BLOCKS - CLAUSES or failure.outer[at] >= 0 or before.text not in (":", ";"):
            continue
        if before.text == ":" and not described(failure.tokens):
            return
        bindings = {"first": failure.word or failure.tokens[0].text, "second": token.text}
        yield Fact(failure.span(at), {**bindings, "line": str(token.start.line)})
        return
