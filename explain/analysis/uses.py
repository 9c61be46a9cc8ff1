"""What a program does with a value: the places where the wrong type of value makes Python raise.

Names the place as a traceback marks it and says what is asked of the value, and whether a built-in type can do that.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from explain.analysis.builtin_types import (
    CALLABLE,
    ITERABLE,
    PLAIN,
    SIZED,
    SUBSCRIPTABLE,
    attributes,
    operated,
    ordered,
)
from explain.analysis.trees import Tree
from explain.analysis.values import Values
from explain.places import Span
from explain.records import dataclass

ATTRIBUTE, SUBSCRIPT, CALL, ITERATION, LENGTH, OPERATION, ORDER, MEMBERSHIP = (
    "attribute",
    "subscript",
    "call",
    "iteration",
    "length",
    "operation",
    "order",
    "membership",
)


@dataclass(frozen=True, slots=True)
class Use:
    """``value`` is used at ``node`` in the way ``how``.

    ``attr`` is the attribute asked for, or the ``ast`` name of the operator. ``other`` is the other operand, and
    ``on_the_right`` says that ``value`` stands to the right of it.
    """

    node: ast.AST
    value: ast.expr
    how: str
    attr: str = ""
    other: ast.expr | None = None
    on_the_right: bool = False


def uses(tree: Tree, span: Span | None) -> Iterable[Use]:
    """The uses at ``span``, or all of them."""
    return tree.derived(_all) if span is None else _uses(tree, span)


def _all(tree: Tree) -> tuple[Use, ...]:
    return tuple(_uses(tree, None))


def _uses(tree: Tree, span: Span | None) -> Iterator[Use]:
    for attribute in tree.nodes(ast.Attribute, span):
        if isinstance(attribute.ctx, ast.Load):
            yield Use(attribute, attribute.value, ATTRIBUTE, attribute.attr)
    for subscript in tree.nodes(ast.Subscript, span):
        yield Use(subscript, subscript.value, SUBSCRIPT)
    for call in tree.nodes(ast.Call, span):
        yield Use(call, call.func, CALL)
        if isinstance(call.func, ast.Name) and call.func.id == "len" and len(call.args) == 1:
            yield Use(call, call.args[0], LENGTH)
    yield from _iterations(tree, span)
    yield from _operations(tree, span)


def _iterations(tree: Tree, span: Span | None) -> Iterator[Use]:
    for loop in tree.nodes(ast.For):
        if span is None or tree.touches(loop.iter, span):
            yield Use(loop.iter, loop.iter, ITERATION)
    for clause in tree.nodes(ast.comprehension):
        if not clause.is_async and (span is None or tree.touches(clause.iter, span)):
            yield Use(clause.iter, clause.iter, ITERATION)
    for assigned in tree.nodes(ast.Assign, span):
        if any(isinstance(target, (ast.Tuple, ast.List)) for target in assigned.targets):
            yield Use(assigned, assigned.value, ITERATION)


def _operations(tree: Tree, span: Span | None) -> Iterator[Use]:
    for operation in tree.nodes(ast.BinOp, span):
        operator = type(operation.op).__name__
        yield Use(operation, operation.left, OPERATION, operator, operation.right)
        yield Use(operation, operation.right, OPERATION, operator, operation.left, on_the_right=True)
    for growth in tree.nodes(ast.AugAssign, span):
        operator = type(growth.op).__name__
        yield Use(growth, growth.target, OPERATION, operator, growth.value)
        yield Use(growth, growth.value, OPERATION, operator, growth.target, on_the_right=True)
    for comparison in tree.nodes(ast.Compare, span):
        yield from _comparisons(comparison)


def _comparisons(comparison: ast.Compare) -> Iterator[Use]:
    left = comparison.left
    for operator, right in zip(comparison.ops, comparison.comparators, strict=True):
        if isinstance(operator, (ast.Lt, ast.LtE, ast.Gt, ast.GtE)):
            yield Use(comparison, left, ORDER, type(operator).__name__, right)
            yield Use(comparison, right, ORDER, type(operator).__name__, left, on_the_right=True)
        elif isinstance(operator, (ast.In, ast.NotIn)):
            yield Use(comparison, right, MEMBERSHIP)
        left = right


def refuses(values: Values, use: Use, kind: str) -> bool:
    """Whether a value of the built-in type ``kind`` is sure to raise when it is used like that."""
    if use.how == ATTRIBUTE:
        known = attributes(kind)
        return bool(known) and use.attr not in known
    if use.how in (OPERATION, ORDER) and use.other is not None:
        other = values.type(use.other)
        left, right = (other, kind) if use.on_the_right else (kind, other)
        return operated(left, use.attr, right) is None if use.how == OPERATION else ordered(left, right) is False
    return kind in PLAIN and kind not in _ABLE.get(use.how, PLAIN)


_ABLE = {
    SUBSCRIPT: SUBSCRIPTABLE,
    CALL: CALLABLE,
    ITERATION: ITERABLE,
    LENGTH: SIZED,
    MEMBERSHIP: ITERABLE,
}
