"""A function calls itself on every way through it, so the calls never end."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.callees import stored_attributes
from explain.analysis.functions import Functions
from explain.analysis.guards import foreseen
from explain.analysis.quoting import quoted
from explain.analysis.trees import Tree
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_STRAIGHT = (ast.Call, ast.BinOp, ast.UnaryOp, ast.BoolOp, ast.List, ast.Tuple, ast.keyword, ast.Starred, ast.Attribute)
_LEAVING = (ast.Return, ast.Raise, ast.Await, ast.Assert)
_ENDING = {"exit", "quit", "_exit", "abort", "fail", "skip", "skipTest", "error"}


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    functions = Tree.of(source).derived(Functions)
    for call in functions.tree.calls(None, functions.names):
        function = functions.scopes.scope(call).frame.node
        if span is not None and not functions.tree.touches(function, span):
            continue  # the last straw may be any line of the function, not only the call
        if not isinstance(function, ast.FunctionDef) or not _is_itself(functions, call, function):
            continue
        if function.decorator_list or functions.results(function).yields:
            continue
        if not _always_runs(functions.tree, call, function):
            continue
        if span is None and _leads_elsewhere(call):
            continue
        if span is None and foreseen(functions.tree, call, "RecursionError", "RuntimeError"):
            continue
        bindings = {
            "function": functions.qualified(function),
            "function_name": function.name,
            "call": quoted(source, call),
            "call_line": str(call.lineno),
            "defined_line": str(function.lineno),
            "line": str(call.lineno),
        }
        yield Fact(source.span(call), bindings, (Related(source.line_span(function.lineno), "starts over"),))


def _leads_elsewhere(call: ast.Call) -> bool:
    """Whether ``call`` is given a part of something: ``walk(node.next)`` ends where there is no part any more."""
    given = (*call.args, *(one.value for one in call.keywords))
    return any(map(_may_end, (part for one in given for part in ast.walk(one))))


def _may_end(part: ast.AST) -> bool:
    if isinstance(part, ast.Subscript):
        return not isinstance(part.slice, ast.Slice)  # there is always a rest, if an empty one
    return isinstance(part, (ast.Attribute, ast.Call))


def _is_itself(functions: Functions, call: ast.Call, function: ast.FunctionDef) -> bool:
    if isinstance(call.func, ast.Name) and call.func.id == function.name:
        return functions.named(call.func) is function
    called = call.func.attr if isinstance(call.func, ast.Attribute) else ""
    stored = functions.tree.derived(stored_attributes)
    # An object that is made one of another class has other methods from there on.
    return functions.method(call.func) is function and called not in stored and "__class__" not in stored


def _always_runs(tree: Tree, call: ast.Call, function: ast.FunctionDef) -> bool:
    """Whether every run of ``function`` comes to ``call``: nothing before it can leave or skip it."""
    below: ast.AST = call
    for above in tree.ancestors(call):
        if above is function:
            break
        if isinstance(above, (ast.Expr, ast.Return, ast.Assign, ast.AugAssign, ast.AnnAssign)):
            below = above
        elif not isinstance(above, _STRAIGHT) or (isinstance(above, ast.BoolOp) and below is not above.values[0]):
            return False
        else:
            below = above
    if not isinstance(below, ast.stmt) or below not in function.body:
        return False
    before = function.body[: function.body.index(below)]
    return not any(_may_leave(node) for one in before for node in ast.walk(one))


def _may_leave(node: ast.AST) -> bool:
    name = node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")
    return isinstance(node, _LEAVING) or name in _ENDING
