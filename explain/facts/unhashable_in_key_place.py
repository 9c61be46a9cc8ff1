"""A list, dict or set stands where a dictionary key must stand, and cannot be hashed."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.hashing import membership_in, refused
from explain.analysis.scopes import ANNOTATION
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    values = Values.of(source)
    for node, text, kind, bindings in refused(values, span, list(_keys(values, span))):
        yield Fact(source.span(node), {**bindings, "key": text, "key_type": kind})


def _keys(values: Values, span: Span | None) -> Iterator[tuple[ast.AST, ast.expr]]:
    """The expressions in key places, each with the node that a traceback marks."""
    tree = values.tree
    for display in tree.nodes(ast.Dict, span):
        yield from ((display, key) for key in display.keys if key is not None)
    for comprehension in tree.nodes(ast.DictComp, span):
        yield comprehension, comprehension.key
    for subscript in tree.nodes(ast.Subscript, span):
        if _may_be_dict(values, subscript.value, span):
            yield subscript, subscript.slice
    for call in tree.calls(span, ("get", "setdefault", "pop")):
        method = call.func if isinstance(call.func, ast.Attribute) and call.args else None
        if method and method.attr in ("get", "setdefault", "pop") and _may_be_dict(values, method.value, span):
            yield call, call.args[0]
    for comparison in tree.nodes(ast.Compare, span):
        if membership_in(values, comparison, certain=span is None) == "dict":
            yield comparison, comparison.left


def _may_be_dict(values: Values, holder: ast.expr, span: Span | None) -> bool:
    kind = values.type(holder)
    return kind == "dict" or (span is not None and not kind and values.scopes.scope(holder).kind != ANNOTATION)
