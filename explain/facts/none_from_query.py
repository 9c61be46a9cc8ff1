"""A value is None because a query of a database found no row; only known when it runs."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.nothing import described, uses_of_nothing
from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_ONE_ROW = ("fetchone", "first", "one_or_none", "scalar_one_or_none", "find_one")
"""Methods of cursors and query results that give None where there is no row, or no row any more."""


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the uses of such rows at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for use, origin in uses_of_nothing(source, span):
        call = origin.node
        if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Attribute) or call.func.attr not in _ONE_ROW:
            continue
        if values.type(call.func.value):
            continue
        bindings = {**described(source, use, origin), "call": quoted(source, call), "method": call.func.attr}
        yield Fact(source.span(use.node), bindings, (Related(source.span(call), "None where there is no row"),))
