"""Fact: a number or a sign stands behind the exclamation mark in the braces of an f-string (f"{name!3}").

Binds ``prefix`` ("f" or "t"), ``conversion`` (what stands there) and ``line``.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.conversions import SIGN, refused_conversion


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The first refused conversion of the statement, where it is of this kind."""
    found = refused_conversion(source, span)
    if found and found.kind == SIGN:
        bindings = {"prefix": found.prefix, "line": str(found.field.start.line)}
        conversion = (found.field.conversion or "").strip()
        yield Fact(found.field.span(source.file), {**bindings, "conversion": conversion} if conversion else bindings)
