"""A name that held an object was given the result of the object's own method: ``account = account.deposit(50)``."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.binders import ASSIGNMENT
from explain.analysis.callees import Callees
from explain.analysis.classes import Class
from explain.analysis.edits import replaced
from explain.analysis.flow import reaching
from explain.analysis.quoting import quoted, whole
from explain.analysis.scopes import Binding
from explain.analysis.trees import FUNCTIONS, Tree
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the attributes at ``span`` that such a name is asked for; nothing beforehand."""
    if span is None:
        return
    callees = Tree.of(source).derived(Callees)
    for node in callees.tree.nodes(ast.Attribute, span):
        found = reaching(callees.scopes, node.value) if isinstance(node.value, ast.Name) else None
        for binding in found.bindings if found else ():
            call = _own_method(callees, binding)
            owner = _class(callees, call, node.attr) if call else ""
            if call is None or not owner or callees.tree.statement(node) is binding.statement:
                continue
            bindings = {
                "name": binding.name,
                "class": owner,
                "call": quoted(source, call),
                "assigned": quoted(source, binding.statement),
                "assigned_line": str(binding.line),
                "attr": node.attr,
                "line": str(node.lineno),
                **replaced(source, binding.statement, whole(source, call)),
            }
            yield Fact(source.span(node), bindings, (Related(source.span(binding.statement), "no longer the object"),))


def _own_method(callees: Callees, binding: Binding) -> ast.Call | None:
    """The call ``account.deposit(50)`` whose result ``account`` is given."""
    call, statement = binding.value, binding.statement
    if binding.kind != ASSIGNMENT or not isinstance(call, ast.Call) or not isinstance(call.func, ast.Attribute):
        return None
    plain = isinstance(statement, ast.Assign) and len(statement.targets) == 1
    own = isinstance(call.func.value, ast.Name) and call.func.value.id == binding.name
    return call if plain and own else None


def _class(callees: Callees, call: ast.Call, asked: str) -> str:
    """The class of the object whose method ``call`` calls, where it has ``asked`` and the method is of this file."""
    assert isinstance(call.func, ast.Attribute)
    made = callees.instance(call.func.value)
    if made is None or made[0].attribute(asked) is None:
        made = _earlier(callees, call.func.value, asked)
    attribute = made[0].attribute(call.func.attr) if made else None
    return made[0].node.name if made and attribute and isinstance(attribute.node, FUNCTIONS) else ""


def _earlier(callees: Callees, receiver: ast.expr, asked: str) -> tuple[Class, bool] | None:
    """The class that some binding of the name makes an object of, where a loop hides which one came first."""
    if not isinstance(receiver, ast.Name):
        return None
    for binding in callees.scopes.bindings(receiver.id, callees.scopes.scope(receiver)):
        made = callees.instance(binding.value) if isinstance(binding.value, ast.Call) else None
        if made is not None and made[0].attribute(asked) is not None:
            return made
    return None
