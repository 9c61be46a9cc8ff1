"""Fact: a backslash that joins two lines has something behind it on its own line.

Binds ``rest`` (what stands behind it, empty for blanks), ``line``, and the repair where those are blanks.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Position, Span
from explain.source import Source
from explain.syntax.failure import any_failure_at
from explain.syntax.trial import Change


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The first backslash of the refused line outside its strings."""
    failure = any_failure_at(source, span)
    if failure is None:
        return
    for at, token in enumerate(failure.tokens):
        if token.text != "\\":
            continue
        line = source.line(token.start.line)
        rest = line[token.start.column + 1 :]
        bindings = {"rest": rest.strip(), "line": str(token.start.line)}
        if not rest.strip():
            bindings |= failure.fix(Change(token.end, Position(token.end.line, len(line)), ""))
        yield Fact(failure.span(at), bindings)
        return
