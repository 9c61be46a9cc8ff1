"""A value is stored in a property of a class of this file, and the property has no setter."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.callees import Callees, of_instances
from explain.analysis.classes import Class
from explain.analysis.guards import foreseen
from explain.analysis.trees import FUNCTIONS, Tree
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    callees = Tree.of(source).derived(Callees)
    for node in of_instances(callees.tree, span):
        if not isinstance(node.ctx, ast.Store):
            continue
        found = callees.instance(node.value)
        if found is None or (span is None and not found[1]):
            continue
        made = _read_only(found[0], node.attr)
        if made is None or (span is None and foreseen(callees.tree, node, "AttributeError")):
            continue
        bindings = {"attr": node.attr, "type": found[0].node.name, "line": str(node.lineno)}
        yield Fact(source.span(node), bindings, (Related(source.line_span(made.lineno), "no setter"),))


def _read_only(cls: Class, name: str) -> ast.FunctionDef | ast.AsyncFunctionDef | None:
    """The getter of the property ``name`` of ``cls``, where the file shows all of the class and no setter of it."""
    if not cls.all_known or "__setattr__" in cls.attributes():
        return None
    owner = next((one for one in cls.lineage() if name in one.scope.names), None)
    bindings = owner.scope.names[name] if owner else []
    getter = bindings[0].node if len(bindings) == 1 else None
    if not isinstance(getter, FUNCTIONS) or len(getter.decorator_list) != 1:
        return None
    [decorator] = getter.decorator_list
    return getter if isinstance(decorator, ast.Name) and decorator.id == "property" else None
