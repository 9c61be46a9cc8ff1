"""Fact: what stands in the braces of an f-string is no expression (f"{price +}").

Binds ``prefix`` ("f" or "t"), ``expression`` and ``line``.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import brief, failure_at
from explain.syntax.fields import fields, parses_as_value, strings_with_prefix
from explain.syntax.vocabulary import side_by_side


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The first such field in the refused statement; an empty one and two values side by side are other facts."""
    failure = failure_at(source, span)
    if failure is None:
        return
    for _, token, prefix in strings_with_prefix(failure):
        for field in fields(token) if {"f", "t"} & set(prefix) and token.closed else ():
            text = field.expression
            tokens = Source(source.file, text).tokens
            values = any(side_by_side(tokens[at - 1], tokens[at]) for at in range(1, len(tokens)))
            if (
                not field.ends_with
                or not text.strip()
                or values
                or parses_as_value(text)
                or "lambda" in text
                or "#" in text
            ):
                continue
            bindings = {"prefix": "f" if "f" in prefix else "t", "expression": brief(text.strip())}
            yield Fact(field.span(source.file), {**bindings, "line": str(field.start.line)})
            return
