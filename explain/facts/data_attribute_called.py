"""An attribute that the classes of the file only ever keep a value in is called as if it were a method."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.callees import Callees
from explain.analysis.classes import INSTANCE
from explain.analysis.edits import replaced
from explain.analysis.marked import singled_out
from explain.analysis.quoting import quoted, whole
from explain.analysis.trees import Tree
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the call at ``span``; nothing beforehand."""
    if span is None:
        return
    callees = Tree.of(source).derived(Callees)
    call = singled_out(source, ast.Call, span, lambda one: _stored(callees, one) is not None)
    stored = _stored(callees, call) if call else None
    if call is None or stored is None:
        return
    owner, store = stored
    plain = {} if call.args or call.keywords else replaced(source, call, whole(source, call.func))
    bindings = {
        "call": quoted(source, call),
        "attribute": quoted(source, call.func),
        "class": owner,
        "stored_line": str(getattr(store, "lineno", 1)),
        "line": str(call.lineno),
        **plain,
    }
    if not plain:
        bindings["with_values"] = bindings["call"]
    yield Fact(source.span(call), bindings, (Related(source.span(store), "a value is stored here"),))


def _stored(callees: Callees, call: ast.Call) -> tuple[str, ast.AST] | None:
    """The one class that keeps a value under the name called, and where; None where any class has such a method."""
    if not isinstance(call.func, ast.Attribute):
        return None
    name = call.func.attr
    found = [(one, one.own[name]) for one in callees.classes.by_node.values() if name in one.own]
    if len(found) != 1 or found[0][1].how != INSTANCE:
        return None
    owner, attribute = found[0]
    statement = callees.tree.statement(attribute.node)
    value = statement.value if isinstance(statement, ast.Assign) else None
    around = callees.classes.method(callees.scopes.scope(call))
    if around is not None and around.owner is owner and isinstance(value, ast.Name):
        return None  # its own class calls what it was given: that was meant to be a function
    if value is None or isinstance(value, (ast.Lambda, ast.Call)) or _may_be_function(callees, value, name):
        return None
    return owner.node.name, attribute.node


def _may_be_function(callees: Callees, value: ast.expr, name: str) -> bool:
    """Whether ``value`` is a function of the file; of a parameter the message tells that it is none."""
    return callees.functions.named(value) is not None or (isinstance(value, ast.Attribute) and value.attr == name)
