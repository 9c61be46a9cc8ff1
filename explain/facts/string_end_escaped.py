r"""Fact: a backslash stands before the quote that was to end a string ("C:\temp\").

Binds ``quote``, ``line``, ``detected_line`` and the repair, which doubles that backslash.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Position, Span
from explain.source import Source
from explain.syntax.quotes import unfinished_string
from explain.syntax.trial import insert


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The open string of the refused statement, where it holds an escaped quote of its own kind."""
    string = unfinished_string(source, span)
    if string is None or string.kind != "escaped" or {"f", "t"} & set(string.prefix):
        return
    failure, token = string.failure, string.failure.tokens[string.at]
    bindings = {"quote": string.quote, "line": str(token.start.line), "detected_line": str(string.detected)}
    column = source.line(token.end.line)[: token.end.column].rfind("\\" + string.quote)
    repair = failure.repaired(insert(Position(token.end.line, column), "\\")) if column >= 0 else None
    yield Fact(failure.span(string.at), {**bindings, **(repair or {})})
