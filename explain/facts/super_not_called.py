"""``super`` is followed by a dot, not by round brackets: then it is the class ``super`` itself, and no parent."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.classes import Classes
from explain.analysis.edits import replaced
from explain.analysis.guards import foreseen
from explain.analysis.quoting import quoted
from explain.analysis.trees import Tree
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the calls of this kind at ``span``, or those that are certain in the whole of ``source``."""
    values = Tree.of(source).derived(Values)
    for call in values.tree.nodes(ast.Call, span):
        method = call.func
        if not isinstance(method, ast.Attribute) or not values.is_builtin(method.value, "super"):
            continue
        if method.attr not in ("__init__", "__new__") and hasattr(super, method.attr):
            continue
        if span is None and not _is_certain(values, call):
            continue
        bindings = {
            "method": method.attr,
            "call": quoted(source, method),
            "corrected": f"super().{method.attr}",
            "line": str(call.lineno),
            **replaced(source, method.value, "super()"),
        }
        yield Fact(source.span(call), bindings)


def _is_certain(values: Values, call: ast.Call) -> bool:
    """Whether what is handed over is no ``super()`` object, with which such a call could work."""
    if getattr(call.func, "attr", "") == "__new__" or not call.args:
        return False
    if foreseen(values.tree, call, "TypeError", "AttributeError"):
        return False
    first = call.args[0]
    around = values.tree.derived(Classes).method(values.scopes.scope(call))
    own = isinstance(first, ast.Name) and around is not None and around.receives(first.id)
    return own or bool(values.type(first))
