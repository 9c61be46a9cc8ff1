"""A function calls itself with the rest of a list, and asks the list for an item when nothing is left of it."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.functions import Functions
from explain.analysis.literals import number
from explain.analysis.quoting import quoted
from explain.analysis.trees import FUNCTIONS, Tree
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the items asked for at ``span`` in such a function; nothing beforehand."""
    if span is None:
        return
    functions = Tree.of(source).derived(Functions)
    for node in functions.tree.nodes(ast.Subscript, _widened(source, span)):
        function = functions.scopes.scope(node).frame.node
        if (
            number(node.slice) not in (0, -1)
            or not isinstance(node.value, ast.Name)
            or not isinstance(function, FUNCTIONS)
        ):
            continue
        name = node.value.id
        if name not in [one.arg for one in function.args.args] or _is_tested(function, name):
            continue
        call = next(
            (one for one in ast.walk(function) if isinstance(one, ast.Call) and _with_rest(one, function.name, name)),
            None,
        )
        if call is None:
            continue
        bindings = {
            "function": function.name,
            "name": name,
            "expression": quoted(source, node),
            "call": quoted(source, call),
            "call_line": str(call.lineno),
            "test": f"if not {name}:",
            "line": str(node.lineno),
        }
        yield Fact(source.span(node), bindings, (Related(source.span(call), "goes on with the rest"),))


def _widened(source: Source, span: Span) -> Span:
    """The whole line: of the open calls, the last but one are marked at the call of the function itself."""
    return source.line_span(span.start.line)


def _with_rest(call: ast.Call, function: str, name: str) -> bool:
    """Whether ``call`` calls the function with ``name[1:]``."""
    called = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    return called == function and any(
        isinstance(one, ast.Subscript)
        and isinstance(one.slice, ast.Slice)
        and isinstance(one.value, ast.Name)
        and one.value.id == name
        for one in call.args
    )


def _is_tested(function: ast.AST, name: str) -> bool:
    """Whether a condition of ``function`` asks for the empty case: ``not rows``, ``len(rows) == 0``, ``rows == []``."""
    tests = [one.test for one in ast.walk(function) if isinstance(one, (ast.If, ast.IfExp, ast.While))]
    for test in tests:
        text = ast.unparse(test)
        if text in (f"not {name}", name) or (f"len({name})" in text and any(sign in text for sign in ("0", "< 1"))):
            return True
        if any(f"{name} == {empty}" in text for empty in ("[]", "''", "()")):
            return True
    return False
