"""Fact: a line of an error message was pasted into the program.

Binds ``text`` (the line) and ``line``.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import any_failure_at, brief
from explain.syntax.pasted import TRACEBACK


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The refused line, where it is one that Python prints about an error."""
    failure = any_failure_at(source, span)
    found = failure.pasted if failure else None
    if found is None or found.kind != TRACEBACK:
        return
    yield Fact(source.line_span(found.line), {"text": brief(found.text), "line": str(found.line)})
