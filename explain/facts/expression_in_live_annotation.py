"""Fact: an annotation holds yield or await, in a file that does not put annotations off (def price(cups: (yield))).

Before 3.14 such annotations run where they stand, so Python speaks of the place and not of the annotation. Binds
``kind`` (CPython's word for it), ``annotated`` (the name that the annotation belongs to, or "return") and ``line``.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_KINDS = (
    ((ast.Yield, ast.YieldFrom), "yield expression"),
    ((ast.Await,), "await expression"),
)


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Every such expression; with a span those that it touches. Only for a file that is read as a whole."""
    if source.tree is None or _put_off(source.tree):
        return
    for name, annotation in _annotations(source.tree):
        for node in ast.walk(annotation):
            kind = next((kind for types, kind in _KINDS if isinstance(node, types)), "")
            if kind and (span is None or source.span(node).touches(span)):
                line = str(source.span(node).start.line)
                yield Fact(source.span(node), {"kind": kind, "annotated": name, "line": line})


def _put_off(tree: ast.AST) -> bool:
    """Whether the file has ``from __future__ import annotations``."""
    return any(
        isinstance(node, ast.ImportFrom)
        and node.module == "__future__"
        and any(one.name == "annotations" for one in node.names)
        for node in ast.walk(tree)
    )


def _annotations(tree: ast.AST) -> Iterator[tuple[str, ast.expr]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.arg) and node.annotation:
            yield node.arg, node.annotation
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.returns:
            yield "return", node.returns
        elif isinstance(node, ast.AnnAssign):
            yield ast.unparse(node.target)[:40], node.annotation
