"""``itemgetter`` asks by a name, and nothing else on the line does."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.library_calls import calls
from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the getters of the file, where the line at ``span`` has no name in square brackets itself."""
    if span is None:
        return
    values = Values.of(source)
    if any(True for _ in values.tree.nodes(ast.Subscript, span)):
        return
    for call in calls(values, None, "operator.itemgetter"):
        given = call.args[0] if call.args else None
        if isinstance(given, ast.Constant) and isinstance(given.value, str):
            bindings = {
                "getter": quoted(source, call),
                "by_place": f"{quoted(source, call.func)}(1)",
                "asked_name": given.value,
                "getter_line": str(call.lineno),
            }
            yield Fact(source.span(call), bindings)
