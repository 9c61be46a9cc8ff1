"""Fact: a statement stands where the first value of a conditional expression belongs (x = pass if a else 0).

Binds ``statement``, ``keyword`` and ``line``.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at

_WORDS = frozenset({"pass", "break", "continue"})


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The statement's word before the ``if``."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    texts = [token.text for token in failure.tokens]
    for at, text in enumerate(texts[:-1]):
        if text in _WORDS and texts[at + 1] == "if" and "else" in texts[at + 2 :] and at > 0:
            yield Fact(failure.span(at), {"keyword": text, "line": str(failure.tokens[at].start.line)})
            return
