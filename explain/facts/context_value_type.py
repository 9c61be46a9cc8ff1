"""The type of the value that a ``with`` statement is given. It only fills holes: Pythons before 3.11 do not name it."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.callees import Callees
from explain.analysis.quoting import quoted
from explain.analysis.trees import Tree
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the values of the ``with`` at ``span`` whose types the file shows; nothing beforehand."""
    if span is None:
        return
    callees = Tree.of(source).derived(Callees)
    statements: list[ast.With | ast.AsyncWith] = [*callees.tree.nodes(ast.With), *callees.tree.nodes(ast.AsyncWith)]
    for statement in statements:
        for item in statement.items:
            value = item.context_expr
            if not callees.tree.touches(value, span):
                continue
            found = callees.instance(value)
            kind = found[0].node.name if found else callees.values.type(value)
            bindings = {"expression": quoted(source, value), **({"type": kind} if kind else {})}
            yield Fact(source.span(value), bindings)
