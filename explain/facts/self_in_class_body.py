"""``self`` is used right in the body of a class, outside its methods. It only fills holes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.quoting import quoted, whole
from explain.analysis.trees import Tree
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the assignments at ``span`` of that kind; nothing beforehand."""
    if span is None:
        return
    tree = Tree.of(source)
    for node in tree.nodes(ast.Attribute, span):
        around = tree.parent(tree.statement(node))
        statement = tree.statement(node)
        named = isinstance(node.value, ast.Name) and node.value.id == "self"
        if not named or not isinstance(around, ast.ClassDef) or not isinstance(statement, ast.Assign):
            continue
        if statement.targets != [node]:
            continue
        corrected = f"{node.attr} = {whole(source, statement.value)}"
        bindings = {
            "name": "self",
            "body_of": around.name,
            "assigned": quoted(source, statement),
            "for_all": corrected,
            "line": str(node.lineno),
            **replaced(source, statement, corrected),
        }
        yield Fact(source.span(node), bindings, (Related(source.line_span(around.lineno), "its body"),))
