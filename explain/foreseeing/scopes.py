"""What a function says of its names."""

from __future__ import annotations

import ast
from collections.abc import Iterator

_DEFINED = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)
_NAMES = frozenset((ast.Name, ast.Constant, ast.Load, ast.Store))
"""Nodes that hold no others of interest."""


def yields(node: ast.AST) -> bool:
    """Whether the function ``node`` has a ``yield`` of its own."""
    return any(isinstance(one, (ast.Yield, ast.YieldFrom)) for one in within(node))


def declared(node: ast.AST) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The names that the function ``node`` gives values to, declares global, and declares nonlocal."""
    bound: set[str] = set()
    shared: set[str] = set()
    outer: set[str] = set()
    for one in within(node):
        if isinstance(one, ast.Name):
            if not isinstance(one.ctx, ast.Load):
                bound.add(one.id)
        elif isinstance(one, ast.Global):
            shared.update(one.names)
        elif isinstance(one, ast.Nonlocal):
            outer.update(one.names)
        elif isinstance(one, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            bound.add(one.name)
        elif isinstance(one, (ast.Import, ast.ImportFrom)):
            bound.update((alias.asname or alias.name.partition(".")[0]) for alias in one.names)
        elif isinstance(one, ast.ExceptHandler) and one.name:
            bound.add(one.name)
        elif type(one).__name__ in ("MatchAs", "MatchStar", "MatchMapping"):
            name = getattr(one, "name", None) or getattr(one, "rest", None)
            bound.update((name,) if name else ())
    return frozenset(bound), frozenset(shared), frozenset(outer)


def within(node: ast.AST) -> Iterator[ast.AST]:
    """The nodes of a function's body that are no part of what is defined in it."""
    body = node.body  # type: ignore[attr-defined]
    waiting: list[ast.AST] = list(body) if isinstance(body, list) else [body]
    while waiting:
        one = waiting.pop()
        yield one
        if type(one) in _NAMES:
            continue
        if isinstance(one, _DEFINED):
            waiting += getattr(one, "decorator_list", ())
        elif isinstance(one, (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)):
            waiting += [each for each in ast.walk(one) if isinstance(each, ast.NamedExpr)]
        else:
            waiting += ast.iter_child_nodes(one)
