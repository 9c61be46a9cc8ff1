"""Fact: in the braces of an f-string something stands behind a conversion that cannot follow it (f"{name!r !s}").

Binds ``prefix`` ("f" or "t"), ``conversion`` (the good one), ``more`` (what stands behind it) and ``line``.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import brief, failure_at
from explain.syntax.fields import closed, fields, strings_with_prefix


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The first such field in the refused statement."""
    failure = failure_at(source, span)
    if failure is None:
        return
    for _, token, prefix in strings_with_prefix(failure):
        for field in fields(token) if {"f", "t"} & set(prefix) and token.closed else ():
            conversion, more = (field.conversion or "")[:1], (field.conversion or "")[1:].strip()
            if not closed(token, field) or conversion not in ("s", "r", "a") or not more:
                continue
            if not (field.conversion or "")[1].isalnum():
                bindings = {"prefix": "f" if "f" in prefix else "t", "conversion": conversion, "more": brief(more)}
                yield Fact(field.span(source.file), {**bindings, "line": str(field.start.line)})
                return
