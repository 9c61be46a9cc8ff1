"""A function calls itself with the very values that it got, so that its tests come out alike each time.

It only fills holes: that the calls went too deep, the message says.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.functions import Functions
from explain.analysis.quoting import quoted
from explain.analysis.trees import Tree
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_PLAIN = ("print", "len", "str", "int", "float", "abs", "range", "isinstance", "round", "repr", "bool")
_LARGER = (ast.Lt, ast.LtE)


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields such calls of the function at ``span``; nothing beforehand."""
    if span is None:
        return
    functions = Tree.of(source).derived(Functions)
    for call in functions.tree.nodes(ast.Call, None):
        function = functions.scopes.scope(call).frame.node
        if not isinstance(function, ast.FunctionDef) or not functions.tree.touches(function, span):
            continue
        if not isinstance(call.func, ast.Name) or functions.named(call.func) is not function:
            continue
        names = [one.arg for one in function.args.args]
        given = [one.id for one in call.args if isinstance(one, ast.Name)]
        if not names or given != names or call.keywords or len(given) != len(call.args):
            continue
        if not _stay_alike(functions.tree, function, call, names):
            continue
        bindings = {
            "function_name": function.name,
            "same_call": quoted(source, call),
            "same": "value" if len(names) == 1 else "values",
            "same_line": str(call.lineno),
            **_nearer(source, function, call, names),
        }
        yield Fact(source.span(call), bindings, (Related(source.line_span(function.lineno), "starts over"),))


def _stay_alike(tree: Tree, function: ast.FunctionDef, call: ast.Call, names: list[str]) -> bool:
    """Whether nothing in ``function`` can change what ``names`` hold, or answer otherwise the next time."""
    for node in ast.walk(function):
        if isinstance(node, (ast.Global, ast.Nonlocal, ast.Yield, ast.YieldFrom, ast.Attribute, ast.Delete)):
            return False
        if isinstance(node, ast.Name) and node.id in names and not isinstance(node.ctx, ast.Load):
            return False
        if isinstance(node, ast.Subscript) and not isinstance(node.ctx, ast.Load):
            return False
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") not in (*_PLAIN, function.name):
            return False
    return not function.args.vararg and not function.args.kwonlyargs and not function.args.kwarg


def _nearer(source: Source, function: ast.FunctionDef, call: ast.Call, names: list[str]) -> dict[str, str]:
    """The call with a step towards the one test of the function, where that compares a parameter with a number."""
    tests = [one for one in ast.walk(function) if isinstance(one, ast.Compare)]
    if len(tests) != 1 or not isinstance(tests[0].left, ast.Name) or tests[0].left.id not in names:
        return {}
    limit, sign = tests[0].comparators[0], tests[0].ops[0]
    if not isinstance(limit, ast.Constant) or not isinstance(limit.value, int) or len(tests[0].ops) != 1:
        return {}
    if not isinstance(sign, (ast.Eq, *_LARGER)) or limit.value > 1:
        return {}
    step = [f"{name} - 1" if name == tests[0].left.id else name for name in names]
    nearer = f"{function.name}({', '.join(step)})"
    return {"test": quoted(source, tests[0]), "test_line": str(tests[0].lineno), "nearer": nearer}
