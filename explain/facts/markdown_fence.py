"""Fact: a line that fences code in Markdown was copied with the code (```python).

Binds ``fence`` (the line), ``line`` and the repair, which empties it; for talk before the code
``talk_line``, ``line`` and ``last_line``, the lines around the code.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import any_failure_at
from explain.syntax.fences import fence_at, fenced_below
from explain.syntax.sentences import sentence_in


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The refused line, where it begins with three backticks or tildes, or is talk before a pair of such lines."""
    failure = any_failure_at(source, span)
    if failure is None:
        return
    for number in (failure.layout.position(failure.offset).line, failure.line):
        text = fence_at(source, number)
        if text:
            bindings = {"fence": text, "line": str(number), "fix_line": str(number), "fix_text": ""}
            yield Fact(source.line_span(number), bindings)
            return
    first, last = fenced_below(source, failure.line) if sentence_in(source.line(failure.line)) else (0, 0)
    if first and last:
        bindings = {"talk_line": str(failure.line), "line": str(first), "last_line": str(last)}
        yield Fact(source.line_span(failure.line), bindings)
