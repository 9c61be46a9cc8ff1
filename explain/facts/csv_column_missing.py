"""A row that ``csv.DictReader`` made is asked for a column; which one is missing, the message says."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.binders import LOOP
from explain.analysis.library_calls import argument, made_by, maker, only_binding
from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the columns that rows are asked for at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    asked = list(values.tree.nodes(ast.Subscript, span))
    for node in asked:
        reader = _reader(values, node.value)
        written = isinstance(node.slice, ast.Constant)
        if reader is None or not (written or len(asked) == 1 or source.span(node) == span):
            continue
        bindings = {"row": quoted(source, node.value), "reader_line": str(reader.lineno), "line": str(node.lineno)}
        if isinstance(node.slice, ast.Constant) and isinstance(node.slice.value, str):
            bindings["key"] = node.slice.value
        if argument(reader, 5, "delimiter") is None and argument(reader, 4, "dialect") is None:
            bindings["with_delimiter"] = quoted(source, reader)[:-1] + ', delimiter=";")'
        yield Fact(source.span(node), bindings, (Related(source.span(reader), "reads the columns' names"),))


def _reader(values: Values, row: ast.expr) -> ast.Call | None:
    """The call of ``csv.DictReader`` whose loop, or ``next()``, gave ``row``."""
    binding = only_binding(values, row)
    source: ast.expr | None = binding.value if binding and binding.kind == LOOP else None
    if source is None:
        made = maker(values, row)
        asks = isinstance(made, ast.Call) and values.is_builtin(made.func, "next")
        source = made.args[0] if asks and isinstance(made, ast.Call) and made.args else None
    found = made_by(values, source) if source is not None else None
    return found[1] if found and found[0] == "csv.DictReader" else None
