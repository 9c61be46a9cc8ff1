"""``tomllib.loads`` is given something that is no text."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.guards import foreseen
from explain.analysis.modules import imported_module
from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the calls at ``span`` that may be given no text; beforehand, those where the file shows it."""
    values = Values.of(source)
    for call in values.tree.nodes(ast.Call, span):
        module = imported_module(values, call.func.value) if isinstance(call.func, ast.Attribute) else None
        if module is None or module.module not in ("tomllib", "tomli") or len(call.args) != 1:
            continue
        kind = values.type(call.args[0])
        if getattr(call.func, "attr", "") != "loads" or kind == "str":
            continue
        if span is not None or (kind and not foreseen(values.tree, call, "TypeError")):
            bindings = {"given": quoted(source, call.args[0]), **({"type": kind} if kind else {})}
            yield Fact(source.span(call), {**bindings, "line": str(call.lineno)})
