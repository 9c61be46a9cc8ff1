"""A loop over ``range(len(words))`` gives numbers, and a number is asked for a method of the items."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.binders import LOOP
from explain.analysis.edits import replaced
from explain.analysis.flow import reaching
from explain.analysis.quoting import quoted, whole
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the attributes at ``span`` that such a number is asked for; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for node in values.tree.nodes(ast.Attribute, span):
        found = reaching(values.scopes, node.value) if isinstance(node.value, ast.Name) else None
        binding = found.only if found else None
        counted = binding.value if binding and binding.kind == LOOP else None
        if binding is None or not isinstance(counted, ast.Call) or not values.is_builtin(counted.func, "range"):
            continue
        size = counted.args[-1] if counted.args else None
        if not isinstance(size, ast.Call) or not values.is_builtin(size.func, "len") or len(size.args) != 1:
            continue
        item = f"{whole(source, size.args[0])}[{binding.name}]"
        bindings = {
            "name": binding.name,
            "counted": quoted(source, counted),
            "item": item,
            "loop_line": str(binding.line),
            **replaced(source, node.value, item),
        }
        yield Fact(source.span(node), bindings, (Related(source.span(counted), "gives numbers"),))
