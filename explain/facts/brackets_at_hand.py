"""What stands before and in the square brackets that failed. It only fills holes, where the types do not show."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.binders import LOOP
from explain.analysis.edits import replaced
from explain.analysis.flow import reaching
from explain.analysis.marked import only_suspect
from explain.analysis.quoting import shortened, whole
from explain.analysis.rewriting import operand, primary, shows_itself, uncut, unused
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the subscript at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    subscript = only_suspect(values, values.tree.nodes(ast.Subscript, span), span)
    if subscript is None or isinstance(subscript.slice, ast.Slice):
        return
    holder, index = primary(source, subscript.value), whole(source, subscript.slice)
    bindings = {
        "holder": shortened(holder),
        "index": shortened(index),
        "expression": shortened(whole(source, subscript)),
        "of_first": shortened(f"{holder}[0][{index}]"),
        "item": unused(values, "item"),
        "line": str(subscript.lineno),
    }
    if not shows_itself(values, subscript.slice):
        bindings["unclear"] = bindings["index"]
    if isinstance(subscript.ctx, ast.Load):
        row = unused(values, "row")
        bindings["of_each"] = shortened(f"[{row}[{index}] for {row} in {operand(source, subscript.value)}]")
    if _is_element(values, subscript):
        bindings["element"] = index
        bindings |= replaced(source, subscript, index)
    yield Fact(source.span(subscript), uncut(bindings))


def _is_element(values: Values, subscript: ast.Subscript) -> bool:
    """Whether the name in the brackets is the variable of a loop over the very value before the brackets."""
    holder, index = subscript.value, subscript.slice
    if not isinstance(holder, ast.Name) or not isinstance(index, ast.Name) or not isinstance(subscript.ctx, ast.Load):
        return False
    found = reaching(values.scopes, index)
    binding = found.only if found else None
    if binding is None or binding.kind != LOOP or not isinstance(binding.value, ast.Name):
        return False
    if binding.value.id != holder.id or not isinstance(binding.node, ast.Name):
        return False
    return len(values.scopes.bindings(holder.id, values.scopes.scope(holder))) == 1
