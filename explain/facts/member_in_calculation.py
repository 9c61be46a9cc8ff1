"""An attribute stands in a calculation or comparison. It only fills holes: that it is a method, the message says."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the one such attribute at ``span`` that is not called; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    sides: list[ast.expr] = []
    for sum_ in values.tree.nodes(ast.BinOp, span):
        sides += [sum_.left, sum_.right]
    for grown in values.tree.nodes(ast.AugAssign, span):
        sides += [grown.value]
    for test in values.tree.nodes(ast.Compare, span):
        sides += [test.left, *test.comparators]
    members = [one for one in sides if isinstance(one, ast.Attribute)]
    if len(members) == 1:
        name = quoted(source, members[0])
        bindings = {"member": name, "called": f"{name}()", "line": str(members[0].lineno)}
        yield Fact(source.span(members[0]), uncut(bindings))
