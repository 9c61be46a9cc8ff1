"""What stands after an ``await``, and the plain function that it calls. It only fills holes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.library_calls import only_function
from explain.analysis.marked import singled_out
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the one ``await`` at ``span``; nothing beforehand."""
    awaited = singled_out(source, ast.Await, span)
    if awaited is None:
        return
    value = awaited.value
    bindings = {"awaited": quoted(source, value), "line": str(awaited.lineno)}
    function = only_function(Values.of(source), value.func) if isinstance(value, ast.Call) else None
    related: tuple[Related, ...] = ()
    if isinstance(function, ast.FunctionDef):
        bindings |= {"plain_function": function.name, "defined_line": str(function.lineno)}
        bindings |= replaced(source, awaited, source.code(value))
        related = (Related(source.line_span(function.lineno), "not async"),)
    yield Fact(source.span(awaited), uncut(bindings), related)
