"""A function, a method or a class is followed by square brackets where a call was meant."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.callables import described_callable
from explain.analysis.edits import replaced
from explain.analysis.guards import foreseen
from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    values = Values.of(source)
    for subscript in values.tree.nodes(ast.Subscript, span):
        found = described_callable(values, subscript.value, certain=span is None)
        if (
            found is None
            or not found.takes_arguments
            or (span is None and foreseen(values.tree, subscript, "TypeError"))
        ):
            continue
        argument = quoted(source, subscript.slice)
        bindings = {
            "function": quoted(source, subscript.value),
            "argument": argument,
            "expression": quoted(source, subscript),
            "call": f"{quoted(source, subscript.value)}({argument})",
            "line": str(subscript.lineno),
            **replaced(source, subscript, f"{quoted(source, subscript.value)}({argument})"),
        }
        if found.type:
            bindings["type"] = found.type
        if found.line:
            bindings["defined_line"] = str(found.line)
        yield Fact(source.span(subscript), bindings)
