"""Fact: the prefix of a text stands behind its closing quote (print("Hello {name}"f)).

Binds ``prefix``, ``text`` (the text with the prefix where it belongs), ``line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import brief, failure_at
from explain.syntax.joins import misplaced_prefix
from explain.syntax.trial import Change


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The letter of the refused statement, where it makes the statement whole before the quote."""
    failure = failure_at(source, span)
    at = misplaced_prefix(failure) if failure is not None and failure.broken else 0
    if failure is None or not at:
        return
    text, prefix = failure.tokens[at - 1], failure.tokens[at]
    whole = prefix.text + text.text
    repair = failure.repaired(Change(text.start, prefix.end, whole))
    if repair is not None:
        bindings = {"prefix": prefix.text, "text": brief(whole), "line": str(text.start.line)}
        yield Fact(failure.span(at - 1, at), {**bindings, **repair})
