"""Fact: what a decorator decorates stands on the decorator's own line.

Binds ``decorator``, ``line`` and the repair, which makes two lines of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.trial import Change


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The ``def`` or ``class`` behind a decorator, where a line break makes the statement whole."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken or failure.tokens[0].text != "@":
        return
    for at in range(2, len(failure.tokens)):
        if failure.tokens[at].text in ("def", "class", "async") and failure.outer[at] < 0:
            start, end = failure.tokens[at - 1].end, failure.tokens[at].start
            repair = failure.fix(Change(start, end, "\n" + failure.statement.indent))
            yield Fact(failure.span(at), {"decorator": failure.shown(0, at - 1), "line": str(failure.line), **repair})
            return
