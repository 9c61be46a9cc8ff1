"""The reader's own line raises the error: then its words are the program's, and the ``if`` around it is the cause."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.quoting import quoted
from explain.analysis.trees import FUNCTIONS, Tree
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the ``raise`` at ``span`` that stands under an ``if``; nothing beforehand."""
    if span is None:
        return
    tree = Tree.of(source)
    for node in tree.nodes(ast.Raise, span):
        test, held = _condition(tree, node)
        if test is None or node.exc is None:
            continue
        bindings = {
            "condition": quoted(source, test),
            "condition_line": str(test.lineno),
            "held": "true" if held else "false",
            "raise_line": str(node.lineno),
        }
        yield Fact(source.span(node), bindings, (Related(source.span(test), f"this was {bindings['held']}"),))


def _condition(tree: Tree, node: ast.Raise) -> tuple[ast.expr | None, bool]:
    """The test of the innermost ``if`` around ``node`` in its function, and whether it was true."""
    below: ast.AST = node
    for above in tree.ancestors(node):
        if isinstance(above, (*FUNCTIONS, ast.ClassDef, ast.ExceptHandler)):
            break
        if isinstance(above, ast.If):
            return above.test, below in above.body
        below = above
    return None, False
