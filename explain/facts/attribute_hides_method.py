"""An object got an attribute with the name of one of its class's methods, so the method can no longer be called."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.builtin_types import CALLABLE
from explain.analysis.callees import Callees, calls_of_instances
from explain.analysis.classes import Class
from explain.analysis.guards import foreseen
from explain.analysis.quoting import quoted
from explain.analysis.trees import Tree
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
        for cls, store, kind in _hidden(callees, call.func, certain=span is None):
            method = cls.method(call.func.attr)
            assert method is not None
            bindings = {
                "class": cls.node.name,
                "name": call.func.attr,
                "expression": quoted(source, call),
                "method_line": str(method.lineno),
                "assigned_line": str(store.lineno),
                "line": str(call.lineno),
                **({"type": kind} if kind else {}),
            }
            related = (
                Related(source.span(store), "the attribute"),
                Related(source.line_span(method.lineno), "the method"),
            )
            yield Fact(source.span(call), bindings, related)


def _hidden(callees: Callees, target: ast.Attribute, *, certain: bool) -> Iterator[tuple[Class, ast.Attribute, str]]:
    """The classes whose method ``target`` asks for, with the store that hides it and the type stored."""
    for cls in _classes(callees, target, certain=certain):
        if cls.method(target.attr) is None:
            continue
        for store in cls.stores.get(target.attr, []):
            statement = callees.tree.statement(store)
            value = getattr(statement, "value", None)
            kind = callees.values.type(value) if isinstance(value, ast.expr) else ""
            if kind not in CALLABLE and (not certain or (kind and _in_init(cls, statement))):
                yield cls, store, kind


def _classes(callees: Callees, target: ast.Attribute, *, certain: bool) -> list[Class]:
    found = callees.instance(target.value)
    if found is not None and (found[1] or not certain):
        return [found[0]]
    if certain:
        return []
    around = callees.classes.method(callees.scopes.scope(target))
    if isinstance(target.value, ast.Name) and around is not None and around.receives(target.value.id):
        return [around.owner]
    return [cls for cls in callees.classes.by_node.values() if target.attr in cls.stores]


def _in_init(cls: Class, statement: ast.AST) -> bool:
    """Whether making an object always runs ``statement``."""
    init = cls.method("__init__")
    return init is not None and statement in init.body
