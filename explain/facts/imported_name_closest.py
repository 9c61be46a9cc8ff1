"""A name is imported that a standard module lacks, and it has one that is spelled nearly like it."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.guards import foreseen
from explain.analysis.module_names import names_of
from explain.analysis.trees import Tree
from explain.data.modules import has_part
from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.spelling import closest


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    tree = Tree.of(source)
    for node in tree.nodes(ast.ImportFrom, span):
        known = names_of(node.module) if node.module and not node.level else ()
        for alias in node.names if known else ():
            if alias.name in known or alias.name.startswith("_") or alias.name == "*":
                continue
            suggestion = closest(alias.name, known)
            if suggestion is None or has_part(node.module or "", alias.name):
                continue
            if span is None and _is_looked_after(tree, node):
                continue
            bindings = {"module": node.module or "", "name": alias.name, "suggestion": suggestion}
            bindings |= replaced(source, alias, suggestion) if alias.asname is None else {}
            yield Fact(source.span(alias), {**bindings, "line": str(alias.lineno)})


def _is_looked_after(tree: Tree, node: ast.ImportFrom) -> bool:
    """Whether an error of ``node`` is caught, or it runs only where something else is missing, as on another Python."""
    fallback = any(isinstance(above, ast.ExceptHandler) for above in tree.ancestors(node))
    return fallback or foreseen(tree, node, "ImportError", "ModuleNotFoundError")
