"""Fact: nothing stands behind the word import.

Binds ``module`` (empty for a plain import) and ``line``.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The refused import that ends where its names belong."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    texts = [token.text for token in failure.tokens]
    if failure.word == "from" and texts[-3:] == ["import", "(", ")"] and len(texts) > 4:
        bindings = {"module": failure.shown(1, len(texts) - 4), "line": str(failure.line)}
        yield Fact(failure.span(0, len(texts) - 1), bindings)
        return
    if texts[-1] != "import":
        return
    if failure.word == "import" and len(failure.tokens) == 1:
        yield Fact(failure.span(0), {"line": str(failure.line)})
    elif failure.word == "from" and len(failure.tokens) > 2:
        last = len(failure.tokens) - 1
        yield Fact(failure.span(0, last), {"module": failure.shown(1, last - 1), "line": str(failure.line)})
