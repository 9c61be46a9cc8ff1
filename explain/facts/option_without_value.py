"""The name of an option stands in a call as a plain value, without ``=`` behind it: ``sorted(times, reverse)``."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.quoting import quoted, whole
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_SORTING = {"reverse": "reverse=True"}
_OPTIONS = {
    "sorted": _SORTING,
    "print": {"end": 'end=""', "sep": 'sep=", "', "flush": "flush=True"},
    "enumerate": {"start": "start=1"},
    "open": {"encoding": 'encoding="utf-8"'},
}


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the options at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for name in values.tree.nodes(ast.Name, span):
        call = values.tree.parent(name)
        if not isinstance(call, ast.Call) or name not in call.args:
            continue
        called = call.func
        if isinstance(called, ast.Attribute):
            options = _SORTING if called.attr == "sort" else {}
        else:
            options = _OPTIONS.get(called.id, {}) if values.is_builtin(called, *_OPTIONS) else {}  # type: ignore[attr-defined]
        if name.id not in options or values.scopes.owner(name.id, values.scopes.scope(name)) is not None:
            continue
        bindings = {
            "name": name.id,
            "call": quoted(source, call),
            "function": whole(source, called).rpartition(".")[2],
            "option": options[name.id],
            "line": str(name.lineno),
            **replaced(source, name, options[name.id]),
        }
        yield Fact(source.span(name), bindings)
