"""A text is given to ``int``, ``float`` or the like. It only fills holes: why it is no number, the message says."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.marked import bracketed, uncut
from explain.analysis.number_calls import number_call
from explain.analysis.quoting import quoted
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the one such call at ``span``; nothing beforehand."""
    call = number_call(source, span)
    if call is None:
        return
    given = call.args[0]
    value = quoted(source, given)
    bindings = {
        "given": value,
        "dotted": bracketed(value, given),
        "maker": quoted(source, call.func),
        "line": str(call.lineno),
    }
    if isinstance(given, (ast.Name, ast.Attribute, ast.Subscript)):
        bindings["kept"] = value
    yield Fact(source.span(call), uncut(bindings))
