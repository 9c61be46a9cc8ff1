"""A nonlocal name is a variable neither of the file nor of an object: what the functions of the file have instead.

It only fills holes: a near name of a function around (``suggestion``), the one other function that has the name
(``other_function``), the function around that could give it a value (``outer``), the object that could (``attribute``),
or the function that stands alone (``lone``).
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.analysis.classes import Classes, Method
from explain.analysis.declarations import Declaration, first_value, unbound
from explain.analysis.scopes import FUNCTION, Scope, Scopes
from explain.analysis.trees import FUNCTIONS, Tree
from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.spelling import closest


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields such names of the nonlocal statements at ``span``, or of the whole ``source``."""
    classes = Tree.of(source).derived(Classes)
    scopes = classes.scopes
    for one in unbound(scopes, span):
        method = classes.method(one.scope)
        if not scopes.whole or first_value(scopes, one.name, scopes.module):
            continue
        if method is not None and method.owner.attribute(one.name) is not None:
            continue
        told = _near(scopes, one) or _elsewhere(scopes, one, method)
        if told:
            yield Fact(source.span(one.node), {"name": one.name, "line": str(one.node.lineno), **told})


def _near(scopes: Scopes, one: Declaration) -> dict[str, str]:
    """The variable of a function around whose name is nearly the same."""
    for scope in one.around():
        known = [name for name in scope.names if first_value(scopes, name, scope)]
        suggestion = closest(one.name, known)
        value = first_value(scopes, suggestion, scope) if suggestion else None
        if suggestion and value:
            return {"suggestion": suggestion, "outer": _name(scope), "defined_line": str(value.line)}
    return {}


def _elsewhere(scopes: Scopes, one: Declaration, method: Method | None) -> dict[str, str]:
    """The one function, not around, that has a variable of the name; or, where none has, who could get one."""
    own = [scope for scope in scopes.opened.values() if scope.kind == FUNCTION and scope is not one.scope]
    having = [(scope, value) for scope in own if (value := first_value(scopes, one.name, scope))]
    if not having:
        return _missing(one, method)
    scope, value = having[0]
    if len(having) > 1 or not one.function or not _name(scope) or one.scope in scope.outward():
        return {}
    return {"function": one.function, "other_function": _name(scope), "defined_line": str(value.line)}


def _missing(one: Declaration, method: Method | None) -> dict[str, str]:
    """Where a first value can stand that nothing in the file gives the name."""
    outer = next((scope for scope in one.around() if _name(scope)), None)
    if outer is not None:
        return {"outer": _name(outer), "outer_line": str(getattr(outer.node, "lineno", 1))}
    if method is not None:
        return {"attribute": f"{method.first}.{one.name}"} if method.takes_instance else {}
    return {"lone": one.function} if one.function else {}


def _name(scope: Scope) -> str:
    return scope.node.name if isinstance(scope.node, FUNCTIONS) else ""
