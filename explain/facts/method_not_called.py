"""A method is named but not called, and the method itself is used instead of its result."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.callables import described_callable
from explain.analysis.guards import foreseen
from explain.analysis.quoting import quoted
from explain.analysis.uses import ATTRIBUTE, CALL, SUBSCRIPT, uses
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    values = Values.of(source)
    for use in uses(values.tree, span):
        if not isinstance(use.value, ast.Attribute) or use.how == CALL:
            continue
        found = described_callable(values, use.value, certain=span is None)
        if found is None or (use.how == SUBSCRIPT and found.takes_arguments):
            continue
        if use.how == ATTRIBUTE and use.attr.startswith("__"):
            continue
        if span is None and foreseen(values.tree, use.node, "TypeError", "AttributeError"):
            continue
        bindings = {
            "method": use.value.attr,
            "receiver": quoted(source, use.value.value),
            "type": found.type,
            "call": f"{quoted(source, use.value)}()",
            "expression": quoted(source, use.node),
            "line": str(getattr(use.node, "lineno", 1)),
        }
        if use.how == ATTRIBUTE:
            bindings["attr"] = use.attr
        yield Fact(source.span(use.node), bindings)
