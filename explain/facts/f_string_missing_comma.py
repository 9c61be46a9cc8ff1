"""Fact: two values stand side by side in the braces of an f-string (f"{price count}").

Binds ``expression``, ``left``, ``right`` and ``line``.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import brief, failure_at
from explain.syntax.fields import fields, innermost_open, parses_as_value, strings_with_prefix
from explain.syntax.vocabulary import side_by_side


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The first such field in the refused statement."""
    failure = failure_at(source, span)
    if failure is None:
        return
    for _, token, prefix in strings_with_prefix(failure):
        for field in fields(token) if {"f", "t"} & set(prefix) and innermost_open(token) is None else ():
            tokens = Source(source.file, field.expression).tokens
            gap = next((at for at in range(1, len(tokens)) if side_by_side(tokens[at - 1], tokens[at])), 0)
            if gap and not parses_as_value(field.expression):
                bindings = {
                    "expression": brief(field.expression),
                    "left": tokens[gap - 1].text,
                    "right": tokens[gap].text,
                }
                yield Fact(field.span(source.file), {**bindings, "line": str(field.start.line)})
                return
