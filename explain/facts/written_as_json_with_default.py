"""The one call that writes JSON, with a function for what JSON has no form for. It only fills holes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.library_calls import is_plain
from explain.analysis.marked import singled_out
from explain.analysis.modules import imported_name
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_WRITERS = ("json.dumps", "json.dump")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the call at ``span``, where it names no such function yet; nothing beforehand."""
    values = Values.of(source)
    call = singled_out(source, ast.Call, span, lambda one: imported_name(values, one.func) in _WRITERS)
    if call is None or not call.args or not is_plain(call):
        return
    if any(one.arg in ("default", "cls") for one in call.keywords):
        return
    code = source.code(call)
    with_default = f"{code[:-1].rstrip().rstrip(',')}, default=str)"
    bindings = {"data": quoted(source, call.args[0]), "line": str(call.lineno)}
    if "\n" not in code:
        bindings |= {"with_default": with_default, **replaced(source, call, with_default)}
    yield Fact(source.span(call), uncut(bindings))
