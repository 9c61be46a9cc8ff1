"""An attribute with two leading underscores is asked for outside of the class that has it, where its name is another.

Python stores ``self.__pin`` of the class ``Card`` as ``_Card__pin``.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.callees import Callees
from explain.analysis.classes import Attribute, Class
from explain.analysis.guards import foreseen
from explain.analysis.quoting import quoted
from explain.analysis.scopes import CLASS, Scope
from explain.analysis.trees import Tree
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    callees = Tree.of(source).derived(Callees)
    for node in callees.tree.nodes(ast.Attribute, span):
        if not node.attr.startswith("__") or node.attr.endswith("__") or isinstance(node.ctx, ast.Store):
            continue
        around = _class_name(callees.scopes.scope(node))
        if span is None and (not _is_sure(callees, node) or foreseen(callees.tree, node, "AttributeError")):
            continue
        for cls, attribute in _owners(callees, node):
            if cls.node.name.lstrip("_") == around:
                continue
            name = cls.node.name.lstrip("_")
            bindings = {
                "attr": f"_{around}{node.attr}" if around else node.attr,
                "private": node.attr,
                "public": node.attr[1:],
                "class": cls.node.name,
                "mangled": f"_{name}{node.attr}",
                "expression": quoted(source, node),
                "defined_line": str(attribute.line),
                "line": str(node.lineno),
            }
            related = Related(source.span(attribute.node), f"stored as {bindings['mangled']}")
            yield Fact(source.span(node), bindings, (related,))


def _owners(callees: Callees, node: ast.Attribute) -> Iterator[tuple[Class, Attribute]]:
    """The classes that set such an attribute: the one of the object asked, or any where that is not known."""
    found = callees.instance(node.value)
    for cls in found[0].lineage() if found else callees.classes.by_node.values():
        if node.attr in cls.own:
            yield cls, cls.own[node.attr]


def _is_sure(callees: Callees, node: ast.Attribute) -> bool:
    found = callees.instance(node.value)
    return found is not None and found[1] and found[0].all_known


def _class_name(scope: Scope | None) -> str:
    """The name of the innermost class around ``scope`` without leading underscores; empty outside of classes."""
    while scope is not None:
        if scope.kind == CLASS:
            return str(getattr(scope.node, "name", "")).lstrip("_")
        scope = scope.parent
    return ""
