"""Two names are to be given values at once, and on the right stands only one of the same names: ``a, b = b``."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.quoting import quoted
from explain.analysis.trees import Tree
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_PAIR = 2


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the assignment at ``span``; nothing beforehand."""
    if span is None:
        return
    for assigned in Tree.of(source).nodes(ast.Assign, span):
        target, value = assigned.targets[0], assigned.value
        if len(assigned.targets) != 1 or not isinstance(target, ast.Tuple) or len(target.elts) != _PAIR:
            continue
        names = [one.id for one in target.elts if isinstance(one, ast.Name)]
        if len(names) != _PAIR or not isinstance(value, ast.Name) or value.id not in names:
            continue
        other = names[1 - names.index(value.id)]
        right = f"{names[1]}, {names[0]}"
        bindings = {
            "first": names[0],
            "second": names[1],
            "value": value.id,
            "other": other,
            "assigned": quoted(source, assigned),
            "corrected": f"{names[0]}, {names[1]} = {right}",
            "line": str(assigned.lineno),
        }
        if value.id == names[1]:
            bindings |= replaced(source, value, right)
        yield Fact(source.span(assigned), bindings)
