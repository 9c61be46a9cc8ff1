"""``__getattr__``, ``__setattr__`` or ``__getattribute__`` does what Python calls that same method for."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.classes import Classes, Method
from explain.analysis.quoting import quoted
from explain.analysis.trees import Tree
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the attributes at ``span`` by which such a method calls itself; nothing beforehand."""
    if span is None:
        return
    tree = Tree.of(source)
    classes = tree.derived(Classes)
    for node in tree.nodes(ast.Attribute, span):
        method = classes.method(classes.scopes.scope(node))
        if method is None or not isinstance(node.value, ast.Name) or node.value.id != method.first:
            continue
        reads = isinstance(node.ctx, ast.Load)
        told = _getattr(method, node) if reads else _setattr(source, tree, method, node)
        if told:
            bindings = {
                "class": method.owner.node.name,
                "hook": method.node.name,
                "hook_attribute": quoted(source, node),
                "defined_line": str(method.node.lineno),
                "line": str(node.lineno),
                **told,
            }
            yield Fact(source.span(node), bindings, (Related(source.line_span(method.node.lineno), "called again"),))


def _getattr(method: Method, node: ast.Attribute) -> dict[str, str]:
    """What ``__getattr__`` asks for and no line of the class sets, or ``__getattribute__`` asks for at all."""
    if method.node.name == "__getattribute__" and not node.attr.startswith("__"):
        return {"super_form": f'super().__getattribute__("{node.attr}")'}
    if method.node.name != "__getattr__" or not method.owner.rooted or method.owner.attribute(node.attr):
        return {}
    return {"unset_attribute": node.attr}


def _setattr(source: Source, tree: Tree, method: Method, node: ast.Attribute) -> dict[str, str]:
    assigned = tree.parent(node)
    if method.node.name != "__setattr__" or not isinstance(assigned, ast.Assign):
        return {}
    return {"super_form": f'super().__setattr__("{node.attr}", {quoted(source, assigned.value)})'}
