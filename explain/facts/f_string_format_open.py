"""Fact: an f-string outside of brackets has a field with a format and no brace at its end (label = f"{price:.2f").

Python 3.12 and later read on after such a text, so in brackets they stop elsewhere: that is another fact. Binds
``prefix`` ("f" or "t"), ``expression`` and ``line``.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import brief, failure_at
from explain.syntax.fields import closed, fields, parses_as_value, strings_with_prefix


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The first such field in the refused statement, where a value stands before its colon."""
    failure = failure_at(source, span)
    if failure is None:
        return
    for at, token, prefix in strings_with_prefix(failure):
        for field in fields(token) if {"f", "t"} & set(prefix) and token.closed else ():
            inside = failure.outer[at] >= 0
            if field.ends_with == ":" and not closed(token, field) and not inside and parses_as_value(field.expression):
                bindings = {"prefix": "f" if "f" in prefix else "t", "expression": brief(field.expression.strip())}
                yield Fact(field.span(source.file), {**bindings, "line": str(field.start.line)})
                return
