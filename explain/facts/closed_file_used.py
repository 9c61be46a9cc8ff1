"""A file is used after the ``with`` block that opened it, or its own ``close()``, has closed it."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.binders import WITH
from explain.analysis.flow import reaching
from explain.analysis.guards import foreseen
from explain.analysis.quoting import quoted
from explain.analysis.scopes import Binding
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_METHODS = {"read", "readline", "readlines", "write", "writelines", "seek", "tell", "flush", "truncate"}


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    values = Values.of(source)
    for node, name in _used(values, span):
        found = reaching(values.scopes, name)
        binding = found.only if found and found.order_known else None
        if (
            binding is None
            or not isinstance(binding.value, ast.Call)
            or not values.is_builtin(binding.value.func, "open")
        ):
            continue
        closing = _closing(values, binding, name)
        if closing is None or (span is None and foreseen(values.tree, node, "ValueError")):
            continue
        with_block = isinstance(closing, (ast.With, ast.AsyncWith))
        bindings = {
            "name": name.id,
            "expression": quoted(source, node),
            "closed_by": "with" if with_block else "close()",
            "closed_line": str(getattr(closing, "end_lineno" if with_block else "lineno", 1)),
            "open_line": str(binding.value.lineno),
            "line": str(getattr(node, "lineno", 1)),
        }
        yield Fact(
            source.span(node), bindings, (Related(source.line_span(int(bindings["closed_line"])), "closed here"),)
        )


def _used(values: Values, span: Span | None) -> Iterator[tuple[ast.AST, ast.Name]]:
    for call in values.tree.calls(span, _METHODS):
        target = call.func
        if isinstance(target, ast.Attribute) and isinstance(target.value, ast.Name) and target.attr in _METHODS:
            yield call, target.value
    for loop in values.tree.nodes(ast.For, None):
        if isinstance(loop.iter, ast.Name) and (span is None or values.tree.touches(loop.iter, span)):
            yield loop.iter, loop.iter


def _closing(values: Values, binding: Binding, use: ast.Name) -> ast.AST | None:
    """What has certainly closed the file when ``use`` runs: the ``with`` around its opening, or a ``close()``."""
    if binding.kind == WITH:
        return None if binding.statement in values.tree.ancestors(use) else binding.statement
    block = values.tree.block(values.tree.statement(use))
    for statement in block:
        if statement is values.tree.statement(use):
            break
        if _closes(statement, use.id) and statement.lineno > binding.line:
            return statement
    return None


def _closes(statement: ast.stmt, name: str) -> bool:
    call = statement.value if isinstance(statement, ast.Expr) else None
    target = call.func if isinstance(call, ast.Call) else None
    named = isinstance(target, ast.Attribute) and isinstance(target.value, ast.Name) and target.value.id == name
    return named and isinstance(target, ast.Attribute) and target.attr == "close"
