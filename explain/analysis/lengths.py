"""How far a loop counts, measured against the length of a list or text: one past its end, one short of it.

Reads ``len(rows)``, a name that was given it, and the number with which a list was made (``[0] * days``). Says nothing
where the list may have got another length in another way than the facts that ask look at.
"""

from __future__ import annotations

import ast

from explain.analysis.binders import ASSIGNMENT, LOOP
from explain.analysis.flow import reaching
from explain.analysis.literals import number
from explain.analysis.scopes import Binding
from explain.analysis.values import Values
from explain.records import dataclass

_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Counting:
    """A loop that counts ``name`` up: ``limit`` is the expression that ends it, ``loop`` the statement.

    ``inclusive`` says that ``name`` reaches the limit itself, as in ``while i <= n``. ``whole`` is what a reader would
    point at: the call of ``range()``, or the condition.
    """

    name: str
    loop: ast.For | ast.While
    limit: ast.expr
    inclusive: bool
    whole: ast.expr

    @property
    def line(self) -> int:
        """Where the loop begins, from 1."""
        return self.loop.lineno


def counting(values: Values, index: ast.Name) -> Counting | None:
    """The innermost loop around ``index`` that counts it up to a limit, one by one; None where there is none."""
    for above in values.tree.ancestors(index):
        if isinstance(above, ast.For) and isinstance(above.target, ast.Name) and above.target.id == index.id:
            return _ranged(values, above, index.id)
        if isinstance(above, ast.While):
            found = _while(above, index.id)
            if found is not None:
                return found
        if isinstance(above, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)):
            return None
    return None


def beyond(values: Values, limit: ast.expr, holder: ast.expr, depth: int = 0) -> int | None:
    """By how much ``limit`` is larger than the length of ``holder`` (negative: smaller); None where nothing tells.

    A variable of an outer loop that is taken off counts as its first value.
    """
    if is_length(values, limit, holder):
        return 0
    if depth > _DEEPEST or not isinstance(limit, ast.BinOp) or not isinstance(limit.op, (ast.Add, ast.Sub)):
        return None
    sign = 1 if isinstance(limit.op, ast.Add) else -1
    more = _least(values, limit.right)
    if more is not None and (sign < 0 or number(limit.right) is not None):
        rest = beyond(values, limit.left, holder, depth + 1)
        return None if rest is None else rest + sign * more
    if sign > 0 and (more := number(limit.left)) is not None:
        rest = beyond(values, limit.right, holder, depth + 1)
        return None if rest is None else rest + more
    return None


def is_length(values: Values, node: ast.expr, holder: ast.expr) -> bool:
    """Whether ``node`` is the length of ``holder``: ``len(holder)``, a name for it, or what the list was made with."""
    source = values.scopes.source
    if isinstance(node, ast.Call) and values.is_builtin(node.func, "len") and len(node.args) == 1:
        return source.code(node.args[0]) == source.code(holder)
    made = made_with(values, holder)
    if made is not None and source.code(made) == source.code(node):
        return True
    binding = _only(values, node) if isinstance(node, ast.Name) else None
    given = binding.value if binding and binding.kind == ASSIGNMENT else None
    return isinstance(given, ast.Call) and is_length(values, given, holder)


def is_tested(values: Values, loop: Counting, holder: ast.expr) -> bool:
    """Whether the loop's body compares the index with the length of ``holder``: the last round may be left out."""
    for node in (part for statement in loop.loop.body for part in ast.walk(statement)):
        if not isinstance(node, ast.Compare):
            continue
        sides = [node.left, *node.comparators]
        names = {one.id for side in sides for one in ast.walk(side) if isinstance(one, ast.Name)}
        if loop.name in names and any(beyond(values, side, holder) is not None for side in sides):
            return True
    return False


def made_with(values: Values, holder: ast.expr) -> ast.expr | None:
    """``days`` where ``holder`` is a name for ``[0] * days`` or ``[0 for day in range(days)]``."""
    binding = _only(values, holder) if isinstance(holder, ast.Name) else None
    value = binding.value if binding and binding.kind == ASSIGNMENT else None
    if isinstance(value, ast.BinOp) and isinstance(value.op, ast.Mult):
        return value.right if isinstance(value.left, ast.List) and len(value.left.elts) == 1 else None
    if isinstance(value, ast.ListComp) and len(value.generators) == 1 and not value.generators[0].ifs:
        around = value.generators[0].iter
        ranged = isinstance(around, ast.Call) and values.is_builtin(around.func, "range") and len(around.args) == 1
        return around.args[0] if isinstance(around, ast.Call) and ranged else None
    return None


def _ranged(values: Values, loop: ast.For, name: str) -> Counting | None:
    called = loop.iter
    if not isinstance(called, ast.Call) or not values.is_builtin(called.func, "range") or called.keywords:
        return None
    if not called.args or len(called.args) > 2 or any(isinstance(one, ast.Starred) for one in called.args):
        return None
    return Counting(name, loop, called.args[-1], inclusive=False, whole=called)


def _while(loop: ast.While, name: str) -> Counting | None:
    """The comparison of the condition that ends the count of ``name``, where the body adds to it."""
    adds = any(
        isinstance(node, (ast.AugAssign, ast.Assign)) and _names(node) == name
        for statement in loop.body
        for node in ast.walk(statement)
    )
    tests = loop.test.values if isinstance(loop.test, ast.BoolOp) and isinstance(loop.test.op, ast.And) else [loop.test]
    for test in tests if adds else ():
        if not isinstance(test, ast.Compare) or len(test.ops) != 1 or not isinstance(test.left, ast.Name):
            continue
        if test.left.id == name and isinstance(test.ops[0], (ast.Lt, ast.LtE)):
            return Counting(name, loop, test.comparators[0], isinstance(test.ops[0], ast.LtE), test)
    return None


def _names(node: ast.AugAssign | ast.Assign) -> str:
    target = node.target if isinstance(node, ast.AugAssign) else node.targets[0]
    return target.id if isinstance(target, ast.Name) else ""


def _least(values: Values, node: ast.expr) -> int | None:
    """The number that ``node`` is, or the first one that a loop over ``range()`` gives it."""
    if (plain := number(node)) is not None:
        return plain
    binding = _only(values, node) if isinstance(node, ast.Name) else None
    loop = binding.statement if binding and binding.kind == LOOP else None
    if not isinstance(loop, ast.For) or not isinstance(loop.target, ast.Name):
        return None
    found = _ranged(values, loop, loop.target.id)
    if found is None or not isinstance(found.whole, ast.Call):
        return None
    return number(found.whole.args[0]) if len(found.whole.args) == 2 else 0


def _only(values: Values, node: ast.expr) -> Binding | None:
    found = reaching(values.scopes, node) if isinstance(node, ast.Name) else None
    return found.only if found else None
