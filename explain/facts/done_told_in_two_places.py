"""``task_done`` of a queue is called in more than one place of the file. It only fills holes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.words import listed


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the lines that call it, where they are several, for an error at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    lines = sorted(
        call.lineno
        for call in values.tree.nodes(ast.Call)
        if isinstance(call.func, ast.Attribute) and call.func.attr == "task_done"
    )
    if 1 < len(lines) <= 4:
        bindings = {"telling_lines": listed([str(one) for one in lines]), "other_line": str(lines[0])}
        yield Fact(source.line_span(span.start.line), bindings)
