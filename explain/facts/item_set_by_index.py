"""An item of a list is set or deleted by its index. It only fills holes: the index was beyond the end."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.marked import singled_out
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import bracketed, uncut
from explain.analysis.trees import Tree
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the one assignment to an item, or deletion of one, at ``span``; nothing beforehand."""
    node = singled_out(source, ast.Subscript, span, lambda one: not isinstance(one.ctx, ast.Load))
    if node is None or isinstance(node.slice, (ast.Slice, ast.Tuple)):
        return
    sequence = bracketed(quoted(source, node.value), node.value)
    bindings = {"sequence": sequence, "index": quoted(source, node.slice), "line": str(node.lineno)}
    statement = Tree.of(source).parent(node)
    if isinstance(node.ctx, ast.Del):
        bindings["deleted"] = quoted(source, node)
    elif isinstance(statement, ast.Assign) and statement.targets == [node]:
        bindings["appended"] = f"{sequence}.append({quoted(source, statement.value)})"
    yield Fact(source.span(node), uncut(bindings))
