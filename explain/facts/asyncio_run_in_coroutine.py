"""``asyncio.run()`` is called inside a coroutine, whose event loop is running already."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.guards import foreseen
from explain.analysis.quoting import quoted
from explain.analysis.scopes import Scopes
from explain.analysis.trees import Tree
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    tree = Tree.of(source)
    scopes = tree.derived(Scopes)
    for call in tree.nodes(ast.Call, span):
        function = scopes.scope(call).frame.node
        if not isinstance(function, ast.AsyncFunctionDef) or not _runs(scopes, call.func) or len(call.args) != 1:
            continue
        if span is None and foreseen(tree, call, "RuntimeError"):
            continue
        argument = quoted(source, call.args[0])
        bindings = {
            "function": function.name,
            "call": quoted(source, call),
            "coroutine": argument,
            "corrected": f"await {argument}",
            "defined_line": str(function.lineno),
            "line": str(call.lineno),
        }
        yield Fact(source.span(call), bindings, (Related(source.line_span(function.lineno), "runs in a loop already"),))


def _runs(scopes: Scopes, target: ast.expr) -> bool:
    """Whether ``target`` is ``asyncio.run``, or a ``loop.run_until_complete``."""
    if not isinstance(target, ast.Attribute):
        return False
    named = isinstance(target.value, ast.Name) and target.value.id == "asyncio"
    return (target.attr == "run" and named) or target.attr == "run_until_complete"
