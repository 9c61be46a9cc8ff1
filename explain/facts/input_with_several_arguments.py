"""``input()`` is given several arguments, as ``print()`` may be, but takes one."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.guards import foreseen
from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    values = Values.of(source)
    for call in values.tree.nodes(ast.Call, span):
        if not values.is_builtin(call.func, "input") or len(call.args) < 2:
            continue
        if any(isinstance(one, ast.Starred) for one in call.args):
            continue
        if span is None and foreseen(values.tree, call, "TypeError"):
            continue
        bindings = {
            "call": quoted(source, call),
            "got": str(len(call.args)),
            "corrected": f'input(f"{"".join(_piece(source, one) for one in call.args)}")',
            "line": str(call.lineno),
        }
        yield Fact(source.span(call), bindings)


def _piece(source: Source, argument: ast.expr) -> str:
    """An argument as a part of one f-string."""
    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
        return argument.value.replace("{", "{{").replace("}", "}}").replace('"', "'").replace("\n", "\\n")
    return "{" + quoted(source, argument).replace('"', "'") + "}"
