"""A coroutine is used as if it were the result of its function, which only ``await`` gives."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.guards import foreseen
from explain.analysis.quoting import quoted
from explain.analysis.uses import ATTRIBUTE, refuses, uses
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_OF_COROUTINES = {"send", "throw", "close", "cr_await", "cr_code", "cr_frame", "cr_running", "cr_origin"}


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    values = Values.of(source)
    for use in uses(values.tree, span):
        for origin in values.origins(use.value).found:
            call = origin.node
            if not isinstance(call, ast.Call) or (use.attr == "Mod" and use.on_the_right):
                continue
            function = values.functions.named(call.func) or values.functions.method(call.func)
            if not isinstance(function, ast.AsyncFunctionDef) or values.functions.results(function).yields:
                continue
            if use.how == ATTRIBUTE and (use.attr in _OF_COROUTINES or use.attr.startswith("__")):
                continue
            if span is None and not _is_certain(
                values, use.value, use.how == ATTRIBUTE or refuses(values, use, "coroutine")
            ):
                continue
            if span is None and foreseen(values.tree, use.node, "TypeError", "AttributeError"):
                continue
            awaited = f"await {quoted(source, call)}"
            bindings = {
                "function": function.name,
                "call": quoted(source, call),
                "corrected": awaited,
                "expression": quoted(source, use.node),
                "defined_line": str(function.lineno),
                "line": str(getattr(use.node, "lineno", 1)),
                **replaced(source, call, f"({awaited})" if _asked(values, call) else awaited),
            }
            if origin.binding is not None:
                bindings |= {"name": quoted(source, use.value), "assigned_line": str(origin.binding.line)}
            if use.how == ATTRIBUTE:
                bindings["attr"] = use.attr
            yield Fact(source.span(use.node), bindings, (Related(source.span(call), "a coroutine, not yet run"),))


def _asked(values: Values, call: ast.Call) -> bool:
    """Whether the result is asked for a part at once, which would bind more tightly than ``await``."""
    above = values.tree.parent(call)
    whole = above.func if isinstance(above, ast.Call) else getattr(above, "value", None)
    return isinstance(above, (ast.Attribute, ast.Subscript, ast.Call)) and whole is call


def _is_certain(values: Values, value: ast.expr, refused: bool) -> bool:
    return refused and values.type(value) == "coroutine"
