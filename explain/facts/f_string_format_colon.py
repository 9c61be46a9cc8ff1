"""Fact: a format in the braces of an f-string has no colon before it (f"{price.2f}").

Binds ``value``, ``format``, ``suggestion`` (the braces with the colon), ``line`` and the repair.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.fields import Field, fields, parses_as_value, strings_with_prefix
from explain.syntax.trial import Change

_FORMAT = re.compile(r"(?P<value>.*[\w)\]'\"])\s*(?P<format>,?\.\d+[fFeEgG%]|[<>^]\d+|0\d+d)\s*")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The first such field in the refused statement, where a value stands before the format."""
    failure = failure_at(source, span)
    if failure is None:
        return
    for _, token, prefix in strings_with_prefix(failure):
        for field in fields(token) if {"f", "t"} & set(prefix) and token.closed else ():
            found = _FORMAT.fullmatch(field.expression) if field.ends_with == "}" else None
            if found is None or parses_as_value(field.expression) or not parses_as_value(found["value"]):
                continue
            suggestion = f"{{{found['value'].strip()}:{found['format']}}}"
            bindings = {"value": found["value"].strip(), "format": found["format"], "suggestion": suggestion}
            repair = failure.fix(Change(field.start, field.end, suggestion)) if _is_whole(field) else {}
            yield Fact(field.span(source.file), {**bindings, "line": str(field.start.line), **repair})
            return


def _is_whole(field: Field) -> bool:
    """Whether the span of ``field`` is its expression and the two braces, on one line."""
    width = field.end.column - field.start.column
    return field.start.line == field.end.line and width == len(field.expression) + 2
