"""The first or the last item is asked of a list or text; where there is none, the whole is empty."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.found_files import finding
from explain.analysis.literals import literal, number
from explain.analysis.marked import singled_out
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the subscript at ``span`` with the index 0 or -1; nothing beforehand."""
    node = singled_out(source, ast.Subscript, span, lambda one: True)
    if node is None or number(node.slice) not in (0, -1):
        return
    holder = node.value
    values = Values.of(source)
    if literal(values, holder) is not None or _goes_on(values, node) or finding(values, holder) is not None:
        return  # other facts: written out empty, a function that calls itself until nothing is left, files not found
    bindings = {"sequence": quoted(source, holder), "expression": quoted(source, node), "line": str(node.lineno)}
    bindings["end"] = "first" if number(node.slice) == 0 else "last"
    if isinstance(holder, (ast.Name, ast.Attribute)):
        bindings["test"] = f"if {quoted(source, holder)}:"
    yield Fact(source.span(node), uncut(bindings))


def _goes_on(values: Values, node: ast.Subscript) -> bool:
    """Whether the function around ``node`` calls itself with a part of what is asked."""
    function = values.scopes.scope(node).frame.node
    name = getattr(function, "name", "")
    code = values.scopes.source.code(node.value)
    calls = (one for one in ast.walk(function) if isinstance(one, ast.Call) and getattr(one.func, "id", "") == name)
    given = (one for call in calls if name for one in call.args if isinstance(one, ast.Subscript))
    return any(values.scopes.source.code(one.value) == code for one in given)
