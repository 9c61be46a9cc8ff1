"""A name holds a class itself where an object of it was meant: ``player = Player`` without round brackets."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.binders import ASSIGNMENT
from explain.analysis.callees import Callees, shown
from explain.analysis.edits import replaced
from explain.analysis.flow import reaching
from explain.analysis.quoting import quoted
from explain.analysis.signatures import Given, misfit
from explain.analysis.trees import Tree
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the attributes at ``span`` that are asked of such a name; nothing beforehand."""
    if span is None:
        return
    callees = Tree.of(source).derived(Callees)
    for node in callees.tree.nodes(ast.Attribute, span):
        stored = _stored(callees, node.value)
        cls = callees.classes.named(stored) if stored is not None else None
        if stored is None or cls is None:
            continue
        call = ast.Call(func=stored, args=[], keywords=[])
        callee = callees.callee(call)
        needs = callee is not None and misfit(callee.takes, Given(1, ())) is not None
        made = shown(source, callee) if needs and callee else f"{cls.node.name}()"
        bindings = {
            "name": quoted(source, node.value),
            "class": cls.node.name,
            "attr": node.attr,
            "made": f"{quoted(source, node.value)} = {made}",
            "stored_line": str(stored.lineno),
            "line": str(node.lineno),
            **({} if needs else replaced(source, stored, made)),
        }
        yield Fact(source.span(node), bindings, (Related(source.span(stored), "the class itself"),))


def _stored(callees: Callees, value: ast.expr) -> ast.Name | None:
    """The name of a class that was stored, as it is, where ``value`` got its value."""
    if isinstance(value, ast.Name):
        found = reaching(callees.scopes, value)
        binding = found.only if found else None
        given = binding.value if binding and binding.kind == ASSIGNMENT else None
        return given if isinstance(given, ast.Name) else None
    if not isinstance(value, ast.Attribute) or not isinstance(value.value, ast.Name):
        return None
    around = callees.classes.method(callees.scopes.scope(value))
    if around is None or not around.receives(value.value.id):
        return None
    stores = around.owner.stores.get(value.attr, [])
    statement = callees.tree.statement(stores[0]) if len(stores) == 1 else None
    given = statement.value if isinstance(statement, ast.Assign) else None
    return given if isinstance(given, ast.Name) else None
