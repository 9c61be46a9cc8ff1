"""A nonlocal name in a method is an attribute of its class or of its objects, and no variable of the file."""

from __future__ import annotations

from collections.abc import Iterator

from explain.analysis.classes import INSTANCE, METHOD, Attribute, Classes, Method
from explain.analysis.declarations import Declaration, first_value, unbound
from explain.analysis.trees import Tree
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields such names of the nonlocal statements at ``span``, or of the whole ``source``."""
    classes = Tree.of(source).derived(Classes)
    for one in unbound(classes.scopes, span):
        method = classes.method(one.scope)
        found = method.owner.attribute(one.name) if method else None
        if method is None or found is None or first_value(classes.scopes, one.name, classes.scopes.module):
            continue
        holder = _holder(classes, one, method, found)
        if holder:
            bindings = {
                "name": one.name,
                "line": str(one.node.lineno),
                "attribute": f"{holder}.{one.name}",
                "class": method.owner.node.name,
                "defined_line": str(found.line),
            }
            yield Fact(source.span(one.node), bindings, (Related(source.span(found.node), "an attribute"),))


def _holder(classes: Classes, one: Declaration, method: Method, found: Attribute) -> str:
    """What the method writes before the dot: its first parameter, or the class where it has none of that kind."""
    if found.how == METHOD:
        return ""
    if method.takes_instance or (found.how != INSTANCE and method.receives(method.first)):
        own = classes.scopes.opened[method.node]
        return method.first if classes.scopes.owner(method.first, one.scope) is own else ""
    named = classes.scopes.owner(method.owner.node.name, one.scope) is method.owner.scope.parent
    return method.owner.node.name if found.how != INSTANCE and "staticmethod" in method.decorators and named else ""
