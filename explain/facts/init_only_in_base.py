"""An attribute is set by the ``__init__`` of a base class, which the class's own ``__init__`` does not call."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.callees import Callees, of_instances
from explain.analysis.classes import Class
from explain.analysis.guards import foreseen, type_is_tested
from explain.analysis.quoting import quoted
from explain.analysis.trees import Tree
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    callees = Tree.of(source).derived(Callees)
    for node in of_instances(callees.tree, span):
        if isinstance(node.ctx, ast.Load) or isinstance(callees.tree.parent(node), ast.AugAssign):
            yield from _facts(source, callees, node, certain=span is None)


def _facts(source: Source, callees: Callees, node: ast.Attribute, *, certain: bool) -> Iterator[Fact]:
    """The facts at ``node``: where it stands in a method, one for each class of the file that may be the object's."""
    if certain and callees.instance(node.value) is None:
        return
    found, sure = _class(callees, node)
    if found is None or (certain and not (sure and _is_certain(callees, found, node))):
        return
    heirs = [] if sure else [one for one in callees.classes.by_node.values() if found in one.lineage()]
    for cls in dict.fromkeys((found, *heirs)):
        init, base = cls.method("__init__"), _setting(callees, cls, node.attr)
        if init is None or base is None or _calls_another(init):
            continue
        store = next(one for one in base.stores[node.attr] if not _grows(callees, one))
        bindings = {
            "type": cls.node.name,
            "class": cls.node.name,
            "base": base.node.name,
            "attr": node.attr,
            "expression": quoted(source, node),
            "set_line": str(store.lineno),
            "init_line": str(init.lineno),
            "line": str(node.lineno),
        }
        related = (Related(source.span(store), "set here"), Related(source.line_span(init.lineno), "runs instead"))
        yield Fact(source.span(node), bindings, related)


def _class(callees: Callees, node: ast.Attribute) -> tuple[Class | None, bool]:
    found = callees.instance(node.value)
    if found is not None:
        return found
    around = callees.classes.method(callees.scopes.scope(node))
    own = isinstance(node.value, ast.Name) and around is not None and around.receives(node.value.id)
    return (around.owner, False) if own and around is not None else (None, False)


def _setting(callees: Callees, cls: Class, name: str) -> Class | None:
    """The base class whose ``__init__``, and nothing else in the lineage, sets the attribute ``name``."""
    found = None
    for one in cls.lineage():
        stores = [store for store in one.stores.get(name, []) if not _grows(callees, store)]
        if (name in one.own and not stores) or (stores and one is cls):
            return None
        init = one.method("__init__")
        if stores and (init is None or any(callees.scopes.scope(store).node is not init for store in stores)):
            return None
        found = one if stores and found is None else found
    return found


def _grows(callees: Callees, store: ast.Attribute) -> bool:
    """Whether ``store`` is the target of ``+=``, which needs a value that is there already."""
    return isinstance(callees.tree.parent(store), ast.AugAssign)


def _calls_another(init: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Whether ``init`` calls some other ``__init__``."""
    return any(isinstance(node, ast.Attribute) and node.attr == "__init__" for node in ast.walk(init))


def _is_certain(callees: Callees, cls: Class, node: ast.Attribute) -> bool:
    if not cls.all_known or foreseen(callees.tree, node, "AttributeError") or type_is_tested(callees.tree, node):
        return False
    own = {id(store) for one in cls.lineage() for store in one.stores.get(node.attr, [])}
    return not any(
        other.attr == node.attr and isinstance(other.ctx, ast.Store) and id(other) not in own
        for other in callees.tree.nodes(ast.Attribute)
    )
