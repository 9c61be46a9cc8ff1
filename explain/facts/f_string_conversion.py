"""Fact: an f-string converts a value by a word other than !s, !r and !a (f"{price!d}").

Binds ``prefix`` ("f" or "t"), ``conversion`` (the word behind the exclamation mark) and ``line``.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.conversions import UNKNOWN, refused_conversion


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The first refused conversion of the statement, where it is a word."""
    found = refused_conversion(source, span)
    if found and found.kind == UNKNOWN:
        conversion = (found.field.conversion or "").strip()
        bindings = {"prefix": found.prefix, "conversion": conversion, "line": str(found.field.start.line)}
        yield Fact(found.field.span(source.file), bindings)
