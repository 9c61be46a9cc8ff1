"""Fact: a statement stands where the second value of a conditional expression belongs (x = 1 if a else pass).

Binds ``keyword`` and ``line``.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.vocabulary import BLOCKS, SIMPLE


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The statement's word behind the ``else`` of a refused conditional expression."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken or failure.word in ("if", "else", "elif"):
        return
    texts = [token.text for token in failure.tokens]
    for at in range(3, len(texts)):
        if texts[at - 1] == "else" and texts[at] in SIMPLE | BLOCKS and "if" in texts[1 : at - 1]:
            first = texts.index("if")
            if texts[first - 1] not in ("pass", "break", "continue"):
                yield Fact(failure.span(at), {"keyword": texts[at], "line": str(failure.tokens[at].start.line)})
            return
