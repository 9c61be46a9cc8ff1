"""Fact: a triple-quoted string is never closed.

Binds ``quote``, ``line`` (where it was opened) and ``detected_line`` (the last line of the file).
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.quotes import endless_string


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The opening quotes of the string that has no end."""
    string = endless_string(source, span)
    if string and not string.prefix:
        line, last = str(string.where.start.line), str(string.last_line)
        yield Fact(string.where, {"quote": string.quote, "line": line, "detected_line": last})
