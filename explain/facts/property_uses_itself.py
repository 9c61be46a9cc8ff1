"""A property reads or sets itself, so each use of it uses it again."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.classes import Classes
from explain.analysis.guards import foreseen
from explain.analysis.trees import Tree
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    tree = Tree.of(source)
    classes = tree.derived(Classes)
    for node in tree.nodes(ast.Attribute):
        method = classes.method(classes.scopes.scope(node))
        if method is not None and span is not None and not tree.touches(method.node, span):
            continue  # the last straw may be any line of the property
        if method is None or not isinstance(node.value, ast.Name) or node.value.id != method.first:
            continue
        name = method.node.name
        if node.attr != name or not _is_accessor(method.node, reads=isinstance(node.ctx, ast.Load)):
            continue
        if tree.statement(node) not in method.node.body or (span is None and foreseen(tree, node, "RecursionError")):
            continue
        bindings = {
            "class": method.owner.node.name,
            "name": name,
            "attribute": f"{method.first}.{name}",
            "corrected": f"{method.first}._{name}",
            "defined_line": str(method.node.lineno),
            "line": str(node.lineno),
        }
        yield Fact(source.span(node), bindings, (Related(source.line_span(method.node.lineno), "the property itself"),))


def _is_accessor(function: ast.FunctionDef | ast.AsyncFunctionDef, *, reads: bool) -> bool:
    """Whether ``function`` is a property's getter, for a read, or its setter, for a store."""
    if len(function.decorator_list) != 1:
        return False
    mark = function.decorator_list[0]
    if reads:
        return isinstance(mark, ast.Name) and mark.id == "property"
    return isinstance(mark, ast.Attribute) and mark.attr == "setter" and getattr(mark.value, "id", "") == function.name
