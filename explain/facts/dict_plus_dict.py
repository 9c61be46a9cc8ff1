"""Two dicts are added with ``+``, which dicts do not have."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.guards import foreseen
from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    values = Values.of(source)
    for operation in values.tree.nodes(ast.BinOp, span):
        if not isinstance(operation.op, ast.Add) or (span is None and not values.type(operation.left)):
            continue
        if span is None and foreseen(values.tree, operation, "TypeError"):
            continue
        sides = [
            {one.type for one in values.typed(side, certain=span is None)} for side in (operation.left, operation.right)
        ]
        kinds = [side & {"dict", "set"} for side in sides]
        if not kinds[0] or not kinds[1] or kinds[0].isdisjoint(kinds[1]):
            continue
        kind = min(kinds[0] & kinds[1])
        left, right = quoted(source, operation.left), quoted(source, operation.right)
        bindings = {
            "left": left,
            "right": right,
            "left_type": kind,
            "right_type": kind,
            "corrected": f"{left} | {right}",
            "spread": f"{{**{left}, **{right}}}",
            "expression": quoted(source, operation),
            "line": str(operation.lineno),
        }
        yield Fact(source.span(operation), bindings)
