"""The object whose method the one call of a place calls. It only fills holes: what is wrong, the message says."""

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
    """Yields the call of a method that is marked, or the only one of a line; nothing beforehand."""
    call = singled_out(source, ast.Call, span, lambda one: isinstance(one.func, ast.Attribute))
    if call is not None and isinstance(call.func, ast.Attribute):
        holder = bracketed(quoted(source, call.func.value), call.func.value)
        bindings = {"receiver": holder, "method": call.func.attr, "line": str(call.lineno)}
        yield Fact(source.span(call), uncut(bindings))
