"""Fact: a triple-quoted string is never closed.

Binds ``quote``, ``line`` (where it was opened) and ``detected_line`` (the last line of the file).
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import any_failure_at
from explain.syntax.quotes import endless_string
from explain.syntax.triples import running_on


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The opening quotes of the string that has no end."""
    string = endless_string(source, span)
    failure = any_failure_at(source, span) if string else None
    if string and not string.prefix and not (failure and running_on(failure)):
        line, last = str(string.where.start.line), str(string.last_line)
        yield Fact(string.where, {"quote": string.quote, "line": line, "detected_line": last})
