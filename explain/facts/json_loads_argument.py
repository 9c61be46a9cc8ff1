"""What ``json.loads`` is given. It only fills holes: the message says its type."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.marked import singled_out
from explain.analysis.modules import imported_name
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the one call at ``span``; nothing beforehand."""
    values = Values.of(source)
    call = singled_out(source, ast.Call, span, lambda one: imported_name(values, one.func) == "json.loads")
    if call is None or not call.args:
        return
    bindings = {"given": quoted(source, call.args[0]), "line": str(call.lineno)}
    if isinstance(call.func, ast.Attribute):
        function = source.code(call.func).removesuffix("s")
        inside = source.code(call).partition("(")[2]
        bindings |= {"corrected": f"{function}({inside}", **replaced(source, call.func, function)}
    yield Fact(source.span(call), uncut(bindings))
