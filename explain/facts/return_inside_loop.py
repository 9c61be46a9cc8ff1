"""A function returns in the first round of its loop, one value, where the caller expects all of them."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.functions import Def
from explain.analysis.handing import handed_over
from explain.analysis.quoting import quoted
from explain.analysis.trees import LOOPS
from explain.analysis.uses import CALL, uses
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_GROWING = ("append", "add", "extend", "insert")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the uses at ``span`` of what such a function gave; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for use in uses(values.tree, span):
        for origin in (*values.origins(use.value).found, *handed_over(values, use.value)) if use.how != CALL else ():
            call = origin.node
            function = values.functions.named(call.func) if isinstance(call, ast.Call) else None
            told = _told(values, function) if function else None
            if function is None or told is None or not isinstance(call, ast.Call):
                continue
            returned, group = told
            bindings = {
                "value": quoted(source, use.value),
                "call": quoted(source, call),
                "function": function.name,
                "returned": quoted(source, returned),
                "return_line": str(returned.lineno),
                "group": group,
                "line": str(getattr(use.node, "lineno", 1)),
            }
            related = Related(source.span(returned), "ends the loop in its first round")
            yield Fact(source.span(use.node), bindings, (related,))


def _told(values: Values, function: Def) -> tuple[ast.expr, str] | None:
    """The only value that ``function`` returns, right in a loop, and the name of what the loop collects."""
    results = values.functions.results(function)
    if len(results.values) != 1 or results.yields or function.decorator_list:
        return None
    statement = values.tree.parent(results.values[0])
    loop = values.tree.parent(statement) if isinstance(statement, ast.Return) else None
    if not isinstance(loop, LOOPS) or statement not in loop.body:
        return None
    for node in (part for one in loop.body for part in ast.walk(one)):
        grows = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _GROWING
        if grows and isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            holder = node.func.value
            if isinstance(holder, ast.Name):
                return results.values[0], holder.id
    return None
