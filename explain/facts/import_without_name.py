"""Fact: a from … import does not say which module (from import sqrt).

Binds ``names`` and ``line``.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import brief, failure_at
from explain.syntax.trial import insert


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The refused import that any module's name would make whole."""
    failure = failure_at(source, span)
    if failure is None or [token.text for token in failure.tokens[:2]] != ["from", "import"]:
        return
    if failure.repaired(insert(failure.tokens[0].end, " module")) is not None:
        names = failure.text(2, len(failure.tokens) - 1)
        yield Fact(failure.span(0, 1), {"names": brief(names), "line": str(failure.line)})
