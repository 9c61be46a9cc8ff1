"""Fact: an f-string has a lambda without parentheses in its braces, where its colon ends the expression.

Binds ``prefix`` ("f" or "t"), ``expression`` (up to that colon) and ``line``.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import brief, failure_at
from explain.syntax.fields import fields, strings_with_prefix


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The first such field in the refused statement."""
    failure = failure_at(source, span)
    if failure is None:
        return
    for _, token, prefix in strings_with_prefix(failure):
        for field in fields(token) if {"f", "t"} & set(prefix) else ():
            words = field.expression.split()
            if (
                "lambda" in words
                and field.ends_with == ":"
                and field.expression.count("(") == field.expression.count(")")
            ):
                bindings = {"prefix": "f" if "f" in prefix else "t", "expression": brief(field.expression.strip())}
                yield Fact(field.span(source.file), {**bindings, "line": str(field.start.line)})
                return
