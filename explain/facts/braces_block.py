"""Fact: a block is written in braces, as in C or JavaScript (if x > 3 { … }).

Binds ``keyword``, ``suggestion`` (the first line with a colon) and ``line``.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import Failure, brief, failure_at
from explain.syntax.trial import parses
from explain.syntax.vocabulary import BLOCKS


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The brace where the colon of the refused statement belongs."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken or failure.word not in BLOCKS:
        return
    brace = next((at for at in range(1, len(failure.tokens)) if _opens_block(failure, at)), -1)
    if brace < 0:
        return
    start, last = failure.tokens[0].start, failure.tokens[brace - 1].end
    head = source.segment(Span(source.file, start, last)) + ":"
    if not parses(head):
        return
    line = str(failure.tokens[brace].start.line)
    yield Fact(failure.span(brace), {"keyword": failure.word, "suggestion": brief(head), "line": line})


def _opens_block(failure: Failure, at: int) -> bool:
    before = failure.tokens[at - 1]
    ended = before.text in (")", "else", "try", "finally") or before.kind != "op"
    return failure.tokens[at].text == "{" and failure.outer[at] < 0 and ended
