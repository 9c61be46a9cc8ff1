"""One list is subtracted from another: what to write for it. It only fills holes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.literals import literal
from explain.analysis.marked import only_suspect
from explain.analysis.quoting import shortened, whole
from explain.analysis.rewriting import operand, uncut, unused
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the subtraction at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    operations = [one for one in values.tree.nodes(ast.BinOp, span) if isinstance(one.op, ast.Sub)]
    operation = only_suspect(values, operations, span)
    if operation is not None:
        yield Fact(source.span(operation), uncut(_rewritten(values, operation, operation.left, operation.right, "")))
        return
    shrunk = [one for one in values.tree.nodes(ast.AugAssign, span) if isinstance(one.op, ast.Sub)]
    shrinking = only_suspect(values, shrunk, span)
    if shrinking is not None:
        target = f"{whole(source, shrinking.target)} = "
        bindings = _rewritten(values, shrinking, shrinking.target, shrinking.value, target)
        yield Fact(source.span(shrinking), uncut(bindings))


def _rewritten(values: Values, node: ast.AST, left: ast.expr, right: ast.expr, target: str) -> dict[str, str]:
    source, one = values.scopes.source, unused(values)
    first, second = operand(source, left), operand(source, right)
    kept = f"{target}[{one} for {one} in {first} if {one} not in {second}]"
    bindings = {
        "taken": shortened(second),
        "kept": shortened(kept),
        "line": str(getattr(node, "lineno", 1)),
    }
    if _is_of_texts(values, left) or _is_of_texts(values, right):
        return {**bindings, **replaced(source, node, kept)}
    x, y = ("x", "y") if {"a", "b"} & values.tree.names else ("a", "b")
    return {**bindings, "pairwise": shortened(f"{target}[{x} - {y} for {x}, {y} in zip({first}, {second})]")}


def _is_of_texts(values: Values, node: ast.expr) -> bool:
    """Whether the list has texts in it, which nothing can be subtracted from."""
    written = literal(values, node)
    return isinstance(written, ast.List) and any(values.type(one) == "str" for one in written.elts)
