"""A member of an enum of the file is given a new value, or deleted. It only fills holes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.callees import Callees
from explain.analysis.trees import Tree
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields such members at ``span``; nothing beforehand."""
    if span is None:
        return
    classes = Tree.of(source).derived(Callees).classes
    for node in Tree.of(source).nodes(ast.Attribute, span):
        found = classes.named(node.value) if not isinstance(node.ctx, ast.Load) else None
        member = found.own.get(node.attr) if found else None
        if found is not None and member is not None:
            bindings = {
                "enum": found.node.name,
                "enum_member": f"{found.node.name}.{node.attr}",
                "member_line": str(member.line),
                "line": str(node.lineno),
            }
            yield Fact(source.span(node), bindings, (Related(source.line_span(member.line), "the member"),))
