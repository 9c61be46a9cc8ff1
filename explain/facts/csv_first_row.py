"""A number is made from a row of a ``csv.reader`` whose first row nothing passes over. It only fills holes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.binders import LOOP
from explain.analysis.library_calls import made_by, only_binding
from explain.analysis.number_calls import number_call
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the one such call at ``span``; nothing beforehand."""
    call = number_call(source, span)
    value = call.args[0] if call is not None else None
    if call is None or not isinstance(value, ast.Subscript):
        return
    values = Values.of(source)
    binding = only_binding(values, value.value)
    rows = binding.value if binding and binding.kind == LOOP else None
    made = made_by(values, rows) if rows is not None else None
    if binding is None or rows is None or made is None or made[0] != "csv.reader" or _passes_over(values):
        return
    bindings = {"csv_row": quoted(source, value.value), "loop_line": str(rows.lineno), "line": str(call.lineno)}
    if isinstance(rows, ast.Name):
        bindings["passed_over"] = f"next({rows.id})"
    yield Fact(source.span(call), uncut(bindings), (Related(source.span(rows), "gives the first row too"),))


def _passes_over(values: Values) -> bool:
    """Whether the file takes single rows out anywhere, or counts them."""
    named = values.tree.nodes(ast.Call)
    return any(values.is_builtin(one.func, "next", "enumerate") for one in named)
