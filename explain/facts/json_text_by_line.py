"""``json.loads`` as it would read one value from each line of its text. It only fills holes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.marked import singled_out
from explain.analysis.modules import imported_name
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import bracketed, uncut
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
    given = call.args[0]
    lines = f"{bracketed(quoted(source, given), given)}.splitlines()"
    if isinstance(given, ast.Call) and isinstance(given.func, ast.Attribute) and given.func.attr == "read":
        lines = quoted(source, given.func.value)
    by_line = f"[{quoted(source, call.func)}(line) for line in {lines}]"
    yield Fact(source.span(call), uncut({"by_line": by_line, "line": str(call.lineno)}))
