"""``next()`` is asked for an element without saying what to give when none is left."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.quoting import quoted, whole
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the calls at ``span``; nothing beforehand, as only running it shows what is left."""
    if span is None:
        return
    values = Values.of(source)
    for call in values.tree.nodes(ast.Call, span):
        if not values.is_builtin(call.func, "next") or len(call.args) != 1 or call.keywords:
            continue
        bindings = {
            "asked": quoted(source, call.args[0]),
            "call": quoted(source, call),
            "line": str(call.lineno),
        }
        if not isinstance(call.args[0], ast.GeneratorExp):
            bindings |= replaced(source, call, f"next({whole(source, call.args[0])}, None)")
        yield Fact(source.span(call), bindings)
