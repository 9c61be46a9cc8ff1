"""A property is called like a method, though asking for it gives its value already."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.builtin_types import CALLABLE, PLAIN
from explain.analysis.callees import Callees, calls_of_instances
from explain.analysis.classes import Class
from explain.analysis.edits import replaced
from explain.analysis.guards import foreseen
from explain.analysis.quoting import quoted
from explain.analysis.trees import FUNCTIONS, Tree
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    callees = Tree.of(source).derived(Callees)
    for call in calls_of_instances(callees.tree, span):
        if not isinstance(call.func, ast.Attribute) or (span is None and callees.instance(call.func.value) is None):
            continue
        if span is None and foreseen(callees.tree, call, "TypeError"):
            continue
        found = _property(callees, call.func, certain=span is None)
        if found is None:
            continue
        cls, method = found
        kinds = {callees.values.type(value) for value in callees.functions.results(method).values}
        kind = kinds.pop() if len(kinds) == 1 else ""
        if kind in CALLABLE or (span is None and kind not in PLAIN):
            continue
        bindings = {
            "class": cls.node.name,
            "name": call.func.attr,
            "expression": quoted(source, call),
            "corrected": quoted(source, call.func),
            "defined_line": str(method.lineno),
            "line": str(call.lineno),
            **({} if call.args else replaced(source, call, quoted(source, call.func))),
            **({"type": kind} if kind else {}),
        }
        yield Fact(source.span(call), bindings, (Related(source.line_span(method.lineno), "a property"),))


def _property(
    callees: Callees, target: ast.Attribute, *, certain: bool
) -> tuple[Class, ast.FunctionDef | ast.AsyncFunctionDef] | None:
    found = callees.instance(target.value)
    around = callees.classes.method(callees.scopes.scope(target))
    if found is None and isinstance(target.value, ast.Name) and around and around.receives(target.value.id):
        found = (around.owner, False)
    if found is None or (certain and not found[1]):
        return None
    owner = next((one for one in found[0].lineage() if target.attr in one.scope.names), None)
    bindings = owner.scope.names[target.attr] if owner else []
    getters = [one.node for one in bindings if isinstance(one.node, FUNCTIONS) and _is_property(one.node)]
    others = [one for one in bindings if not isinstance(one.node, FUNCTIONS)]
    return (found[0], getters[0]) if len(getters) == 1 and not others else None


def _is_property(method: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    marks = [one.attr if isinstance(one, ast.Attribute) else getattr(one, "id", "") for one in method.decorator_list]
    return marks in (["property"], ["cached_property"])
