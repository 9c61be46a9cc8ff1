"""The inputs of a strict ``zip()``, each with its number: which is the odd one, the message says."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.marked import singled_out
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the inputs of the one such call at ``span``; nothing beforehand."""
    values = Values.of(source)
    call = singled_out(source, ast.Call, span, lambda one: values.is_builtin(one.func, "zip"))
    if call is None or any(isinstance(one, ast.Starred) for one in call.args):
        return
    for place, given in enumerate(call.args[1:], 2):
        before = quoted(source, call.args[place - 2])
        bindings = {"number": str(place), "input": quoted(source, given), "before": before, "line": str(call.lineno)}
        yield Fact(source.span(given), uncut(bindings))
