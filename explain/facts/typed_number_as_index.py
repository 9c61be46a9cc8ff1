"""A number that somebody types is used as an index as it is, and the list has no item there."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.literals import literal, size
from explain.analysis.marked import singled_out
from explain.analysis.quoting import quoted, whole
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source
from explain.words import listed


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the subscript at ``span`` whose index was typed in; nothing beforehand, as only running it tells."""
    if span is None:
        return
    values = Values.of(source)
    typed = {one: call for one in values.tree.nodes(ast.Subscript, span) if (call := _typed(values, one.slice))}
    first = next(iter(sorted(typed, key=lambda one: (one.end_lineno or 0, one.end_col_offset or 0))), None)
    node = singled_out(source, ast.Subscript, span, lambda one: one in typed) or (
        first if all(one in typed for one in values.tree.nodes(ast.Subscript, span)) else None
    )
    if node is None:
        return
    call = typed[node]
    if len(typed) > 1 and span == source.line_span(span.start.line):  # which of them it was, an old Python does not say
        names = listed([f"`{quoted(source, one.slice)}`" for one in typed])
        yield Fact(
            source.span(node), {"names": names, "first": f"{quoted(source, node.slice)} = {whole(source, call)} - 1"}
        )
        return
    bindings = {
        "name": quoted(source, node.slice),
        "sequence": quoted(source, node.value),
        "typed_line": str(call.lineno),
        "corrected": f"{quoted(source, node.slice)} = {whole(source, call)} - 1",
        "line": str(node.lineno),
    }
    length = size(literal(values, node.value, certain=False))
    if length:
        bindings["last_index"] = str(length - 1)
    yield Fact(source.span(node), bindings, (Related(source.span(call), "typed in"),))


def _typed(values: Values, index: ast.expr) -> ast.Call | None:
    """The call ``int(input(…))`` that gave the name ``index`` its value."""
    if not isinstance(index, ast.Name):
        return None
    made = [one.node for one in values.origins(index).found]
    call = made[0] if len(made) == 1 else None
    if not isinstance(call, ast.Call) or not values.is_builtin(call.func, "int") or len(call.args) != 1:
        return None
    inner = [one.node for one in values.origins(call.args[0]).found]
    reads = len(inner) == 1 and isinstance(inner[0], ast.Call) and values.is_builtin(inner[0].func, "input")
    return call if reads else None
