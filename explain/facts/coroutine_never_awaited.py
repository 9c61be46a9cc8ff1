"""A coroutine function is called and what it gives is thrown away, so its body never runs."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.guards import foreseen
from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    values = Values.of(source)
    for statement in values.tree.nodes(ast.Expr, span):
        call = statement.value
        if not isinstance(call, ast.Call):
            continue
        function = values.functions.named(call.func) or values.functions.method(call.func)
        if not isinstance(function, ast.AsyncFunctionDef) or values.functions.results(function).yields:
            continue
        if function.decorator_list or (span is None and foreseen(values.tree, statement, "RuntimeWarning")):
            continue
        around = values.scopes.scope(call).frame.node
        bindings = {
            "function": values.functions.qualified(function),
            "function_name": function.name,
            "call": quoted(source, call),
            "corrected": _corrected(around, quoted(source, call)),
            "defined_line": str(function.lineno),
            "line": str(statement.lineno),
        }
        yield Fact(source.span(call), bindings, (Related(source.line_span(function.lineno), "an async function"),))


def _corrected(around: ast.AST, call: str) -> str:
    """How to run the coroutine from here: ``await`` works in async functions only."""
    return f"await {call}" if isinstance(around, ast.AsyncFunctionDef) else f"asyncio.run({call})"
