"""``sleep`` is called: what it takes is a number of seconds. Which type it got, the message says."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.binders import IMPORT
from explain.analysis.flow import reaching
from explain.analysis.modules import imported_module
from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_MODULES = ("time",)


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the calls of ``time.sleep`` at ``span``; beforehand, those that are given a text that is written out."""
    values = Values.of(source)
    for call in values.tree.nodes(ast.Call, span):
        if len(call.args) != 1 or not _sleeps(values, call.func):
            continue
        kind = values.type(call.args[0])
        if kind in ("int", "float", "bool") or (span is None and kind != "str"):
            continue
        bindings = {"seconds": quoted(source, call.args[0]), "line": str(call.lineno)}
        bindings |= {"type": kind} if kind else {}
        yield Fact(source.span(call), bindings)


def _sleeps(values: Values, function: ast.expr) -> bool:
    if isinstance(function, ast.Attribute):
        module = imported_module(values, function.value)
        return module is not None and module.module in _MODULES and function.attr == "sleep"
    found = reaching(values.scopes, function) if isinstance(function, ast.Name) else None
    binding = found.only if found else None
    if binding is None or binding.kind != IMPORT or not isinstance(binding.statement, ast.ImportFrom):
        return False
    return binding.statement.module in _MODULES and getattr(binding.node, "name", "") == "sleep"
