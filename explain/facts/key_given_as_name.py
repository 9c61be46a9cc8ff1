"""The ``key`` of a sort, or of a search for the largest, is a text where a function is needed."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.library_calls import maker
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import unused
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the calls at ``span`` whose ``key`` is a text; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for call in values.tree.nodes(ast.Call, span):
        sorting = isinstance(call.func, ast.Attribute) and call.func.attr == "sort"
        if not sorting and not values.is_builtin(call.func, "sorted", "min", "max"):
            continue
        key = next((one.value for one in call.keywords if one.arg == "key"), None)
        made = maker(values, key) if key is not None else None
        if key is None or not isinstance(made, ast.Constant) or not isinstance(made.value, str):
            continue
        row = unused(values, "row")
        corrected = f"lambda {row}: {row}[{quoted(source, key)}]"
        bindings = {
            "type": "str",
            "key_text": quoted(source, key),
            "corrected": f"key={corrected}",
            "function_called": quoted(source, call.func),
            "line": str(key.lineno),
            **({"of_object": f"key=lambda {row}: {row}.{made.value}"} if made.value.isidentifier() else {}),
            **replaced(source, key, corrected),
        }
        yield Fact(source.span(call), bindings)
