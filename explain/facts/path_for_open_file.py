"""A function that works on an open file is given a path. It only fills holes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.marked import singled_out
from explain.analysis.modules import imported_name
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_OPENED = {"pickle.dump": (1, '"wb"'), "pickle.load": (0, '"rb"'), "csv.writer": (0, '"w", newline=""')}
"""By function: which argument is the file, and how it is opened for that."""


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the one such call at ``span`` whose path is plainly a text; nothing beforehand."""
    values = Values.of(source)
    call = singled_out(source, ast.Call, span, lambda one: imported_name(values, one.func) in _OPENED)
    if call is None or any(isinstance(one, ast.Starred) for one in call.args):
        return
    place, mode = _OPENED[imported_name(values, call.func)]
    if len(call.args) <= place or values.type(call.args[place]) != "str":
        return
    given = ["file" if one is call.args[place] else quoted(source, one) for one in (*call.args, *call.keywords)]
    bindings = {
        "path": quoted(source, call.args[place]),
        "opening": f"with open({quoted(source, call.args[place])}, {mode}) as file:",
        "given_file": f"{quoted(source, call.func)}({', '.join(given)})",
        "line": str(call.lineno),
    }
    yield Fact(source.span(call), uncut(bindings))
