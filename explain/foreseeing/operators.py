"""Operators, comparisons and truth."""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable

from explain.foreseeing.calling import Calling
from explain.foreseeing.operations import LARGEST
from explain.foreseeing.state import (
    FALLS,
    kind_of,
)
from explain.foreseeing.values import (
    CONTAINERS,
    OfTruth,
    ProgramName,
    Some,
    Unknown,
)

BINARY = {
    ast.Add: (operator.add, operator.iadd),
    ast.Sub: (operator.sub, operator.isub),
    ast.Mult: (operator.mul, operator.imul),
    ast.Div: (operator.truediv, operator.itruediv),
    ast.FloorDiv: (operator.floordiv, operator.ifloordiv),
    ast.Mod: (operator.mod, operator.imod),
    ast.Pow: (operator.pow, operator.ipow),
    ast.LShift: (operator.lshift, operator.ilshift),
    ast.RShift: (operator.rshift, operator.irshift),
    ast.BitAnd: (operator.and_, operator.iand),
    ast.BitOr: (operator.or_, operator.ior),
    ast.BitXor: (operator.xor, operator.ixor),
    ast.MatMult: (operator.matmul, operator.imatmul),
}

_UNARY = {ast.UAdd: operator.pos, ast.USub: operator.neg, ast.Invert: operator.invert}

_PLAINLY_EQUAL = {int, float, complex, bool, str, bytes, list, tuple, dict, set, frozenset, type(None)}
_COMPARED = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
}

_STRUCTURAL = (list, tuple)


class Operators(Calling):
    """Operators."""

    def _binary(self, node: ast.BinOp) -> object:
        left, right = self.value(node.left), self.value(node.right)
        return self.operate(BINARY[type(node.op)][0], left, right)

    def operate(self, function: Callable[[object, object], object], left: object, right: object) -> object:
        """The operator ``function`` on two values."""
        if self.is_own(left) or self.is_own(right):
            self.bound(left, right)
            return self.with_own(lambda: function(left, right))
        if type(left) in _STRUCTURAL and type(left) is type(right) and function in (operator.add, operator.iadd):
            known = not self.tainted or (not self.is_tainted(left) and not self.is_tainted(right))
            if known and len(left) + len(right) <= LARGEST:  # type: ignore[arg-type]
                return function(left, right)
        if function in (operator.pow, operator.ipow) and (isinstance(left, Some) or isinstance(right, Some)):
            found = self.apply(function, left, right)
            plain = isinstance(right, int) and right >= 0
            return found if plain else self.unknown()
        if function in (operator.mod, operator.imod):
            if isinstance(left, Some) and left.kind in (str, bytes):  # what it asks for is not known
                return self.some(left.kind)
            if isinstance(left, (str, bytes)) and isinstance(right, Some) and right.kind in (tuple, dict):
                return self.some(type(left))  # how much it has is not known
        return self.apply(function, left, right)

    def _unary(self, node: ast.UnaryOp) -> object:
        value = self.value(node.operand)
        if isinstance(node.op, ast.Not):
            truth = self.truth(value)
            return Some(bool) if truth is None else not truth
        if self.is_own(value):
            return self.with_own(lambda: _UNARY[type(node.op)](value))  # type: ignore[operator]
        if isinstance(value, bool) and isinstance(node.op, ast.Invert):
            return self.some(int)  # newer Pythons warn of it
        return self.apply(_UNARY[type(node.op)], value)  # type: ignore[arg-type]

    def truth(self, value: object) -> bool | None:
        """Whether ``value`` counts as true; None where that is not known."""
        if isinstance(value, Unknown):
            if isinstance(value, OfTruth):
                return value.true
            if not isinstance(value, Some) or hasattr(value.kind, "__bool__") or hasattr(value.kind, "__len__"):
                return None
            return True
        if self.is_tainted(value) or value is NotImplemented:
            return None
        if self.is_own(value):
            found = self.with_own(lambda: bool(value))
            return found if isinstance(found, bool) else None
        return bool(value)

    def _bool_op(self, node: ast.BoolOp) -> object:
        stops_at = isinstance(node.op, ast.Or)
        value: object = None
        for index, part in enumerate(node.values):
            value = self.value(part)
            truth = self.truth(value) if index < len(node.values) - 1 else None
            if truth is None and index < len(node.values) - 1:
                rest = ast.BoolOp(node.op, node.values[index + 1 :])
                other = self.maybe(lambda rest=rest: self._bool_op(rest))  # type: ignore[misc]
                # ``unknown and None`` counts as false whichever of the two it is.
                return OfTruth(stops_at) if self.truth(other) is stops_at else self.either(value, other)
            if truth is stops_at:
                return value
        return value

    def maybe(self, follow: Callable[[], object]) -> object:
        """What ``follow`` gives where it is not known whether it runs."""
        found: list[object] = []

        def way() -> tuple[str, object]:
            found.append(follow())
            return FALLS

        self.fork([way, lambda: FALLS])
        return found[0] if found else self.unknown()

    def _compared(self, node: ast.Compare) -> object:
        return self._compare(node, self.value(node.left))

    def _compare(self, node: ast.Compare, left: object) -> object:
        result: object = True
        for index, (op, comparator) in enumerate(zip(node.ops, node.comparators, strict=False)):
            right = self.value(comparator)
            result = self._one_comparison(op, left, right)
            if len(node.ops) > 1:
                truth = self.truth(result)
                if truth is None:
                    rest = ast.Compare(comparator, node.ops[index + 1 :], node.comparators[index + 1 :])
                    if rest.ops:
                        self.maybe(lambda rest=rest, right=right: self._compare(rest, right))  # type: ignore[misc]
                    return Some(bool)
                if not truth:
                    return result
            left = right
        return result

    def _one_comparison(self, op: ast.cmpop, left: object, right: object) -> object:
        if isinstance(op, (ast.Is, ast.IsNot)):
            same = self._is(left, right)
            return Some(bool) if same is None else same is isinstance(op, ast.Is)
        if isinstance(op, (ast.In, ast.NotIn)):
            found = self._contains(left, right)
            truth = self.truth(found)
            return Some(bool) if truth is None else truth is isinstance(op, ast.In)
        function = _COMPARED[type(op)]
        if isinstance(left, ProgramName) and right == "__main__" and isinstance(op, (ast.Eq, ast.NotEq)):
            return isinstance(op, ast.Eq)
        if self.is_own(left) or self.is_own(right):
            self.bound(left, right)
            found = self.with_own(lambda: function(left, right))  # type: ignore[arg-type]
        else:
            found = self.apply(function, left, right)
        if isinstance(op, (ast.Eq, ast.NotEq)) and not isinstance(found, bool):
            # What equals what need not be True or False: arrays give one answer for each of their values.
            return Some(bool) if {kind_of(left), kind_of(right)} <= _PLAINLY_EQUAL else self.unknown()
        return found

    def _is(self, left: object, right: object) -> bool | None:
        if isinstance(left, Unknown) or isinstance(right, Unknown):
            one, other = kind_of(left), kind_of(right)
            if one is not None and other is not None and one is not other:
                return False
            return True if left is right else None
        if left is None or right is None or isinstance(left, (bool, type)) or self.is_own(left):
            return left is right
        return None if type(left) is type(right) else False

    def _contains(self, item: object, holder: object) -> object:
        if self.is_own(holder):
            if isinstance(holder, CONTAINERS) and self.is_tainted(holder):
                return self.unknown()
            return self.with_own(lambda: operator.contains(holder, item))  # type: ignore[arg-type]
        if isinstance(holder, range):
            if type(item) is int:
                return item in holder
            return self.unknown()
        return self.apply(operator.contains, holder, item)

    def _conditional(self, node: ast.IfExp) -> object:
        truth = self.truth(self.value(node.test))
        if truth is not None:
            return self.value(node.body if truth else node.orelse)
        found: list[object] = []

        def way(part: ast.expr) -> tuple[str, object]:
            found.append(self.value(part))
            return FALLS

        self.fork([lambda: way(node.body), lambda: way(node.orelse)])
        return self.either(found[0], found[1]) if len(found) == 2 else found[0]
