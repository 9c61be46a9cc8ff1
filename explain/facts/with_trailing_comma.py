"""Fact: the last item of a with statement has a comma behind it.

Binds ``line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.trial import Change


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The comma before the colon, where the statement is whole without it."""
    failure = failure_at(source, span)
    if failure is None or failure.word != "with" or [token.text for token in failure.tokens[-2:]] != [",", ":"]:
        return
    at = len(failure.tokens) - 2
    repair = failure.repaired(Change(failure.tokens[at].start, failure.tokens[at + 1].start, ""))
    if repair is not None:
        yield Fact(failure.span(at), {"line": str(failure.tokens[at].start.line), **repair})
