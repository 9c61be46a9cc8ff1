"""Fact: a bracket is open in the braces of an f-string when the braces end (f"{cups[0}").

Binds ``prefix`` ("f" or "t"), ``opening``, ``closing`` ("}") and ``line``.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.fields import left_open


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The first such field in the refused statement."""
    failure = failure_at(source, span)
    found = left_open(failure, "([") if failure else None
    if found is None:
        return
    field, opening, letter = found
    bindings = {"prefix": letter, "opening": opening, "closing": "}", "line": str(field.start.line)}
    yield Fact(field.span(source.file), bindings)
