"""What ``write_text`` or ``write`` is given, where it is a list of lines. It only fills holes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.marked import singled_out
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the one ``write_text`` at ``span``; nothing beforehand."""
    call = singled_out(source, ast.Call, span, _writes)
    if call is None:
        return
    given = call.args[0]
    bindings = {"written": quoted(source, given), "line": str(call.lineno)}
    kind = Values.of(source).type(given)
    if kind == "list":
        joined = f'"\\n".join({quoted(source, given)})'
        bindings |= {"type": kind, "joined": joined, **replaced(source, given, joined)}
    yield Fact(source.span(call), uncut(bindings))


def _writes(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Attribute) and call.func.attr == "write_text" and len(call.args) > 0
