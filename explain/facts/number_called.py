"""A number stands right before round brackets: a multiplication sign, an operator or a comma is missing."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.binders import DEF
from explain.analysis.guards import foreseen
from explain.analysis.known_names import BUILTINS
from explain.analysis.quoting import quoted
from explain.analysis.shapes import calls_of_data
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    values = Values.of(source)
    for call in calls_of_data(values.tree, span):
        if len(call.args) != 1 or call.keywords or (span is None and not values.type(call.func)):
            continue
        if span is None and foreseen(values.tree, call, "TypeError"):
            continue
        if isinstance(call.func, ast.Name) and (call.func.id in BUILTINS or _is_function(values, call.func)):
            continue
        for origin in values.typed(call.func, certain=span is None):
            if origin.type not in ("int", "float"):
                continue
            number, argument = quoted(source, call.func), quoted(source, call.args[0])
            bindings = {
                "number": number,
                "type": origin.type,
                "expression": quoted(source, call),
                "corrected": f"{number} * ({argument})",
                "line": str(call.lineno),
            }
            related: tuple[Related, ...] = ()
            if origin.binding is not None:
                bindings["assigned_line"] = str(origin.binding.line)
                related = (Related(source.span(origin.binding.node), "a number"),)
            yield Fact(source.span(call), bindings, related)


def _is_function(values: Values, name: ast.Name) -> bool:
    return any(one.kind == DEF for one in values.scopes.bindings(name.id, values.scopes.scope(name)))
