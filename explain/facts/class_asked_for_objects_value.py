"""A class is asked for what only its objects hold, or for a value that no line of its body gives it first.

It only fills holes: the object that the file keeps, and the line that is missing.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.callees import Callees
from explain.analysis.classes import INSTANCE, Class
from explain.analysis.edits import replaced
from explain.analysis.trees import Tree
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the attributes at ``span`` that are asked of a class; nothing beforehand."""
    if span is None:
        return
    callees = Tree.of(source).derived(Callees)
    for node in callees.tree.nodes(ast.Attribute, span):
        cls = callees.classes.named(node.value)
        if cls is None:
            continue
        bindings = {"type": cls.node.name, "attr": node.attr, "line": str(node.lineno)}
        attribute = cls.attribute(node.attr)
        grown = callees.tree.parent(node)
        if isinstance(grown, ast.AugAssign) and grown.target is node and attribute is None:
            body = {"first_value": f"{node.attr} = 0", "class_line": str(cls.node.lineno)}
            related = Related(source.line_span(cls.node.lineno), "its body gives none")
            yield Fact(source.span(node), {**bindings, **body}, (related,))
        own = _own(callees, cls, node) if attribute is not None and attribute.how == INSTANCE else ""
        if own:
            corrected = f"{own}.{node.attr}"
            bindings |= {"object": own, "on_object": corrected, **replaced(source, node, corrected)}
            yield Fact(source.span(node), bindings)


def _own(callees: Callees, cls: Class, node: ast.AST) -> str:
    """The one name that holds an object of ``cls`` where ``node`` stands, given above it."""
    names = set()
    for call in callees.tree.nodes(ast.Call):
        statement = callees.tree.parent(call) if callees.classes.named(call.func) is cls else None
        target = statement.targets[0] if isinstance(statement, ast.Assign) else None
        near = callees.scopes.scope(call) is callees.scopes.scope(node) and call.lineno < getattr(node, "lineno", 0)
        if isinstance(target, ast.Name) and near:
            names.add(target.id)
    return names.pop() if len(names) == 1 else ""
