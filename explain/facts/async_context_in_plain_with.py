"""A plain ``with`` is given a value that can be entered by ``async with`` only."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.callees import Callees
from explain.analysis.edits import line_replaced
from explain.analysis.guards import foreseen
from explain.analysis.modules import imported_module
from explain.analysis.quoting import quoted
from explain.analysis.trees import Tree
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_KNOWN = {
    "asyncio": {"Lock", "Semaphore", "BoundedSemaphore", "Condition", "TaskGroup", "timeout", "timeout_at"},
    "contextlib": {"AsyncExitStack", "aclosing"},
    "aiohttp": {"ClientSession"},
    "httpx": {"AsyncClient"},
    "anyio": {"create_task_group", "Lock", "Semaphore"},
    "trio": {"open_nursery", "Lock", "Semaphore"},
}


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    callees = Tree.of(source).derived(Callees)
    for statement in callees.tree.nodes(ast.With):
        for item in statement.items:
            value = item.context_expr
            if span is not None and not callees.tree.touches(value, span):
                continue
            made = _type(callees, value, certain=span is None)
            if not made or (span is None and foreseen(callees.tree, statement, "TypeError", "AttributeError")):
                continue
            bindings = {
                "made_by": made,
                "expression": quoted(source, value),
                "line": str(statement.lineno),
                **line_replaced(source, statement.lineno, "with ", "async with "),
            }
            yield Fact(source.span(value), bindings)


def _type(callees: Callees, value: ast.expr, *, certain: bool) -> str:
    """The class of ``value``, or the function that makes it, where it has ``__aenter__`` and no ``__enter__``."""
    found = callees.instance(value)
    if found is not None:
        cls, sure = found
        enters = cls.attribute("__aenter__") is not None and cls.attribute("__enter__") is None
        return cls.node.name if enters and (not certain or (sure and cls.all_known)) else ""
    origins = callees.values.origins(value)
    if certain and (not origins.complete or len(origins.found) > 1):
        return ""
    for origin in origins.found:
        function = origin.node.func if isinstance(origin.node, ast.Call) else None
        if isinstance(function, ast.Attribute):
            module = imported_module(callees.values, function.value)
            if module is not None and function.attr in _KNOWN.get(module.module, ()):
                return quoted(callees.scopes.source, function)
    return ""
