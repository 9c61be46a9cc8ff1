"""An object lacks an attribute because a method of its class stores the value in a plain name: ``name = name``."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.classes import Class, Classes
from explain.analysis.edits import replaced
from explain.analysis.quoting import quoted, whole
from explain.analysis.trees import FUNCTIONS, Tree
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields, for an attribute asked at ``span``, each class with such an assignment; nothing beforehand."""
    if span is None:
        return
    tree = Tree.of(source)
    for node in tree.nodes(ast.Attribute, span):
        for cls in tree.derived(Classes).by_node.values():
            found = _stored(cls, node.attr) if cls.attribute(node.attr) is None else None
            if found is None:
                continue
            method, assigned = found
            first = method.args.args[0].arg
            target = f"{first}.{node.attr}"
            value = whole(source, assigned.value)
            turned = value == target
            corrected = f"{target} = {node.attr if turned else value}"
            bindings = {
                "type": cls.node.name,
                "attr": node.attr,
                "method": method.name,
                "assigned": quoted(source, assigned),
                "assigned_line": str(assigned.lineno),
                "corrected": corrected,
                "line": str(node.lineno),
                **replaced(source, assigned, corrected),
            }
            bindings["turned" if turned else "target"] = target
            yield Fact(source.span(node), bindings, (Related(source.span(assigned), "a plain variable"),))


def _stored(cls: Class, name: str) -> tuple[ast.FunctionDef | ast.AsyncFunctionDef, ast.Assign] | None:
    """The method of ``cls``, ``__init__`` first, that assigns to a plain ``name``, and the assignment."""
    methods = [one for one in cls.node.body if isinstance(one, FUNCTIONS) and one.args.args and not one.decorator_list]
    for method in sorted(methods, key=lambda one: one.name != "__init__"):
        for assigned in (one for one in ast.walk(method) if isinstance(one, ast.Assign)):
            target = assigned.targets[0]
            if len(assigned.targets) == 1 and isinstance(target, ast.Name) and target.id == name:
                return method, assigned
    return None
