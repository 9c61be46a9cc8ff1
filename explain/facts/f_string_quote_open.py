"""Fact: a text inside the braces of an f-string has no closing quote (f"{prices['tea]}").

Binds ``prefix`` ("f" or "t"), ``quote``, ``line`` and ``detected_line`` (the line of that quote).
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
    found = left_open(failure, "'\"") if failure else None
    if found is None:
        return
    field, quote, letter = found
    line = str(field.start.line)
    bindings = {"prefix": letter, "quote": quote, "line": line, "detected_line": line}
    yield Fact(field.span(source.file), bindings)
