"""Fact: what stands in the braces of an f-string is no expression, and does not begin like one (f"{class}").

Binds ``prefix`` ("f" or "t"), ``expression`` and ``line``.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import brief
from explain.syntax.values import refused_value


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The first such field in the refused statement; an empty one and two values side by side are other facts."""
    found = refused_value(source, span)
    if found and not found.begins:
        bindings = {"prefix": found.prefix, "expression": brief(found.field.expression.strip())}
        yield Fact(found.field.span(source.file), {**bindings, "line": str(found.field.start.line)})
