"""A variable of the environment is asked for in square brackets; which one is missing, the message says."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.modules import imported_name
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields such questions at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    asked = list(values.tree.nodes(ast.Subscript, span))
    for node in asked:
        if imported_name(values, node.value) != "os.environ" or not isinstance(node.ctx, ast.Load):
            continue
        if len(asked) > 1 and source.span(node) != span and not isinstance(node.slice, ast.Constant):
            continue
        key = node.slice.value if isinstance(node.slice, ast.Constant) else None
        bindings = {
            "asked": quoted(source, node),
            "defaulted": f"{quoted(source, node.value)}.get({quoted(source, node.slice)}, …)",
            "line": str(node.lineno),
            **({"key": key} if isinstance(key, str) else {}),
        }
        defaulted = bindings.pop("defaulted")
        yield Fact(source.span(node), {**uncut(bindings), "defaulted": defaulted})
