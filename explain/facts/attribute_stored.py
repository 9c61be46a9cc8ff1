"""A line gives an object an attribute, so an AttributeError there says that the object has no room for it.

Before Python 3.13, the message was the same as where an attribute is read.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.quoting import quoted
from explain.analysis.trees import Tree
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the attributes that the line at ``span`` sets and does not read as well; nothing beforehand."""
    if span is None:
        return
    tree = Tree.of(source)
    nodes = list(tree.nodes(ast.Attribute, span))
    read = {node.attr for node in nodes if isinstance(node.ctx, ast.Load)}
    for node in nodes:
        grown = isinstance(tree.parent(node), ast.AugAssign)
        if isinstance(node.ctx, ast.Store) and not grown and node.attr not in read:
            bindings = {"attr": node.attr, "object": quoted(source, node.value), "line": str(node.lineno)}
            yield Fact(source.span(node), bindings)
