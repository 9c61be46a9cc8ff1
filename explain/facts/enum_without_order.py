"""The members of an ``Enum`` are compared with ``<``, which only those of an ``IntEnum`` can be."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.modules import imported_name
from explain.analysis.trees import FUNCTIONS
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_ORDERS = {"__lt__", "__gt__", "__le__", "__ge__"}


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the enums of the file that have no order; which of them is meant, the message says."""
    if span is None:
        return
    values = Values.of(source)
    for node in values.tree.nodes(ast.ClassDef):
        bases = [imported_name(values, one) for one in node.bases]
        own = {one.name for one in node.body if isinstance(one, FUNCTIONS)}
        if bases != ["enum.Enum"] or node.decorator_list or not _ORDERS.isdisjoint(own):
            continue
        given = [one.value for one in node.body if isinstance(one, ast.Assign)]
        bindings = {"type": node.name, "enum_line": str(node.lineno)}
        if given and all(isinstance(one, ast.Constant) and isinstance(one.value, int) for one in given):
            bindings["numbered"] = f"class {node.name}(IntEnum):"
        yield Fact(source.line_span(node.lineno), bindings, (Related(source.line_span(node.lineno), "an Enum"),))
