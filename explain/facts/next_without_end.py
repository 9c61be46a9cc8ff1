"""An iterator of the file goes past the end of its list: its ``__next__`` never raises StopIteration."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.marked import singled_out
from explain.analysis.quoting import quoted, whole
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the item at ``span`` that such a method asks for; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    node = singled_out(source, ast.Subscript, span, lambda one: not isinstance(one.slice, ast.Slice))
    method = (
        next((one for one in values.tree.ancestors(node) if isinstance(one, ast.FunctionDef)), None) if node else None
    )
    if node is None or method is None or method.name != "__next__":
        return
    around = values.tree.parent(method)
    if not isinstance(around, ast.ClassDef) or "StopIteration" in _names(method):
        return
    index = whole(source, node.slice)
    bindings = {
        "class": around.name,
        "sequence": quoted(source, node.value),
        "index": quoted(source, node.slice),
        "line": str(node.lineno),
    }
    if isinstance(node.slice, (ast.Name, ast.Attribute)):
        bindings["test"] = f"if {index} >= len({whole(source, node.value)}):"
    yield Fact(source.span(node), {name: text for name, text in bindings.items() if "…" not in text})


def _names(method: ast.FunctionDef) -> set[str]:
    return {one.id for one in ast.walk(method) if isinstance(one, ast.Name)}
