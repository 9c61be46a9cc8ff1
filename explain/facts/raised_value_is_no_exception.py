"""Something that is no exception is raised."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.builtin_types import PLAIN
from explain.analysis.guards import foreseen
from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    values = Values.of(source)
    for statement in values.tree.nodes(ast.Raise, span):
        value = statement.exc
        if value is None or (span is None and isinstance(value, ast.BinOp)):
            continue  # `raise 1/0` fails while it works out what to raise
        if isinstance(value, ast.Call) and values.is_builtin(value.func, "NotImplemented"):
            kind = "builtin"
        elif values.is_builtin(value, "NotImplemented"):
            kind = "NotImplementedType"
        else:
            kind = values.type(value)
            if kind not in PLAIN - {"function", "module"}:
                continue
        if span is None and foreseen(values.tree, statement, "TypeError"):
            continue
        text = quoted(source, value)
        bindings = {
            "value": text,
            "corrected": f"raise Exception({text})" if kind in PLAIN else "raise NotImplementedError",
            "line": str(statement.lineno),
        }
        if kind in PLAIN:
            bindings["type"] = kind
        yield Fact(source.span(statement), bindings)
