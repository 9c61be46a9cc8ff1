"""A list is added to something that is no list, where an element was meant to be put into it."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.guards import foreseen
from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.analysis.written_numbers import thousands
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_ITEMS = ("int", "str", "float", "dict", "bool", "set")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    values = Values.of(source)
    for operation in values.tree.nodes(ast.BinOp, span):
        if not isinstance(operation.op, ast.Add) or (span is None and not values.type(operation.left)):
            continue
        if span is None and foreseen(values.tree, operation, "TypeError"):
            continue
        if span is not None and thousands(values, operation.left):  # meant as one number
            continue
        for left in values.typed(operation.left, certain=span is None):
            if left.type not in ("list", "tuple"):
                continue
            for kind in _item_types(values, operation.right, left.type, certain=span is None):
                holder, item = quoted(source, operation.left), quoted(source, operation.right)
                bindings = {
                    "list": holder,
                    "left_type": left.type,
                    "item": item,
                    "right_type": kind,
                    "corrected": f"{holder} + {_fitted(item, kind, left.type)}",
                    "expression": quoted(source, operation),
                    "line": str(operation.lineno),
                }
                bindings |= replaced(source, operation, bindings["corrected"])
                yield Fact(source.span(operation), bindings)


def _item_types(values: Values, node: ast.expr, holder: str, *, certain: bool) -> list[str]:
    """The types of ``node`` that cannot be added; where none shows, the ones that a message would name."""
    found = [one.type for one in values.typed(node, certain=certain)]
    if not found and not certain:
        return list(_ITEMS)
    return [kind for kind in dict.fromkeys(found) if kind in (*_ITEMS, "list", "tuple") and kind != holder]


def _fitted(item: str, kind: str, holder: str) -> str:
    """What to add in place of ``item``: a ``holder`` of its elements if it is a sequence, else it in brackets."""
    if kind in ("list", "tuple"):
        return f"{holder}({item})"
    return f"[{item}]" if holder == "list" else f"({item},)"
