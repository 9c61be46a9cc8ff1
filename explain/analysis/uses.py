"""What a program does with a value: the places where the wrong type of value makes Python raise.

Names the place as a traceback marks it and says what is asked of the value, and whether a built-in type can do that.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from itertools import chain

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
from explain.analysis.scopes import Scopes
from explain.analysis.shapes import Data, Typed
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


_Row = tuple[ast.AST, ast.expr, str, str, "ast.expr | None", bool]


def uses(tree: Tree, span: Span | None) -> Iterable[Use]:
    """The uses at ``span``; without a span, those of values that may show their type, and of attributes."""
    return tree.derived(_all) if span is None else tuple(Use(*row) for row in _rows(tree, span))


def _all(tree: Tree) -> tuple[Use, ...]:
    """Of modules, functions and classes only what is done with the name alone: what is asked of them has no type."""
    typed = tree.derived(Typed)
    names = {"", *tree.derived(Data).names, *tree.derived(Scopes).half_defined}
    rows = chain(
        _attributes(tree.attributes_of(None, {".", *names})),
        _subscripts(one for one in tree.nodes(ast.Subscript, None) if _name(one.value) in names),
        _calls(tree.calls(None, {"len", *names})),
        _iterations(tree, None),
        _operations(tree, None),
    )
    return tuple(
        Use(*row) for row in rows if (row[2] != CALL if isinstance(row[1], ast.Attribute) else typed.may(row[1]))
    )


def _name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else ""


def _rows(tree: Tree, span: Span | None) -> Iterator[_Row]:
    """The fields of the uses: of most of them nobody will ever ask, and to make one takes longer than to find it."""
    yield from _attributes(tree.nodes(ast.Attribute, span))
    yield from _subscripts(tree.nodes(ast.Subscript, span))
    yield from _calls(tree.nodes(ast.Call, span))
    yield from _iterations(tree, span)
    yield from _operations(tree, span)


def _attributes(attributes: Iterable[ast.Attribute]) -> Iterator[_Row]:
    for attribute in attributes:
        if isinstance(attribute.ctx, ast.Load):
            yield attribute, attribute.value, ATTRIBUTE, attribute.attr, None, False


def _subscripts(subscripts: Iterable[ast.Subscript]) -> Iterator[_Row]:
    for subscript in subscripts:
        yield subscript, subscript.value, SUBSCRIPT, "", None, False


def _calls(calls: Iterable[ast.Call]) -> Iterator[_Row]:
    for call in calls:
        yield call, call.func, CALL, "", None, False
        if isinstance(call.func, ast.Name) and call.func.id == "len" and len(call.args) == 1:
            yield call, call.args[0], LENGTH, "", None, False


def _iterations(tree: Tree, span: Span | None) -> Iterator[_Row]:
    for loop in tree.nodes(ast.For, None):
        if span is None or tree.touches(loop.iter, span):
            yield loop.iter, loop.iter, ITERATION, "", None, False
    for clause in tree.nodes(ast.comprehension, None):
        if not clause.is_async and (span is None or tree.touches(clause.iter, span)):
            yield clause.iter, clause.iter, ITERATION, "", None, False
    for assigned in tree.nodes(ast.Assign, span):
        if any(isinstance(target, (ast.Tuple, ast.List)) for target in assigned.targets):
            yield assigned, assigned.value, ITERATION, "", None, False


def _operations(tree: Tree, span: Span | None) -> Iterator[_Row]:
    for operation in tree.nodes(ast.BinOp, span):
        operator = type(operation.op).__name__
        yield operation, operation.left, OPERATION, operator, operation.right, False
        yield operation, operation.right, OPERATION, operator, operation.left, True
    for growth in tree.nodes(ast.AugAssign, span):
        operator = type(growth.op).__name__
        yield growth, growth.target, OPERATION, operator, growth.value, False
        yield growth, growth.value, OPERATION, operator, growth.target, True
    for comparison in tree.nodes(ast.Compare, span):
        yield from _comparisons(comparison)


def _comparisons(comparison: ast.Compare) -> Iterator[_Row]:
    left = comparison.left
    for operator, right in zip(comparison.ops, comparison.comparators, strict=True):
        if isinstance(operator, (ast.Lt, ast.LtE, ast.Gt, ast.GtE)):
            yield comparison, left, ORDER, type(operator).__name__, right, False
            yield comparison, right, ORDER, type(operator).__name__, left, True
        elif isinstance(operator, (ast.In, ast.NotIn)):
            yield comparison, right, MEMBERSHIP, "", None, False
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
