"""Fact: a text inside the braces of an f-string has no closing quote (f"{prices['tea]}").

Binds ``prefix`` ("f" or "t"), ``quote``, ``line`` and ``detected_line`` (the line of that quote).
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.fields import innermost_open, strings_with_prefix


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The first such field in the refused statement."""
    failure = failure_at(source, span)
    if failure is None:
        return
    for _, token, prefix in strings_with_prefix(failure):
        found = innermost_open(token) if {"f", "t"} & set(prefix) and token.closed else None
        if found and found[1] in ("'", '"'):
            where, quote = found
            line = str(where.start.line)
            bindings = {"prefix": "f" if "f" in prefix else "t", "quote": quote, "line": line, "detected_line": line}
            yield Fact(where.span(source.file), bindings)
            return
