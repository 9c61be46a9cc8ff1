"""Operators between a text and a number: which operand is which, and whether the text was typed in by the user.

Two facts share it: where the text comes from ``input()``, that is the better explanation.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.builtin_types import operated, ordered
from explain.analysis.guards import foreseen, type_is_tested
from explain.analysis.handing import handed_over
from explain.analysis.trees import Tree
from explain.analysis.values import Origin, Values
from explain.places import Span
from explain.records import dataclass
from explain.source import Source

_NUMBERS = ("int", "float", "bool", "complex")
_SIGNS = {
    **{"Add": "+", "Sub": "-", "Mult": "*", "Div": "/", "FloorDiv": "//", "Mod": "%", "Pow": "**"},
    **{"Lt": "<", "LtE": "<=", "Gt": ">", "GtE": ">="},
}


@dataclass(frozen=True, slots=True)
class Operation:
    """``left sign right`` at ``node``; ``grown`` for ``left += right``."""

    node: ast.AST
    left: ast.expr
    right: ast.expr
    operator: str
    grown: bool = False

    @property
    def sign(self) -> str:
        """The operator as written."""
        return _SIGNS[self.operator] + "=" * self.grown

    @property
    def orders(self) -> bool:
        """Whether it compares."""
        return self.operator in ("Lt", "LtE", "Gt", "GtE")


@dataclass(frozen=True, slots=True)
class Mixture:
    """An operation on a text and a number, with the type of each side; one is ``"str"``."""

    operation: Operation
    left_type: str
    right_type: str
    text: ast.expr
    number: ast.expr
    typed_in: Origin | None

    @property
    def number_type(self) -> str:
        """The type of the number."""
        return self.right_type if self.text is self.operation.left else self.left_type


def mixtures(source: Source, span: Span | None) -> Iterator[Mixture]:
    """The operations at ``span`` that may mix a text with a number; without a span, those that are sure to raise.

    Where one side is not known, the number may be an int or a float: the message says which.
    """
    if span is None:
        yield from Tree.of(source).derived(_certain)
        return
    values = Values.of(source)
    for operation in _operations(values.tree, span):
        yield from _mixed(values, operation)


def _certain(tree: Tree) -> tuple[Mixture, ...]:
    values = tree.derived(Values)
    found: list[Mixture] = []
    for row in _rows(tree, None):
        left = values.type(row[1])
        right = values.type(row[2]) if left else ""
        if (left == "str") == (right == "str") or not {left, right} <= {"str", *_NUMBERS}:
            continue
        if foreseen(tree, row[0], "TypeError"):
            continue
        operation = Operation(*row)
        fitting = [one for one in _mixed(values, operation) if (one.left_type, one.right_type) == (left, right)]
        found += [] if type_is_tested(tree, operation.node) else fitting[:1]
    return tuple(found)


def _operations(tree: Tree, span: Span | None) -> Iterator[Operation]:
    return (Operation(*row) for row in _rows(tree, span))


def _rows(tree: Tree, span: Span | None) -> Iterator[tuple[ast.AST, ast.expr, ast.expr, str, bool]]:
    """The fields of the operations."""
    for node in tree.nodes(ast.BinOp, span):
        if type(node.op).__name__ in _SIGNS:
            yield node, node.left, node.right, type(node.op).__name__, False
    for grown in tree.nodes(ast.AugAssign, span):
        if type(grown.op).__name__ in _SIGNS:
            yield grown, grown.target, grown.value, type(grown.op).__name__, True
    for comparison in tree.nodes(ast.Compare, span):
        operator = type(comparison.ops[0]).__name__
        if len(comparison.ops) == 1 and operator in _SIGNS:
            yield comparison, comparison.left, comparison.comparators[0], operator, False


def _mixed(values: Values, operation: Operation) -> Iterator[Mixture]:
    left, right = _types(values, operation.left), _types(values, operation.right)
    if not (left or right):  # told only for what has happened: what another function hands over
        left, right = (("str",) if _typed_in(values, one) else () for one in (operation.left, operation.right))
    if not (left or right):
        return
    for first in left or ("str", "int", "float"):
        for second in right or ("str", "int", "float"):
            if (first == "str") != (second == "str") and _raises(operation, first, second):
                text, number = operation.left, operation.right
                if second == "str":
                    text, number = number, text
                yield Mixture(operation, first, second, text, number, _typed_in(values, text))


def _raises(operation: Operation, left: str, right: str) -> bool:
    if not {left, right} <= {"str", *_NUMBERS}:
        return False
    if operation.orders:
        return ordered(left, right) is False
    return operated(left, operation.operator, right) is None


def _types(values: Values, node: ast.expr) -> tuple[str, ...]:
    """The types that ``node`` may have, as far as they show; a sum with a text in it is a text."""
    found = tuple(dict.fromkeys(one.type for one in values.typed(node, certain=False)))
    origins = values.origins(node)
    hidden = not origins.complete or any(not one.type for one in origins.found)
    if found and hidden and not isinstance(node, ast.BinOp):
        return tuple(dict.fromkeys((*found, "str", "int", "float")))
    if not found and isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return ("str",) if "str" in (values.type(node.left), values.type(node.right)) else ()
    return found


def _typed_in(values: Values, text: ast.expr) -> Origin | None:
    """The call of ``input()`` that gave ``text``, or the text that it repeats: ``typed * 9``."""
    if isinstance(text, ast.BinOp) and isinstance(text.op, ast.Mult):
        return _typed_in(values, text.left) or _typed_in(values, text.right)
    for origin in (*values.origins(text).found, *handed_over(values, text)):
        call = origin.node
        if isinstance(call, ast.Call) and values.is_builtin(call.func, "input"):
            return origin
    return None
