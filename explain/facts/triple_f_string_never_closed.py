"""Fact: a triple-quoted f-string (or t-string) is never closed.

Binds ``prefix`` ("f" or "t"), ``quote``, ``line`` (where it was opened) and ``detected_line`` (the file's last line).
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
    if string and string.prefix:
        bindings = {"prefix": string.prefix, "quote": string.quote, "line": str(string.where.start.line)}
        yield Fact(string.where, {**bindings, "detected_line": str(string.last_line)})
