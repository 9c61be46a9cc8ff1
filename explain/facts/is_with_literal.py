"""Fact: ``is`` compares with a value that is written out (cups is 3).

Binds ``type`` (the value's, as CPython 3.12 and later name it), ``operator`` ("is" or "is not"), ``literal`` and
``line``.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from itertools import pairwise

from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Every such comparison; with a span those on its line, the first one first."""
    if source.tree is None:
        return
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Compare) and (span is None or source.span(node).touches(span)):
            yield from _written_out(source, node)


def _written_out(source: Source, node: ast.Compare) -> Iterator[Fact]:
    """The first pair of one comparison that CPython warns about (``check_compare``); of a pair the left side first."""
    for (left, right), operator in zip(pairwise((node.left, *node.comparators)), node.ops, strict=True):
        value = next((one for one in (left, right) if _type(one)), None)
        if value is not None and isinstance(operator, ast.Is | ast.IsNot):
            word = "is" if isinstance(operator, ast.Is) else "is not"
            literal = source.span(value)
            text = ast.unparse(value)
            shown = {"literal": text} if len(text) <= 40 else {}
            yield Fact(literal, {"type": _type(value), "operator": word, **shown, "line": str(node.lineno)})
            return


def _type(node: ast.expr) -> str:
    """The type's name where ``node`` is a value that CPython warns about; tuples of such values are folded into one."""
    if isinstance(node, ast.Tuple):
        return "tuple" if all(isinstance(one, ast.Constant) for one in node.elts) else ""
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub) and isinstance(node.operand, ast.Constant):
        return _type(node.operand)
    if not isinstance(node, ast.Constant) or node.value is None or isinstance(node.value, bool):
        return ""
    return "" if node.value is Ellipsis else type(node.value).__name__
