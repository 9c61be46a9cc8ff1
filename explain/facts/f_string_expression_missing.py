"""Fact: an f-string has braces with no expression in them (f"{}").

Binds ``before`` (the sign that the expression should stand before) and ``line``.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.fields import empty_field


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The first empty field of an f-string in the refused statement."""
    failure = failure_at(source, span)
    field = empty_field(failure, "f") if failure is not None else None
    if field is not None:
        yield Fact(field.span(source.file), {"before": field.ends_with, "line": str(field.start.line)})
