"""A function or method is defined a second time with other parameters, and a call means the first definition."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.binders import CLASS_DEF, DEF
from explain.analysis.callees import Callees
from explain.analysis.classes import Class
from explain.analysis.functions import Def
from explain.analysis.marked import singled_out
from explain.analysis.quoting import quoted
from explain.analysis.scopes import Binding
from explain.analysis.signatures import given, misfit, signature
from explain.analysis.trees import FUNCTIONS
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the call at ``span`` that fits the first of the definitions and not the last; nothing beforehand."""
    if span is None:
        return
    callees = Values.of(source).tree.derived(Callees)
    call = singled_out(source, ast.Call, span, lambda one: _definitions(callees, one) is not None)
    pair = _definitions(callees, call) if call else None
    if call is None or pair is None:
        return
    first, last = pair
    bindings = {
        "name": first.name,
        "call": quoted(source, call),
        "first_line": str(first.lineno),
        "last_line": str(last.lineno),
        "line": str(call.lineno),
    }
    marks = (
        Related(source.line_span(first.lineno), "replaced"),
        Related(source.line_span(last.lineno), "this one counts"),
    )
    yield Fact(source.span(call), bindings, marks)


def _definitions(callees: Callees, call: ast.Call) -> tuple[Def, Def] | None:
    """The definition that ``call`` fits and the last one, which it does not fit."""
    bindings, bound = _bindings(callees, call)
    defs = [one.node for one in bindings if one.kind == DEF and isinstance(one.node, FUNCTIONS)]
    if len(defs) < 2 or len(defs) != len(bindings) or any(one.decorator_list for one in defs):
        return None
    if len({id(callees.tree.block(one)) for one in defs}) != 1:
        return None  # one of them, by a condition
    gets = given(call, bound=bound)
    if any(isinstance(one, ast.Starred) for one in call.args) or any(one.arg is None for one in call.keywords):
        return None
    last = defs[-1]
    fitting = [one for one in defs[:-1] if misfit(signature(one.args), gets) is None]
    return (fitting[-1], last) if fitting and misfit(signature(last.args), gets) is not None else None


def _bindings(callees: Callees, call: ast.Call) -> tuple[list[Binding], bool]:
    """What binds the name that ``call`` calls, and whether its first parameter is filled already."""
    target = call.func
    if isinstance(target, ast.Name):
        bindings = callees.scopes.bindings(target.id, callees.scopes.scope(target))
        if len(bindings) == 1 and bindings[0].kind == CLASS_DEF:
            cls = callees.classes.named(target)
            return (_of_class(cls, "__init__"), True) if cls else ([], False)
        return bindings, False
    if isinstance(target, ast.Attribute):
        around = callees.classes.method(callees.scopes.scope(target))
        if around and isinstance(target.value, ast.Name) and around.receives(target.value.id):
            return _of_class(around.owner, target.attr), True
        found = callees.instance(target.value)
        return (_of_class(found[0], target.attr), True) if found else ([], False)
    return [], False


def _of_class(cls: Class, name: str) -> list[Binding]:
    return list(cls.scope.names.get(name, ()))
