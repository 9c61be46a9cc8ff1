"""``self`` is used in the body or the brackets of a class, or outside any class. It only fills holes."""

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
    """Yields the uses of ``self`` at ``span`` of those kinds; nothing beforehand."""
    if span is None:
        return
    tree = Tree.of(source)
    yield from _as_base(source, tree, span)
    yield from _outside(source, tree, span)
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


def _as_base(source: Source, tree: Tree, span: Span) -> Iterator[Fact]:
    """The classes at ``span`` that have ``self`` between the brackets behind their name, and nothing else."""
    for defined in tree.nodes(ast.ClassDef, span):
        if len(defined.bases) == 1 and not defined.keywords and _is_self(base := defined.bases[0]):
            head = source.line(defined.lineno).strip()
            plain = f"class {defined.name}:"
            bindings = {"name": "self", "derived": defined.name, "head": head, "plain": plain}
            yield Fact(source.span(base), {**bindings, "line": str(defined.lineno)})


def _outside(source: Source, tree: Tree, span: Span) -> Iterator[Fact]:
    """The uses of ``self.NAME`` at ``span`` that stand in no class at all."""
    for node in tree.nodes(ast.Attribute, span):
        if _is_self(node.value) and not any(isinstance(one, ast.ClassDef) for one in tree.ancestors(node)):
            bindings = {"name": "self", "outside_line": str(node.lineno), "attr": node.attr}
            yield Fact(source.span(node), {**bindings, "line": str(node.lineno)})


def _is_self(node: ast.expr) -> bool:
    return isinstance(node, ast.Name) and node.id == "self"
