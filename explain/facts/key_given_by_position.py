"""The function that says what to sort by stands in a call as a plain argument, without ``key=``."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.known_names import BUILTINS
from explain.analysis.marked import singled_out
from explain.analysis.quoting import quoted, whole
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the call at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    call = singled_out(source, ast.Call, span, lambda one: _sorts_by(values, one) is not None)
    key = _sorts_by(values, call) if call else None
    if call is None or key is None:
        return
    text = whole(source, key)
    bindings = {
        "call": quoted(source, call),
        "key": quoted(source, key),
        "function": whole(source, call.func).rpartition(".")[2],
        "corrected": f"key={text}",
        "line": str(call.lineno),
        **replaced(source, key, f"key={text}"),
    }
    yield Fact(source.span(call), bindings)


def _sorts_by(values: Values, call: ast.Call) -> ast.expr | None:
    """The function that ``call`` gives by position to ``sort()``, ``sorted()``, ``min()`` or ``max()``."""
    if any(one.arg in ("key", None) for one in call.keywords):
        return None
    sorts = isinstance(call.func, ast.Attribute) and call.func.attr == "sort" and len(call.args) == 1
    picks = values.is_builtin(call.func, "sorted", "min", "max") and len(call.args) == 2
    if not (sorts or picks):
        return None
    last = call.args[-1]
    if isinstance(last, ast.Lambda) or values.functions.named(last) or values.is_builtin(last, *BUILTINS):
        return last
    unbound = isinstance(last, ast.Attribute) and values.is_builtin(last.value, "str", "list", "dict")
    return last if unbound else None
