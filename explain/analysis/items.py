"""Assignments to, and deletions of, elements of values that cannot change."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.quoting import quoted
from explain.analysis.values import Origin, Values
from explain.places import Span
from explain.records import dataclass
from explain.source import Source


@dataclass(frozen=True, slots=True)
class StoredItem:
    """``node`` stores to an element of a value that comes from ``origin``."""

    values: Values
    node: ast.Subscript
    origin: Origin

    def described(self, source: Source) -> dict[str, str]:
        """What the facts about it bind."""
        holder = quoted(source, self.node.value)
        bindings = {
            "name": holder,
            "type": self.origin.type,
            "index": quoted(source, self.node.slice),
            "expression": quoted(source, self.node),
            "as_list": f"list({holder})",
            "line": str(self.node.lineno),
        }
        if self.origin.binding is not None:
            bindings["assigned_line"] = str(self.origin.binding.line)
        parent = self.values.tree.parent(self.node)
        if isinstance(parent, ast.Assign):
            bindings["value"] = quoted(source, parent.value)
        return bindings


def stored_items(source: Source, span: Span | None, kind: str) -> Iterator[StoredItem]:
    """The stores at ``span`` to elements of values that may be of type ``kind``; without a span, that must be."""
    values = Values.of(source)
    for node in values.tree.nodes(ast.Subscript, span):
        if isinstance(node.ctx, ast.Load):
            continue
        for origin in values.typed(node.value, certain=span is None):
            if origin.type == kind:
                yield StoredItem(values, node, origin)
                break
