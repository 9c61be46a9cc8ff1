"""A literal stands right before round brackets: the comma between two elements is missing, so it is called."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.guards import foreseen
from explain.analysis.quoting import quoted, shortened, whole
from explain.analysis.shapes import calls_of_data
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_LITERALS = (ast.Tuple, ast.List, ast.Dict, ast.Set, ast.Constant, ast.JoinedStr)


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    values = Values.of(source)
    for call in calls_of_data(values.tree, span):
        if not isinstance(call.func, _LITERALS) or (span is None and foreseen(values.tree, call, "TypeError")):
            continue
        if isinstance(call.func, ast.Constant) and isinstance(call.func.value, (int, float)):
            continue  # another fact: there an operator is missing
        first = whole(source, call.func)
        second = whole(source, call)[len(first) :].strip()
        bindings = {
            "type": values.type(call.func),
            "first": shortened(first),
            "second": shortened(second),
            "corrected": shortened(f"{first}, {second}"),
            "expression": quoted(source, call),
            "line": str(call.lineno),
        }
        if all(bindings.values()):
            yield Fact(source.span(call), bindings)
