"""A loop over ``enumerate()`` has one name for the pair that it gives, and the pair is used as an index."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.binders import LOOP
from explain.analysis.edits import replaced
from explain.analysis.flow import reaching
from explain.analysis.quoting import quoted, whole
from explain.analysis.rewriting import unused
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the subscripts at ``span`` with such an index; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for node in values.tree.nodes(ast.Subscript, span):
        found = reaching(values.scopes, node.slice) if isinstance(node.slice, ast.Name) else None
        binding = found.only if found else None
        around = binding.value if binding and binding.kind == LOOP else None
        if binding is None or not isinstance(around, ast.Call) or not values.is_builtin(around.func, "enumerate"):
            continue
        target = f"{binding.name}, {unused(values, 'item')}"
        bindings = {
            "pair": binding.name,
            "expression": quoted(source, node),
            "around": quoted(source, around),
            "corrected": f"for {target} in {whole(source, around)}:",
            "loop_line": str(binding.line),
            "line": str(node.lineno),
            **replaced(source, binding.node, target),
        }
        yield Fact(source.span(node), bindings, (Related(source.span(binding.node), "a pair"),))
