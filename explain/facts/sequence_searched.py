"""The method that looks for a value: ``remove`` or ``index``. It only fills holes, where the message names neither."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.quoting import quoted
from explain.analysis.trees import Tree
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the searches at ``span``; nothing beforehand."""
    if span is None:
        return
    for call in Tree.of(source).nodes(ast.Call, span):
        if isinstance(call.func, ast.Attribute) and call.func.attr in ("index", "remove") and call.args:
            bindings = {
                "method": call.func.attr,
                "sequence": quoted(source, call.func.value),
                "searched": quoted(source, call.args[0]),
            }
            yield Fact(source.span(call), bindings)
