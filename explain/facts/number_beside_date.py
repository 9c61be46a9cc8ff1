"""A plain number stands beside a date or a length of time. It only fills holes: the unit is not known."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.marked import singled_out
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the one sum or difference at ``span`` that has a plain number on one side; nothing beforehand."""
    values = Values.of(source)
    node = singled_out(source, ast.BinOp, span, lambda one: isinstance(one.op, (ast.Add, ast.Sub)))
    grown = singled_out(source, ast.AugAssign, span, lambda one: isinstance(one.op, (ast.Add, ast.Sub)))
    if node is not None and grown is None and _number(values, node) is not None:
        moved, sign = node, "+" if isinstance(node.op, ast.Add) else "-"
        left, right = (
            f"timedelta(days={quoted(source, one)})" if one is _number(values, node) else quoted(source, one)
            for one in (node.left, node.right)
        )
        yield Fact(source.span(moved), uncut({"in_days": f"{left} {sign} {right}", "line": str(node.lineno)}))
    elif grown is not None and node is None and values.type(grown.value) in ("int", "float"):
        sign = "+=" if isinstance(grown.op, ast.Add) else "-="
        in_days = f"{quoted(source, grown.target)} {sign} timedelta(days={quoted(source, grown.value)})"
        yield Fact(source.span(grown), uncut({"in_days": in_days, "line": str(grown.lineno)}))


def _number(values: Values, node: ast.BinOp) -> ast.expr | None:
    """The side of ``node`` that is a plain number, if the other is not one too."""
    found = [one for one in (node.left, node.right) if values.type(one) in ("int", "float")]
    return found[0] if len(found) == 1 else None
