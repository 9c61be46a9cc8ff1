"""Fact: an f-string has a hash sign in its braces, which Python 3.12 and later read as the start of a comment.

Binds ``expression``, ``bracket`` ("{", which is then never closed) and ``line``.
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
            bare = Source(source.file, field.expression).tokens
            if any(one.kind == "comment" for one in bare):
                bindings = {"expression": brief(field.expression), "bracket": "{", "line": str(field.start.line)}
                yield Fact(field.span(source.file), bindings)
                return
