"""asyncio is given an ``async`` function by its name, where it takes the call. It only fills holes."""

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

_TAKES = ("run", "create_task", "ensure_future", "run_until_complete", "wait_for", "gather", "shield")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the one such call at ``span``; nothing beforehand."""
    call = singled_out(source, ast.Call, span, lambda one: getattr(one.func, "attr", "") in _TAKES)
    if call is None or not call.args or not isinstance(call.args[0], ast.Name):
        return
    given = call.args[0]
    function = only_function(Values.of(source), given)
    if not isinstance(function, ast.AsyncFunctionDef):
        return
    code = source.code(call)
    called = code.replace(given.id, f"{given.id}()", 1) if code.count(given.id) == 1 else ""
    bindings = {"name": given.id, "defined_line": str(function.lineno), "line": str(call.lineno)}
    if called and not function.args.args:
        bindings |= {"called": called, **replaced(source, given, f"{given.id}()")}
    related = Related(source.line_span(function.lineno), f"{quoted(source, given)} is this function")
    yield Fact(source.span(call), uncut(bindings), (related,))
