"""What the one call at a place is given first. It only fills holes."""

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
    """Yields the call that is marked, or the only one of a line; nothing beforehand."""
    call = singled_out(source, ast.Call, span)
    if call is None or not call.args or isinstance(call.args[0], (ast.Starred, ast.Constant)):
        return
    given = quoted(source, call.args[0])
    bindings = {
        "called": quoted(source, call.func),
        "call": quoted(source, call),
        "first": given,
        "first_held": bracketed(given, call.args[0]),
        "line": str(call.lineno),
    }
    if len(call.args) > 1:
        bindings["second"] = quoted(source, call.args[1])
    yield Fact(source.span(call), uncut(bindings))
