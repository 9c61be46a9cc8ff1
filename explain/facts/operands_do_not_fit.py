"""An operator stands between two values whose types it does not take together."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.builtin_types import operated, ordered
from explain.analysis.guards import foreseen, type_is_tested
from explain.analysis.quoting import quoted, shortened, whole
from explain.analysis.rewriting import operand, uncut, unused, with_part
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_ORDERS = {"Lt": "<", "LtE": "<=", "Gt": ">", "GtE": ">="}
_OF_NUMBERS = (ast.Sub, ast.Div, ast.FloorDiv, ast.Mod, ast.Pow)
_DATES = {"datetime.date", "datetime.datetime"}
_SIGNS = {
    **{"Add": "+", "Sub": "-", "Mult": "*", "Div": "/", "FloorDiv": "//", "Mod": "%", "Pow": "**", "MatMult": "@"},
    **{"BitOr": "|", "BitAnd": "&", "BitXor": "^", "LShift": "<<", "RShift": ">>"},
}


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    values = Values.of(source)
    for node, left, right, operator, sign in _operations(values, span):
        first = values.type(left)
        second = values.type(right) if first else ""
        if not second:
            continue
        fails = ordered(first, second) is False if operator in _ORDERS else operated(first, operator, second) is None
        if not fails or _is_other(first, second, operator):
            continue
        if span is not None and operator == "Sub" and "str" in (first, second) and {first, second} & _DATES:
            continue  # its own page says how a text becomes a date
        if span is None and (foreseen(values.tree, node, "TypeError") or type_is_tested(values.tree, node)):
            continue
        bindings = {
            "left": quoted(source, left),
            "left_type": first,
            "right": quoted(source, right),
            "right_type": second,
            "operator": sign,
            "expression": quoted(source, node),
            "line": str(getattr(node, "lineno", 1)),
            **_meant(values, node),
        }
        yield Fact(source.span(node), bindings)


def _meant(values: Values, node: ast.AST) -> dict[str, str]:
    """What a text and another value, or a list and a number, were most likely to give."""
    if not isinstance(node, ast.BinOp):
        return {}
    source, kinds = values.scopes.source, (values.type(node.left), values.type(node.right))
    if kinds[0] == "str" and isinstance(node.op, ast.Add):
        joined = with_part(source, node, node.right, f"str({whole(source, node.right)})")
        return uncut({"joined": shortened(joined)} if joined else {})
    if kinds[0] not in ("list", "tuple") or kinds[1] not in ("int", "float") or not isinstance(node.op, _OF_NUMBERS):
        return {}
    one = unused(values)
    each = with_part(source, node, node.left, one)
    return uncut({"each": shortened(f"[{each} for {one} in {operand(source, node.left)}]")} if each else {})


def _operations(values: Values, span: Span | None) -> Iterator[tuple[ast.AST, ast.expr, ast.expr, str, str]]:
    for node in values.tree.nodes(ast.BinOp, span):
        operator = type(node.op).__name__
        yield node, node.left, node.right, operator, _SIGNS.get(operator, "")
    for grown in values.tree.nodes(ast.AugAssign, span):
        operator = type(grown.op).__name__
        if (operator, values.type(grown.target)) not in (("Add", "list"), ("BitOr", "dict")):  # they take any iterable
            yield grown, grown.target, grown.value, operator, _SIGNS.get(operator, "") + "="
    for comparison in values.tree.nodes(ast.Compare, span):
        if len(comparison.ops) == 1:
            operator = type(comparison.ops[0]).__name__
            if operator in _ORDERS:
                yield comparison, comparison.left, comparison.comparators[0], operator, _ORDERS[operator]


def _is_other(left: str, right: str, operator: str) -> bool:
    """Whether another fact says more about these two types."""
    kinds = {left, right}
    if kinds & {"NoneType", "function", "coroutine"} or kinds == {"str", "bytes"}:
        return True
    if "str" in kinds and kinds & {"int", "float", "bool", "complex"}:
        return True
    return operator == "Add" and (left in ("list", "tuple") or (left == right and left in ("dict", "set")))
