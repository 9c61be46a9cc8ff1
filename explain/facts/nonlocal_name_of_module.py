"""A nonlocal name is a variable of the file: no function around has it, and no class of the method either."""

from __future__ import annotations

from collections.abc import Iterator

from explain.analysis.classes import Classes
from explain.analysis.declarations import first_value, unbound
from explain.analysis.edits import line_replaced
from explain.analysis.trees import Tree
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields such names of the nonlocal statements at ``span``, or of the whole ``source``."""
    classes = Tree.of(source).derived(Classes)
    scopes = classes.scopes
    refused = list(unbound(scopes, span))
    for one in refused:
        value = first_value(scopes, one.name, scopes.module)
        method = classes.method(one.scope)
        if value is None or (method is not None and method.owner.attribute(one.name) is not None):
            continue
        ours = {other.name for other in refused if other.node is one.node}
        edit = line_replaced(source, one.node.lineno, "nonlocal", "global") if ours == set(one.node.names) else {}
        bindings = {"name": one.name, "line": str(one.node.lineno), "defined_line": str(value.line), **edit}
        yield Fact(source.span(one.node), bindings, (Related(source.span(value.node), "a variable of the file"),))
