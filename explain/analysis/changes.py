"""Statements in a loop that change the size of the dict or set which the loop goes over."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.values import Values
from explain.records import dataclass

_METHODS = {
    **dict.fromkeys(("pop", "popitem", "setdefault", "update"), "dict"),
    **dict.fromkeys(("add", "discard", "remove", "difference_update", "intersection_update"), "set"),
    "clear": "dict",
}


@dataclass(frozen=True, slots=True)
class Change:
    """``node`` changes ``holder``, most likely a ``kind``.

    ``removes_current`` says that it takes out the loop's element, ``keeps_size`` that it stores under that key.
    """

    node: ast.AST
    holder: ast.expr
    kind: str
    removes_current: bool
    keeps_size: bool = False


def changes(values: Values, loop: ast.For, holder: ast.expr) -> Iterator[Change]:
    """The changes to ``holder`` in the body of ``loop``, in the order of the file."""
    text = _dotted(holder)
    current = _current(loop)
    for statement in loop.body:
        for node in ast.walk(statement):
            found = _change(node, text, current)
            if found is not None:
                yield found


def _current(loop: ast.For) -> str:
    """The name of the loop's element, the key where it goes over items."""
    target = loop.target.elts[0] if isinstance(loop.target, ast.Tuple) and loop.target.elts else loop.target
    over_values = isinstance(loop.iter, ast.Call) and getattr(loop.iter.func, "attr", "") == "values"
    return target.id if isinstance(target, ast.Name) and not over_values else ""


def _change(node: ast.AST, holder: str, current: str) -> Change | None:
    if isinstance(node, ast.Subscript) and not isinstance(node.ctx, ast.Load) and _same(node.value, holder):
        is_current = isinstance(node.slice, ast.Name) and node.slice.id == current
        stores = isinstance(node.ctx, ast.Store)
        return Change(node, node.value, "dict", is_current and not stores, is_current and stores)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _METHODS:
        if not _same(node.func.value, holder):
            return None
        argument = node.args[0] if len(node.args) == 1 and not node.keywords else None
        removes = node.func.attr in ("pop", "remove") and isinstance(argument, ast.Name) and argument.id == current
        return Change(node, node.func.value, _METHODS[node.func.attr], removes)
    return None


def _same(node: ast.expr, text: str) -> bool:
    return bool(text) and _dotted(node) == text


def _dotted(node: ast.expr) -> str:
    """``self.prices`` as text; empty for what is no name with attributes."""
    parts = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    return ".".join(reversed([*parts, node.id])) if isinstance(node, ast.Name) else ""
