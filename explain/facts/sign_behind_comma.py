"""A comma and a plus sign follow each other in a call, so that the plus is a sign before the text behind it."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.quoting import quoted, whole
from explain.analysis.trees import Tree
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields such arguments at ``span``; nothing beforehand."""
    if span is None:
        return
    tree = Tree.of(source)
    for node in tree.nodes(ast.UnaryOp, span):
        below: ast.AST = node
        call = tree.parent(node)
        while isinstance(call, ast.BinOp) and isinstance(call.op, ast.Add) and call.left is below:
            below, call = call, tree.parent(call)
        listed = call.args if isinstance(call, ast.Call) else getattr(call, "elts", [])
        if not isinstance(node.op, ast.UAdd) or below not in listed[1:]:
            continue
        text = whole(source, node.operand)
        bindings = {
            "expression": quoted(source, node),
            "operator": "+",
            "text": text,
            "line": str(node.lineno),
            **replaced(source, node, text),
        }
        yield Fact(source.span(node), bindings)
