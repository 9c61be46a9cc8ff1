"""A text is taken off another one with a minus sign. It only fills holes: ``replace()`` does what is meant."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.quoting import quoted, whole
from explain.analysis.rewriting import primary
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the operations at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for node in values.tree.nodes(ast.BinOp, span):
        if not isinstance(node.op, ast.Sub) or values.type(node.left) != "str" or values.type(node.right) != "str":
            continue
        corrected = f'{primary(source, node.left)}.replace({whole(source, node.right)}, "")'
        bindings = {
            "text": quoted(source, node.left),
            "piece": quoted(source, node.right),
            "without_piece": corrected,
            "line": str(node.lineno),
            **replaced(source, node, corrected),
        }
        yield Fact(source.span(node), bindings)
