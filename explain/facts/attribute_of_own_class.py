"""The class of this file whose object is asked for, given or robbed of an attribute. It only fills holes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.callees import Callees
from explain.analysis.trees import Tree
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the attributes at ``span`` whose object's class the file shows; nothing beforehand."""
    if span is None:
        return
    callees = Tree.of(source).derived(Callees)
    for node in callees.tree.nodes(ast.Attribute, span):
        found = callees.instance(node.value)
        around = callees.classes.method(callees.scopes.scope(node))
        if found is None and isinstance(node.value, ast.Name) and around and around.receives(node.value.id):
            found = (around.owner, False)
        if found is not None:
            yield Fact(source.span(node), {"attr": node.attr, "type": found[0].node.name, "line": str(node.lineno)})
