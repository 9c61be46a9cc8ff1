"""A loop counts up to the length of a sequence itself, one past its last index."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.guards import foreseen
from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_LEAVING = (ast.Break, ast.Return, ast.Raise, ast.Continue, ast.Delete)
_SKIPPING = (ast.BoolOp, ast.IfExp, ast.Lambda, ast.comprehension)


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    values = Values.of(source)
    for subscript in values.tree.nodes(ast.Subscript, span):
        loop = _loop(values, subscript)
        if loop is None:
            continue
        sequence = quoted(source, subscript.value)
        counted = _counted(values, loop, source.code(subscript.value))
        if counted is None or (span is None and not _is_certain(values, loop, subscript)):
            continue
        called = quoted(source, loop.iter)
        bindings = {
            "name": quoted(source, loop.target),
            "sequence": sequence,
            "range": called,
            "corrected": called.replace(quoted(source, counted), f"len({sequence})"),
            "loop_line": str(loop.lineno),
            "line": str(subscript.lineno),
            **replaced(source, counted, f"len({sequence})"),
        }
        yield Fact(source.span(subscript), bindings, (Related(source.span(counted), "one too many"),))


def _loop(values: Values, subscript: ast.Subscript) -> ast.For | None:
    """The loop over ``range(…)`` whose variable is the index."""
    if not isinstance(subscript.slice, ast.Name):
        return None
    for above in values.tree.ancestors(subscript):
        if isinstance(above, ast.For) and isinstance(above.target, ast.Name) and above.target.id == subscript.slice.id:
            return above
    return None


def _counted(values: Values, loop: ast.For, sequence: str) -> ast.expr | None:
    """The end of the range where that is ``len(sequence)`` and something more."""
    if not isinstance(loop.iter, ast.Call) or not values.is_builtin(loop.iter.func, "range"):
        return None
    stop = loop.iter.args[:2][-1] if loop.iter.args and len(loop.iter.args) < 3 else None
    if not isinstance(stop, ast.BinOp) or not isinstance(stop.op, ast.Add):
        return None
    for length, more in ((stop.left, stop.right), (stop.right, stop.left)):
        adds = isinstance(more, ast.Constant) and isinstance(more.value, int) and more.value >= 1
        if adds and isinstance(length, ast.Call) and values.is_builtin(length.func, "len") and len(length.args) == 1:
            return stop if values.scopes.source.code(length.args[0]) == sequence else None
    return None


def _is_certain(values: Values, loop: ast.For, subscript: ast.Subscript) -> bool:
    """Whether every round of the loop gets to the subscript, and the sequence stays as it is."""
    if values.type(subscript.value) not in ("list", "tuple", "str") or isinstance(subscript.ctx, ast.Del):
        return False
    if values.tree.statement(subscript) not in loop.body or foreseen(values.tree, subscript, "IndexError"):
        return False
    if any(isinstance(above, _SKIPPING) for above in values.tree.ancestors(subscript) if above is not loop):
        return False
    name = subscript.value.id if isinstance(subscript.value, ast.Name) else ""
    return not any(isinstance(node, _LEAVING) or _changes(node, name) for node in ast.walk(loop))


def _changes(node: ast.AST, name: str) -> bool:
    """Whether ``node`` calls a method of the sequence, or binds its name anew."""
    if isinstance(node, ast.Attribute):
        return isinstance(node.value, ast.Name) and node.value.id == name
    return isinstance(node, ast.Name) and node.id == name and not isinstance(node.ctx, ast.Load)
