"""Fact: an f-string has its own quotes inside its braces, which needs Python 3.12 (f"{prices["tea"]}").

Binds ``quote``, ``other`` (the quotes to use inside), ``expression``, ``needs`` ("3.12"), ``line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.nesting import nested_quotes


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The first such field in the refused statement."""
    failure = failure_at(source, span)
    nested = nested_quotes(failure) if failure else None
    if failure is None or nested is None:
        return
    other = "'" if nested.quote == '"' else '"'
    bindings = {"quote": nested.quote, "other": other, "needs": "3.12", "line": str(nested.start.line)}
    bindings["expression"] = source.segment(Span(source.file, nested.start, nested.end))
    repair = failure.fix(*nested.changes) if nested.changes else {}
    yield Fact(failure.span(nested.first, nested.last), {**bindings, **repair})
