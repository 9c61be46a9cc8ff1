"""Fact: two statements stand on one line with nothing between them (x = 1 y = 2).

Binds ``first``, ``second`` (both statements), ``line`` and the repair, which makes two lines of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.lines import second_statement
from explain.syntax.trial import Change


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The place in the refused line with a whole statement on either side."""
    failure = failure_at(source, span)
    at = second_statement(failure) if failure else 0
    if failure is None or not at:
        return
    start, end = failure.tokens[at - 1].end, failure.tokens[at].start
    repair = failure.fix(Change(start, end, "\n" + failure.statement.indent))
    last = len(failure.tokens) - 1
    bindings = {"first": failure.shown(0, at - 1), "second": failure.shown(at, last), "line": str(end.line)}
    yield Fact(failure.span(at), {**bindings, **repair})
