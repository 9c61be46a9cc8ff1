"""Fact: the braces of an f-string hold an assignment with one equals sign (f"{price = 3}").

Binds ``prefix`` ("f" or "t"), ``expression`` (what stands before the sign), ``value`` (what stands behind it) and
``line``.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source, Token
from explain.syntax.failure import brief, failure_at
from explain.syntax.fields import Field, closed, fields, parses_as_value, strings_with_prefix


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The first such field in the refused statement."""
    failure = failure_at(source, span)
    if failure is None:
        return
    for _, token, prefix in strings_with_prefix(failure):
        for field in fields(token) if {"f", "t"} & set(prefix) and token.closed else ():
            value = _behind(field, token)
            if not closed(token, field):
                continue
            if field.ends_with == "=" and value[:1] not in ("", "!", ":", "}") and parses_as_value(field.expression):
                bindings = {"prefix": "f" if "f" in prefix else "t", "expression": brief(field.expression.strip())}
                yield Fact(field.span(source.file), {**bindings, "value": brief(value), "line": str(field.start.line)})
                return


def _behind(field: Field, token: Token) -> str:
    """The text between the equals sign and the end of the braces, of a field on one line of ``token``."""
    if field.start.line != field.end.line or field.start.line != token.start.line:
        return ""
    offset = field.start.column - token.start.column
    inside = token.text[offset + 1 : offset + field.end.column - field.start.column]
    return inside.removesuffix("}")[len(field.expression) + 1 :].strip()
