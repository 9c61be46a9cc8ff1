"""A lock is released inside of the ``with`` that holds it, and by that ``with`` once more."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.quoting import quoted
from explain.analysis.trees import Tree
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields such releases in the ``with`` statements at ``span``; nothing beforehand."""
    if span is None:
        return
    tree = Tree.of(source)
    for statement in tree.nodes(ast.With, span):
        held = {ast.dump(item.context_expr): item.context_expr for item in statement.items}
        for call in tree.nodes(ast.Call):
            method = call.func
            releases = isinstance(method, ast.Attribute) and method.attr == "release"
            if not releases or not isinstance(method, ast.Attribute) or statement not in tree.ancestors(call):
                continue
            if ast.dump(method.value) in held:
                bindings = {
                    "lock": quoted(source, method.value),
                    "release": quoted(source, call),
                    "release_line": str(call.lineno),
                    "with_line": str(statement.lineno),
                }
                yield Fact(source.span(call), bindings, (Related(source.span(call), "released here already"),))
