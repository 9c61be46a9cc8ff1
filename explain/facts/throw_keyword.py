"""Fact: an error is raised with throw, as in Java or JavaScript.

Binds ``suggestion`` (the line with raise), ``line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import brief, failure_at
from explain.syntax.trial import Change

_CLASSES = frozenset({"Error", "RuntimeException", "IllegalArgumentException", "InvalidOperationException"})
"""Classes of other languages, and of no Python program."""


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The word at the beginning of the refused statement, where raise makes that whole."""
    failure = failure_at(source, span)
    if failure is None or failure.word != "throw" or len(failure.tokens) < 2:
        return
    first = 2 if failure.tokens[1].text == "new" and len(failure.tokens) > 2 else 1
    behind, value = failure.tokens[first].start, ""
    if failure.tokens[first].text in _CLASSES:
        value, behind = "Exception", failure.tokens[first].end
    repair = failure.repaired(Change(failure.tokens[0].start, behind, "raise " + value))
    if repair is not None:
        suggestion = brief(repair.get("fix_text", "").strip())
        yield Fact(failure.span(0), {"suggestion": suggestion, "line": str(failure.line), **repair})
