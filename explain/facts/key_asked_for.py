"""A key is asked of a dictionary or a set, as it is written. It only fills holes: the key was not there."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import partial

from explain.analysis.marked import singled_out
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import bracketed, uncut
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_LABELS = ("loc", "iloc", "at", "iat")
"""Attributes of tables whose brackets look for labels: they have no ``get``."""


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the one asking at ``span``; none where the line may ask twice, and nothing beforehand."""
    values = Values.of(source)
    node = singled_out(source, ast.Subscript, span, partial(_asks, values))
    call = singled_out(source, ast.Call, span, _takes_out)
    if (node is None) == (call is None):
        return
    if node is not None:
        holder, key, method = node.value, node.slice, "get"
        whole: ast.AST = node
    elif call is not None and isinstance(call.func, ast.Attribute):
        holder, key, method, whole = call.func.value, call.args[0], call.func.attr, call
    asked, given = bracketed(quoted(source, holder), holder), quoted(source, key)
    given = f"({given})" if isinstance(key, ast.Tuple) and given[:1] != "(" else given
    bindings = {"line": str(getattr(whole, "lineno", 1))}
    bindings |= {} if isinstance(holder, ast.Dict) else {"holder": quoted(source, holder)}
    bindings |= {"key": str(key.value)} if isinstance(key, ast.Constant) else {}
    if method == "remove":
        bindings["discarded"] = f"{asked}.discard({given})"
    elif node is not None and isinstance(node.ctx, ast.Del):
        bindings["tested"] = f"if {given} in {asked}:"
    elif node is not None and _sorts(values, node):
        bindings["compared"] = f"{asked}.get({given}, 0)"
    elif method == "get" and node is not None and not _may_be_none(values, node):
        bindings["tested"] = f"if {given} in {asked}:"
    else:
        bindings["got"] = f"{asked}.get({given})" if method == "get" else f"{asked}.pop({given}, None)"
    yield Fact(source.span(whole), uncut(bindings))


def _may_be_none(values: Values, node: ast.Subscript) -> bool:
    """Whether the code around ``node`` takes None as well: it stores, shows, compares or returns the value."""
    parent = values.tree.parent(node)
    if isinstance(parent, ast.Call):
        return node in parent.args and values.is_builtin(
            parent.func, "print", "str", "repr", "bool", "isinstance", "type"
        )
    if isinstance(parent, ast.Compare):
        return all(isinstance(one, (ast.Eq, ast.NotEq, ast.Is, ast.IsNot)) for one in parent.ops)
    return isinstance(parent, (ast.Assign, ast.AnnAssign, ast.Return, ast.Expr, ast.FormattedValue, ast.If, ast.BoolOp))


def _sorts(values: Values, node: ast.Subscript) -> bool:
    """Whether ``node`` is what a ``key=lambda …`` gives to sort or compare by."""
    around = values.tree.parent(node)
    named = values.tree.parent(around) if isinstance(around, ast.Lambda) else None
    return isinstance(named, ast.keyword) and named.arg == "key"


def _asks(values: Values, node: ast.Subscript) -> bool:
    if values.type(node.value) not in ("", "dict"):
        return False
    labels = isinstance(node.value, ast.Attribute) and node.value.attr in _LABELS
    return not isinstance(node.ctx, ast.Store) and not labels and not isinstance(node.slice, ast.Slice)


def _takes_out(call: ast.Call) -> bool:
    named = isinstance(call.func, ast.Attribute) and call.func.attr in ("remove", "pop")
    return named and len(call.args) == 1 and not call.keywords and not isinstance(call.args[0], ast.Starred)
