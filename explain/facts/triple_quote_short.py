"""Fact: a text begins with two quotes and ends with three, which reads as an empty text and the start of another.

Binds ``quote``, ``line`` and the repair with the third.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import any_failure_at


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The refused line, where it begins with exactly two quotes, words touch them, and three stand at its end."""
    failure = any_failure_at(source, span)
    if failure is None:
        return
    line = source.line(failure.line)
    bare = line.strip()
    for quote in ('"', "'"):
        if bare[:2] == quote * 2 and bare[2:3].isalpha() and bare.endswith(quote * 3) and quote not in bare[2:-3]:
            indent = line[: len(line) - len(line.lstrip())]
            repair = {"fix_line": str(failure.line), "fix_text": f"{indent}{quote}{bare}"}
            yield Fact(source.line_span(failure.line), {"quote": quote * 3, "line": str(failure.line), **repair})
            return
