"""An option with a dash in its name is read as ``args.dry-run``, which is a subtraction."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields such subtractions at ``span`` whose dashed name stands as a text in the file; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for node in values.tree.nodes(ast.BinOp, span):
        code = source.code(node)
        names = code.partition(".")[2]
        if not isinstance(node.op, ast.Sub) or not code.replace("-", "").replace(".", "").isidentifier():
            continue
        first = _first(node)
        if first is None or not _is_declared(values, names):
            continue
        corrected = code.replace("-", "_")
        bindings = {
            "attr": first.attr,
            "option": f"--{names}",
            "subtraction": code,
            "corrected": corrected,
            "line": str(node.lineno),
            **replaced(source, node, corrected),
        }
        yield Fact(source.span(node), bindings)


def _first(node: ast.expr) -> ast.Attribute | None:
    """The leftmost operand, ``args.dry``."""
    while isinstance(node, ast.BinOp):
        node = node.left
    return node if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) else None


def _is_declared(values: Values, name: str) -> bool:
    wanted = (name, f"--{name}", f"-{name}")
    return any(isinstance(one.value, str) and one.value in wanted for one in values.tree.nodes(ast.Constant))
