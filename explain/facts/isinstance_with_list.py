"""``isinstance`` is given a list of types, where a tuple is needed."""

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
    for call in values.tree.nodes(ast.Call, span):
        if not values.is_builtin(call.func, "isinstance", "issubclass") or len(call.args) != 2:
            continue
        kinds = call.args[1]
        if values.type(kinds) not in ("list", "set", "str", "dict") or (
            span is None and foreseen(values.tree, call, "TypeError")
        ):
            continue
        text = quoted(source, kinds)
        bindings = {
            "function": quoted(source, call.func),
            "types": text,
            "type": values.type(kinds),
            "expression": quoted(source, call),
            "line": str(call.lineno),
        }
        if isinstance(kinds, ast.List):
            inner = ", ".join(quoted(source, one) for one in kinds.elts)
            bindings["corrected"] = f"({inner},)" if len(kinds.elts) == 1 else f"({inner})"
        yield Fact(source.span(call), bindings)
