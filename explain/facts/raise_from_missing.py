"""Fact: raise … from lacks the exception before or behind from.

Binds ``line`` and ``side`` ("before" or "behind").
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The ``from`` of the refused statement with nothing on one side."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken or failure.word != "raise":
        return
    texts = [token.text for token in failure.tokens]
    if texts[1:2] == ["from"]:
        yield Fact(failure.span(0, 1), {"side": "before", "line": str(failure.line)})
    elif texts[-1] == "from":
        yield Fact(failure.span(len(texts) - 1), {"side": "behind", "line": str(failure.line)})
