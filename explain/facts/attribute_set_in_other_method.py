"""An object lacks an attribute that a method of its class gives it, and that method has not run.

Binds ``type``, ``attr``, ``setter``, ``set_line``, ``line``, and ``first``, the assignment there where it would do as a
first one.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.classes import Class, Classes
from explain.analysis.quoting import quoted
from explain.analysis.scopes import Scopes
from explain.analysis.trees import Tree
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_FIRST_VALUES = (ast.Constant, ast.List, ast.Dict, ast.Set)


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields, for an attribute asked at ``span``, each class that sets it in one other method; nothing beforehand."""
    if span is None:
        return
    tree = Tree.of(source)
    scopes, classes = tree.derived(Scopes), tree.derived(Classes)
    for node in tree.nodes(ast.Attribute, span):
        if not isinstance(node.ctx, ast.Load):
            continue
        here = classes.method(scopes.scope(node))
        for cls in classes.by_node.values():
            store = _only_store(scopes, classes, cls, node.attr)
            if store is None or (here is not None and here.node is store[0]):
                continue
            setter, place = store
            assigned = tree.statement(place)
            if tree.parent(assigned) is not setter or isinstance(assigned, ast.AugAssign):
                continue  # it may have run, and passed the place over
            bindings = {
                "type": cls.node.name,
                "attr": node.attr,
                "setter": setter.name,
                "set_line": str(place.lineno),
                "line": str(node.lineno),
            }
            if isinstance(assigned, ast.Assign) and isinstance(assigned.value, _FIRST_VALUES):
                bindings["first"] = quoted(source, assigned)
            yield Fact(source.span(node), bindings, (Related(source.span(assigned), "only set here"),))


def _only_store(
    scopes: Scopes, classes: Classes, cls: Class, name: str
) -> tuple[ast.FunctionDef | ast.AsyncFunctionDef, ast.Attribute] | None:
    """The one method of ``cls`` that sets ``name``, where its ``__init__`` does not, and the first place there."""
    stores = cls.stores.get(name, [])
    methods = {id(one.node): one.node for place in stores if (one := classes.method(scopes.scope(place)))}
    if len(methods) != 1 or name in cls.scope.names or any(name in base.attributes() for base in cls.bases):
        return None
    setter = next(iter(methods.values()))
    return None if setter.name in ("__init__", "__new__", "__setattr__") else (setter, stores[0])
