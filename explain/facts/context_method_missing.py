"""A class of the file has one half of what ``with`` needs. It only fills holes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.callees import Callees
from explain.analysis.trees import Tree
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_HALVES = (("__enter__", "__exit__"), ("__aenter__", "__aexit__"))


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the classes of the values that the ``with`` at ``span`` takes; nothing beforehand."""
    if span is None:
        return
    callees = Tree.of(source).derived(Callees)
    items = [item for statement in callees.tree.nodes(ast.With, span) for item in statement.items]
    items += [item for statement in callees.tree.nodes(ast.AsyncWith, span) for item in statement.items]
    for item in items:
        found = callees.instance(item.context_expr)
        if found is None or not all(one.rooted for one in found[0].lineage()):
            continue
        cls, known = found[0], found[0].attributes()
        for pair in _HALVES:
            lacking = [one for one in pair if one not in known]
            if len(lacking) == 1:
                parameters = "(self)" if lacking[0].endswith("enter__") else "(self, kind, value, traceback)"
                bindings = {
                    "class": cls.node.name,
                    "half": next(one for one in pair if one in known),
                    "lacking": lacking[0],
                    "header": f"def {lacking[0]}{parameters}:",
                    "class_line": str(cls.node.lineno),
                }
                related = Related(source.line_span(cls.node.lineno), f"has no {lacking[0]}")
                yield Fact(source.span(item.context_expr), bindings, (related,))
