"""An object of a class of the file is taken apart into as many names as it has attributes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.classes import INSTANCE, Classes
from explain.analysis.edits import replaced
from explain.analysis.quoting import quoted, whole
from explain.analysis.trees import Tree
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields, for the unpacking at ``span``, each class whose objects have as many attributes; nothing beforehand."""
    if span is None:
        return
    tree = Tree.of(source)
    for assigned in tree.nodes(ast.Assign, span):
        target, value = assigned.targets[0], assigned.value
        if not isinstance(target, ast.Tuple) or not isinstance(value, (ast.Name, ast.Attribute, ast.Subscript)):
            continue
        for cls in tree.derived(Classes).by_node.values():
            held = [one.name for one in cls.own.values() if one.how == INSTANCE]
            if len(held) != len(target.elts) or "__iter__" in cls.own:
                continue
            parts = ", ".join(f"{whole(source, value)}.{name}" for name in held)
            bindings = {
                "type": cls.node.name,
                "value": quoted(source, value),
                "parts": parts,
                "corrected": f"{whole(source, target)} = {parts}",
                "class_line": str(cls.node.lineno),
                "line": str(assigned.lineno),
                **replaced(source, value, parts),
            }
            yield Fact(source.span(assigned), bindings, (Related(source.line_span(cls.node.lineno), "its class"),))
