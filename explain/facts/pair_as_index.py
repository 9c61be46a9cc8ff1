"""A loop over ``enumerate()`` has one name for the pair that it gives, and the pair is used as an index."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.loops import looped_over
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
        loop = looped_over(values, node.slice, "enumerate")
        if loop is None:
            continue
        pair, around = loop.binding, loop.call
        target = f"{pair.name}, {unused(values, 'item')}"
        bindings = {
            "pair": pair.name,
            "expression": quoted(source, node),
            "around": quoted(source, around),
            "corrected": f"for {target} in {whole(source, around)}:",
            "loop_line": str(pair.line),
            "line": str(node.lineno),
            **replaced(source, pair.node, target),
        }
        yield Fact(source.span(node), bindings, (Related(source.span(pair.node), "a pair"),))
