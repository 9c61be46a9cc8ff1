"""One row stands in a call where each of its values has a parameter of its own: ``Sale(row)``. It only fills holes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.bad_calls import bad_calls
from explain.analysis.edits import replaced
from explain.analysis.library_results import result
from explain.analysis.quoting import quoted
from explain.analysis.signatures import as_printed
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_ROWS = ("list", "tuple")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the calls at ``span`` that give one list or tuple, and nothing for all the other parameters."""
    if span is None:
        return
    values = Values.of(source)
    for bad in bad_calls(source, span, "missing"):
        call, takes = bad.call, bad.callee.takes
        row = call.args[0] if len(call.args) == 1 and not call.keywords else None
        if row is None or isinstance(row, ast.Starred) or takes.least != len(takes.positional):
            continue
        if len(bad.misfit.names) != len(takes.positional) - bad.callee.bound - 1 or bad.misfit.keyword_only:
            continue
        found = result(values, row)
        if values.type(row) in _ROWS or (found and not set(found.types).isdisjoint(_ROWS)):
            spread = f"{quoted(source, call.func)}(*{quoted(source, row)})"
            bindings = {"missing": as_printed(bad.misfit.names), "row": quoted(source, row), "spread": spread}
            edit = {key: text for key, text in replaced(source, call, spread).items() if not found}
            yield Fact(source.span(call), {**bindings, "line": str(call.lineno), **edit})
