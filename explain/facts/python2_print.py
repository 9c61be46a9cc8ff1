"""Fact: print is used as a statement, as in Python 2 (print "hello").

Binds ``argument`` (what it prints), ``line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import brief, failure_at
from explain.syntax.legacy import legacy_statement
from explain.syntax.trial import Change


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The print statement, where parentheses around what it prints make the statement whole."""
    failure = failure_at(source, span)
    legacy = legacy_statement(failure, "print") if failure else None
    if failure is None or legacy is None:
        return
    argument = failure.text(legacy.first, legacy.last)
    inside = argument[:-1].rstrip() + ', end=" "' if argument.endswith(",") else argument
    keyword = failure.tokens[legacy.at]
    repair = failure.repaired(Change(keyword.start, failure.tokens[legacy.last].end, f"print({inside})"))
    if repair is not None:
        bindings = {"argument": brief(argument), "line": str(keyword.start.line)}
        yield Fact(failure.span(legacy.at, legacy.last), {**bindings, **repair})
