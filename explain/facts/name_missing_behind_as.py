"""Fact: nothing follows the word as (import math as, with open(path) as:, except ValueError as:).

Binds ``statement`` (the line without it), ``line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.trial import Change

_WORDS = frozenset({"import", "from", "with", "except"})


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The word at the end of the refused statement, or before its colon, where the rest is whole."""
    failure = failure_at(source, span)
    if failure is None or failure.word not in _WORDS or len(failure.tokens) < 3:
        return
    last = len(failure.tokens) - 1
    at = last - 1 if failure.tokens[last].text == ":" else last
    if failure.tokens[at].text != "as":
        return
    repair = failure.repaired(Change(failure.tokens[at - 1].end, failure.tokens[at].end, ""))
    if repair is not None:
        statement = failure.changed(Change(failure.tokens[at - 1].end, failure.tokens[at].end, ""))
        bindings = {"statement": statement, "line": str(failure.tokens[at].start.line)}
        yield Fact(failure.span(at), {**bindings, **(repair if failure.word in ("import", "from") else {})})
