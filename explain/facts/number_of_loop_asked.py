"""A loop over ``range(len(words))`` gives numbers, and a number is asked for a method of the items."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.loops import looped_over
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
        loop = looped_over(values, node.value, "range")
        size = loop.call.args[-1] if loop and loop.call.args else None
        if loop is None or not isinstance(size, ast.Call) or not values.is_builtin(size.func, "len"):
            continue
        if len(size.args) != 1:
            continue
        item = f"{whole(source, size.args[0])}[{loop.binding.name}]"
        bindings = {
            "name": loop.binding.name,
            "counted": quoted(source, loop.call),
            "item": item,
            "loop_line": str(loop.binding.line),
            **replaced(source, node.value, item),
        }
        yield Fact(source.span(node), bindings, (Related(source.span(loop.call), "gives numbers"),))
