"""Which values a call puts in order, and the first two of them that Python cannot compare. Judges no cause."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from itertools import pairwise

from explain.analysis.builtin_types import ordered
from explain.analysis.callees import Callees
from explain.analysis.guards import foreseen
from explain.analysis.literals import literal
from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.places import Span
from explain.source import Source

_ORDERING = frozenset(("__lt__", "__gt__", "__le__", "__ge__", "__getattr__", "__class__"))


def unordered_calls(values: Values, span: Span | None) -> Iterator[tuple[ast.Call, ast.expr, ast.expr, ast.expr]]:
    """The calls at ``span`` that put in order what has none: the call, its values, and the first two of them.

    Without a ``span``, those of which nothing shows that the error is foreseen.
    """
    for call in values.tree.calls(span, ("sorted", "min", "max", "sort")):
        holder = put_in_order(values, call)
        whole = literal(values, holder) if holder is not None else None
        if holder is None or not isinstance(whole, (ast.List, ast.Tuple)):
            continue
        found = first_unordered(values, whole)
        if found is not None and (span is not None or not foreseen(values.tree, call, "TypeError")):
            yield call, holder, *found


def put_in_order(values: Values, call: ast.Call) -> ast.expr | None:
    """What ``call`` puts in order, without a key."""
    if any(one.arg != "reverse" for one in call.keywords):
        return None
    if values.is_builtin(call.func, "sorted", "min", "max") and len(call.args) == 1:
        return call.args[0]
    if isinstance(call.func, ast.Attribute) and call.func.attr == "sort" and not call.args:
        return call.func.value
    return None


def first_unordered(values: Values, whole: ast.List | ast.Tuple) -> tuple[ast.expr, ast.expr] | None:
    """Two neighbours that cannot be ordered; None where there are none, or some type does not show."""
    if not all(kind_of(values, one) for one in whole.elts):
        return None
    return next((pair for pair in pairwise(whole.elts) if _unordered(values, *pair)), None)


def kind_of(values: Values, node: ast.expr) -> str:
    """The type of ``node``, as errors print it: a built-in one, or a class of the file that has no order."""
    if known := values.type(node):
        return known
    found = values.tree.derived(Callees).instance(node)
    if found is None or not found[1]:
        return ""
    cls, _ = found
    plain = cls.all_known and not any(one.node.decorator_list or one.node.keywords for one in cls.lineage())
    return cls.node.name if plain and _ORDERING.isdisjoint(cls.attributes()) else ""


def _unordered(values: Values, first: ast.expr, second: ast.expr) -> bool:
    left, right = values.type(first), values.type(second)
    if left or right:
        return ordered(left, right) is False
    return kind_of(values, first) == kind_of(values, second)


def with_key(source: Source, call: ast.Call, key: str) -> str:
    """``call`` with a key by which it puts the values in order."""
    given = [quoted(source, one) for one in (*call.args, *call.keywords)]
    return f"{quoted(source, call.func)}({', '.join([*given, f'key={key}'])})"
