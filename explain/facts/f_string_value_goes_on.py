"""Fact: the braces of an f-string begin with a value, and what follows does not go on with it (f"{price +}").

Binds ``prefix`` ("f" or "t"), ``expression``, ``value`` (that it begins with), ``behind`` (the next word or sign),
``unfinished`` (the same, where nothing follows it) and ``line``.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import brief
from explain.syntax.values import refused_value

_WANTS_MORE = frozenset("+ - * / // % ** @ & | ^ ~ << >> < > <= >= == != . and or not in is if else".split())


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The first such field in the refused statement; half a conditional expression has a message of its own."""
    found = refused_value(source, span)
    if found and found.begins and found.behind != "if":
        bindings = {"prefix": found.prefix, "expression": brief(found.field.expression.strip())}
        bindings |= {"value": brief(found.begins), "behind": found.behind, "line": str(found.field.start.line)}
        rest = found.field.expression.strip().removeprefix(found.begins).strip()
        if rest == found.behind and rest in _WANTS_MORE:
            bindings["unfinished"] = found.behind
        yield Fact(found.field.span(source.file), bindings)
