"""The method that looks for a value: ``remove``, ``index`` or ``rindex``. It only fills holes."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import partial

from explain.analysis.marked import singled_out
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import bracketed, uncut
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_METHODS = ("index", "rindex", "remove")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the searches at ``span``; nothing beforehand."""
    if span is None:
        return
    for method in _METHODS:
        call = singled_out(source, ast.Call, span, partial(_searches, method))
        if call is not None and isinstance(call.func, ast.Attribute):
            bindings = {
                "method": call.func.attr,
                "sequence": bracketed(quoted(source, call.func.value), call.func.value),
                "searched": quoted(source, call.args[0]),
            }
            yield Fact(source.span(call), uncut(bindings))


def _searches(method: str, call: ast.Call) -> bool:
    named = isinstance(call.func, ast.Attribute) and call.func.attr == method
    return named and len(call.args) == 1 and not call.keywords and not isinstance(call.args[0], ast.Starred)
