"""``random.shuffle()`` is given a text, whose letters it cannot move. It only fills holes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.modules import imported_name
from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the call at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for call in values.tree.nodes(ast.Call, span):
        if imported_name(values, call.func) != "random.shuffle" or len(call.args) != 1:
            continue
        if values.type(call.args[0]) in ("str", ""):
            name = quoted(source, call.args[0])
            bindings = {
                "shuffled": name,
                "letters": f"letters = list({name})",
                "shuffle": f"{quoted(source, call.func)}(letters)",
            }
            yield Fact(source.span(call), {**bindings, "line": str(call.lineno)})
