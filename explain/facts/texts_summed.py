"""``sum`` is given texts that are written out in the file; it begins with the number 0. Beforehand only."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.guards import foreseen
from explain.analysis.literals import literal
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the calls that are certain to fail; none at a ``span``, where the message says as much."""
    if span is not None:
        return
    values = Values.of(source)
    for call in values.tree.nodes(ast.Call):
        if len(call.args) != 1 or call.keywords or not values.is_builtin(call.func, "sum"):
            continue
        summed = literal(values, call.args[0])
        if not isinstance(summed, (ast.List, ast.Tuple, ast.Set)) or not summed.elts:
            continue
        if values.type(summed.elts[0]) == "str" and not foreseen(values.tree, call, "TypeError"):
            bindings = {"line": str(call.lineno)}
            if isinstance(call.args[0], ast.Name):
                given = call.args[0].id
                bindings |= {"summed": given, "each_as_number": f"sum(int(text) for text in {given})"}
            yield Fact(source.span(call), bindings, (Related(source.span(summed), "texts"),))
