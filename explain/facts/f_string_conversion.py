"""Fact: an f-string converts a value with something other than !s, !r or !a.

Binds ``prefix`` ("f" or "t"), ``conversion`` (what stands behind the exclamation mark), ``kind`` ("unknown", "blank"
or "missing") and ``line``.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.fields import fields, strings_with_prefix


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The first such field in the refused statement."""
    failure = failure_at(source, span)
    if failure is None:
        return
    for _, token, prefix in strings_with_prefix(failure):
        for field in fields(token) if {"f", "t"} & set(prefix) else ():
            if field.conversion is None or field.conversion in ("s", "r", "a"):
                continue
            kind = "missing" if not field.conversion.strip() else "blank" if field.conversion[0] == " " else "unknown"
            bindings = {"prefix": "f" if "f" in prefix else "t", "conversion": field.conversion.strip(), "kind": kind}
            yield Fact(field.span(source.file), {**bindings, "line": str(field.start.line)})
            return
