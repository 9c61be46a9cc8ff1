"""The mock that a test asks how it was called. It only fills holes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.marked import singled_out
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_ASKS = (
    *("assert_called", "assert_called_once", "assert_called_with", "assert_called_once_with", "assert_any_call"),
    *("assert_has_calls", "assert_not_called", "assert_awaited", "assert_awaited_once", "assert_awaited_with"),
)


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the one such question at ``span``; nothing beforehand."""
    call = singled_out(source, ast.Call, span, lambda one: getattr(one.func, "attr", "") in _ASKS)
    if call is not None and isinstance(call.func, ast.Attribute):
        bindings = {"mock": quoted(source, call.func.value), "asked": call.func.attr, "line": str(call.lineno)}
        yield Fact(source.span(call), uncut(bindings))
