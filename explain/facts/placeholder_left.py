"""Fact: a remark stands where code was left out (... existing code ..., <your code here>).

Binds ``text``, ``line`` and the repair that makes a comment of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import any_failure_at, brief
from explain.syntax.pasted import PLACEHOLDER


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The refused line, where it is a row of words in dots, square or angle brackets."""
    failure = any_failure_at(source, span)
    found = failure.pasted if failure else None
    if found is None or found.kind != PLACEHOLDER:
        return
    line = source.line(found.line)
    indent = line[: len(line) - len(line.lstrip())]
    bindings = {"text": brief(found.text), "line": str(found.line), "fix_line": str(found.line)}
    yield Fact(source.line_span(found.line), {**bindings, "fix_text": f"{indent}# {found.text}"})
