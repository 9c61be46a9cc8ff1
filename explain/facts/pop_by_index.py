"""``pop`` is given the index of the item to take out. It only fills holes: the index was beyond the end."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.marked import singled_out
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import bracketed, uncut
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the one ``pop`` with an index at ``span``; nothing beforehand."""
    call = singled_out(source, ast.Call, span, _pops)
    if call is None or not isinstance(call.func, ast.Attribute):
        return
    sequence = bracketed(quoted(source, call.func.value), call.func.value)
    yield Fact(
        source.span(call),
        uncut({"sequence": sequence, "index": quoted(source, call.args[0]), "line": str(call.lineno)}),
    )


def _pops(call: ast.Call) -> bool:
    named = isinstance(call.func, ast.Attribute) and call.func.attr == "pop"
    return named and len(call.args) == 1 and not call.keywords and not isinstance(call.args[0], ast.Starred)
