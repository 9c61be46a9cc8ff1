"""A method is called on a class of the file: the call on an object of it. It only fills holes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.callees import Callees, shown
from explain.analysis.classes import Class, Classes
from explain.analysis.edits import replaced
from explain.analysis.marked import only_suspect
from explain.analysis.quoting import shortened, whole
from explain.analysis.rewriting import uncut
from explain.analysis.signatures import Given, misfit
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the call at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    classes = values.tree.derived(Classes)
    calls = [
        one
        for one in values.tree.nodes(ast.Call, span)
        if isinstance(one.func, ast.Attribute) and classes.named(one.func.value)
    ]
    call = only_suspect(values, calls, span)
    if call is None or not isinstance(call.func, ast.Attribute):
        return
    cls = classes.named(call.func.value)
    assert cls is not None
    name, rest = cls.node.name, whole(source, call)[len(whole(source, call.func.value)) :]
    bindings = {"class": name, "line": str(call.lineno)}
    objects = _objects(values, cls)
    own = _own(values, objects, call)
    made = _made(values, cls, call)
    if own:
        bindings |= {"object": own, "on_object": shortened(own + rest)}
    elif made == f"{name}()":
        bindings["on_new"] = shortened(made + rest)
        bindings |= {} if objects else replaced(source, call, made + rest)
    elif made:
        bindings |= {"made": shortened(made), "then": shortened(f"{name.lower()}{rest}"), "name_of_new": name.lower()}
    yield Fact(source.span(call), uncut(bindings))


def _objects(values: Values, cls: Class) -> list[ast.Call]:
    """Every call that makes an object of ``cls``."""
    classes = values.tree.derived(Classes)
    return [one for one in values.tree.nodes(ast.Call) if classes.named(one.func) is cls]


def _own(values: Values, objects: list[ast.Call], call: ast.Call) -> str:
    """The one name that holds an object of the class where ``call`` stands, given above it; empty without one."""
    names = set()
    for made in objects:
        statement = values.tree.parent(made)
        target = statement.targets[0] if isinstance(statement, ast.Assign) and len(statement.targets) == 1 else None
        if not isinstance(target, ast.Name) or values.scopes.scope(made) is not values.scopes.scope(call):
            return ""
        names.add(target.id if made.lineno < call.lineno else "")
    return names.pop() if len(names) == 1 else ""


def _made(values: Values, cls: Class, call: ast.Call) -> str:
    """The call that makes an object: ``Shop()``, or with the parameters ``Shop(name)``; empty where it is not known."""
    lineage = list(cls.lineage())
    if any(not one.rooted or one.node.decorator_list or one.node.keywords for one in lineage):
        return ""
    if not any({"__init__", "__new__"} & one.own.keys() for one in lineage):
        return f"{cls.node.name}()"
    assert isinstance(call.func, ast.Attribute)
    callee = values.tree.derived(Callees).callee(ast.Call(func=call.func.value, args=[], keywords=[]))
    if callee is None:
        return ""
    needs = misfit(callee.takes, Given(1, ()))
    return shown(values.scopes.source, callee) if needs else f"{cls.node.name}()"
