"""A list, tuple, dict or text is followed by round brackets where square ones were meant."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.binders import DEF
from explain.analysis.edits import replaced
from explain.analysis.guards import foreseen
from explain.analysis.known_names import BUILTINS
from explain.analysis.quoting import quoted
from explain.analysis.shapes import calls_of_data
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source
from explain.words import article


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    values = Values.of(source)
    for call in calls_of_data(values.tree, span):
        if (
            len(call.args) != 1
            or call.keywords
            or isinstance(call.args[0], ast.Starred)
            or _is_other(values, call.func)
        ):
            continue
        if span is None and foreseen(values.tree, call, "TypeError"):
            continue
        for origin in values.typed(call.func, certain=span is None):
            if origin.type not in ("list", "tuple", "dict", "str"):
                continue
            name, index = quoted(source, call.func), quoted(source, call.args[0])
            bindings = {
                "name": name,
                "type": origin.type,
                "index": index,
                "subscript": f"{name}[{index}]",
                "expression": quoted(source, call),
                "line": str(call.lineno),
                **replaced(source, call, f"{name}[{index}]"),
            }
            related: tuple[Related, ...] = ()
            if origin.binding is not None:
                bindings["assigned_line"] = str(origin.binding.line)
                related = (Related(source.span(origin.binding.node), article(origin.type)),)
            yield Fact(source.span(call), bindings, related)


def _is_other(values: Values, called: ast.expr) -> bool:
    """Whether another fact fits better: a built-in or a function that was given another value, or a literal."""
    if not isinstance(called, ast.Name):
        return not isinstance(called, (ast.Call, ast.Subscript))
    if called.id in BUILTINS:
        return True
    return any(one.kind == DEF for one in values.scopes.bindings(called.id, values.scopes.scope(called)))
