"""Fact: a line that fences code in Markdown was copied with the code (```python).

Binds ``fence`` (the line), ``line`` and the repair, which empties it.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import any_failure_at


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The refused line, where it begins with three backticks or tildes."""
    failure = any_failure_at(source, span)
    if failure is None:
        return
    for number in (failure.layout.position(failure.offset).line, failure.line):
        text = source.line(number).strip()
        if text[:3] in ("```", "~~~") and " " not in text.rstrip().removeprefix("```").strip():
            bindings = {"fence": text, "line": str(number), "fix_line": str(number), "fix_text": ""}
            yield Fact(source.line_span(number), bindings)
            return
