"""A part of a text that was split is asked for, and the text had fewer parts."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.handing import handed_over
from explain.analysis.literals import number
from explain.analysis.marked import singled_out
from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the part asked for at ``span`` with the greatest number; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    found = {one: call for one in values.tree.nodes(ast.Subscript, span) if (call := _split(values, one))}
    node = singled_out(source, ast.Subscript, span, lambda one: one in found)
    if node is None and found and len({source.code(one.value) for one in found}) == 1:
        node = max(found, key=lambda one: number(one.slice) or 0)
    if node is None:
        return
    call, index = found[node], number(node.slice) or 0
    holder = quoted(source, node.value)
    bindings = {
        "parts": holder,
        "index": str(index),
        "needed": str(index + 1),
        "split": quoted(source, call),
        "split_line": str(call.lineno),
        "line": str(node.lineno),
    }
    if isinstance(node.value, ast.Name):
        bindings["test"] = f"if len({holder}) > {index}:"
    yield Fact(source.span(node), bindings, (Related(source.span(call), "gave too few parts"),))


def _split(values: Values, node: ast.Subscript) -> ast.Call | None:
    """The call of ``split()`` that made what ``node`` asks for a part behind the first."""
    index = number(node.slice)
    if index is None or index < 1:
        return None
    for origin in (*values.origins(node.value).found, *handed_over(values, node.value)):
        call = origin.node
        if (
            isinstance(call, ast.Call)
            and isinstance(call.func, ast.Attribute)
            and call.func.attr in ("split", "rsplit")
        ):
            return call
    return None
