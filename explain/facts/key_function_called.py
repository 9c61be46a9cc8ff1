"""The ``key`` of a sort, or of a search for the largest, is a call without values in place of the function."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the calls at ``span`` with such a key; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for call in values.tree.nodes(ast.Call, span):
        sorting = isinstance(call.func, ast.Attribute) and call.func.attr == "sort"
        if not sorting and not values.is_builtin(call.func, "sorted", "min", "max"):
            continue
        key = next((one.value for one in call.keywords if one.arg == "key"), None)
        if not isinstance(key, ast.Call) or key.args or key.keywords or not isinstance(key.func, ast.Attribute):
            continue
        bindings = {
            "called": quoted(source, key),
            "function": quoted(source, key.func),
            "corrected": f"key={quoted(source, key.func)}",
            "line": str(key.lineno),
            **replaced(source, key, source.code(key.func)),
        }
        yield Fact(source.span(key), bindings)
