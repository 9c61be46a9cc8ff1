"""``functools.wraps`` stands as a decorator without the function that it is to copy from."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.modules import imported_name
from explain.analysis.quoting import quoted
from explain.analysis.trees import FUNCTIONS
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields such decorators of the file; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for function in values.tree.nodes(ast.FunctionDef):
        for mark in function.decorator_list:
            if imported_name(values, mark) != "functools.wraps":
                continue
            around = values.tree.parent(function)
            first = around.args.args[0].arg if isinstance(around, FUNCTIONS) and around.args.args else ""
            bindings = {"mark": f"@{quoted(source, mark)}", "mark_line": str(mark.lineno), "wrapper": function.name}
            if first:
                corrected = f"{quoted(source, mark)}({first})"
                bindings |= {"corrected": f"@{corrected}", "wrapped": first, **replaced(source, mark, corrected)}
            yield Fact(source.span(mark), bindings, (Related(source.span(mark), "takes the wrapper itself"),))
