"""A text or list is repeated a number of times that comes from a division with ``/``. It only fills holes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.quoting import quoted, whole
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the repetitions at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for node in values.tree.nodes(ast.BinOp, span):
        if not isinstance(node.op, ast.Mult):
            continue
        for many, times in ((node.left, node.right), (node.right, node.left)):
            made = [one.node for one in values.origins(times).found]
            division = made[0] if len(made) == 1 else None
            if not isinstance(division, ast.BinOp) or not isinstance(division.op, ast.Div):
                continue
            if values.type(many) not in ("str", "list", "tuple", ""):
                continue
            corrected = f"{whole(source, division.left)} // {whole(source, division.right)}"
            bindings = {
                "times": quoted(source, times),
                "repeated": quoted(source, many),
                "corrected": corrected,
                "type": "float",
                "line": str(node.lineno),
                **replaced(source, division, corrected),
            }
            yield Fact(source.span(node), bindings, (Related(source.span(division), "gives a float"),))
