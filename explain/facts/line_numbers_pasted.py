"""Fact: lines begin with their numbers, as an editor or a page shows them (1 import os).

Binds ``number`` and ``line``.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import any_failure_at
from explain.syntax.pasted import NUMBERS


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The refused line, where it and the one next to it begin with numbers that follow each other."""
    failure = any_failure_at(source, span)
    found = failure.pasted if failure else None
    if found is None or found.kind != NUMBERS:
        return
    yield Fact(source.line_span(found.line), {"number": found.text, "line": str(found.line)})
