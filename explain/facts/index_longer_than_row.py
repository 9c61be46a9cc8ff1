"""A loop counts an index further than the written list, or each row of the written table, has items."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.lengths import counting, is_tested
from explain.analysis.literals import literal, number, size
from explain.analysis.marked import singled_out
from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the subscript at ``span`` whose index grows too large; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    found = {one: told for one in values.tree.nodes(ast.Subscript, span) if (told := _told(values, one))}
    node = singled_out(source, ast.Subscript, span, lambda one: one in found)
    if node is None or not isinstance(node.slice, ast.Name):
        return
    last, length = found[node]
    loop = counting(values, node.slice)
    assert loop is not None
    bindings = {
        "name": node.slice.id,
        "last": str(last),
        "sequence": quoted(source, node.value),
        "length": str(length),
        "last_index": str(length - 1),
        "loop_line": str(loop.line),
        "line": str(node.lineno),
        **_other(source, values, node, length),
    }
    yield Fact(source.span(node), bindings, (Related(source.span(loop.whole), f"up to {last}"),))


def _told(values: Values, node: ast.Subscript) -> tuple[int, int] | None:
    """The largest value of the index, and how many items there are, where it is too large."""
    loop = counting(values, node.slice) if isinstance(node.slice, ast.Name) else None
    length = _length(values, node.value) if loop else None
    if loop is None or not length or is_tested(values, loop, node.value):
        return None
    limit = number(loop.limit)
    if limit is None and isinstance(loop.limit, ast.Call) and values.is_builtin(loop.limit.func, "len"):
        counted = loop.limit.args[0] if len(loop.limit.args) == 1 else None
        limit = size(literal(values, counted)) if counted is not None else None
    if limit is None:
        return None
    last = limit if loop.inclusive else limit - 1
    return (last, length) if last >= length else None


def _length(values: Values, holder: ast.expr) -> int | None:
    """How many items ``holder``, a written list or a row of a written table, has."""
    if not isinstance(holder, ast.Subscript):
        return size(literal(values, holder))
    table = literal(values, holder.value)
    rows = table.elts if isinstance(table, (ast.List, ast.Tuple)) else []
    sizes = {size(row) if isinstance(row, (ast.List, ast.Tuple, ast.Constant)) else None for row in rows}
    return sizes.pop() if len(sizes) == 1 else None


def _other(source: Source, values: Values, node: ast.Subscript, length: int) -> dict[str, str]:
    """The variable of another loop around ``node`` that stays below ``length``."""
    for above in values.tree.ancestors(node):
        if (
            not isinstance(above, ast.For)
            or not isinstance(above.target, ast.Name)
            or not isinstance(above.iter, ast.Call)
        ):
            continue
        limit = number(above.iter.args[-1]) if values.is_builtin(above.iter.func, "range") and above.iter.args else None
        if limit != length or not isinstance(node.slice, ast.Name) or above.target.id == node.slice.id:
            continue
        other, around = above.target.id, values.tree.parent(node)
        taken = f"{quoted(source, node.value)}[{other}]"
        if not isinstance(around, ast.Subscript) or around.value is not node:
            return {"other": other, "corrected": taken}
        if isinstance(around.slice, ast.Name) and around.slice.id == other:
            swapped = f"{taken}[{node.slice.id}]"
            return {"other": other, "swapped": swapped, **replaced(source, around, swapped)}
        return {}
    return {}
