"""What hangs on a comparison of texts: whether it is asserted, and whether it is made for some Pythons only.

Looks at code, and at no text that is compared.
"""

from __future__ import annotations

import ast

from explain.analysis.some_pythons import asks, for_some_pythons
from explain.analysis.trees import Tree
from explain.drift.names import Names

_ASSERTING = ("assertTrue", "assertIsNotNone")
_FAILING = ("fail", "exit")
_NEGATED = (ast.NotEq, ast.NotIn)


class Conditions:
    """The conditions of one file."""

    def __init__(self, tree: Tree, names: Names) -> None:
        """Reads nothing yet."""
        self.tree = tree
        self.names = names

    def asserted(self, node: ast.AST) -> bool:
        """Whether all hangs on ``node``: it is asserted, alone or with "and", or that it is not None; or the test fails
        where it does not hold."""
        negated = isinstance(node, ast.Compare) and isinstance(node.ops[0], _NEGATED)
        above = self.tree.parent(node)
        if isinstance(above, ast.Compare) and len(above.ops) == 1 and isinstance(above.ops[0], ast.IsNot):
            above = self.tree.parent(above)
        if isinstance(above, ast.UnaryOp) and isinstance(above.op, ast.Not):
            above, negated = self.tree.parent(above), not negated
        elif not negated:
            while isinstance(above, ast.BoolOp) and isinstance(above.op, ast.And):
                above = self.tree.parent(above)
        if negated:
            return isinstance(above, ast.If) and _fails(above)
        if isinstance(above, ast.Call) and isinstance(above.func, ast.Attribute):
            return above.func.attr in _ASSERTING
        if isinstance(above, ast.Lambda):  # pytest.raises(…, check=lambda error: …)
            above = self.tree.parent(above)
            return isinstance(above, ast.keyword) and above.arg == "check"
        return isinstance(above, ast.Assert)

    def decides(self, node: ast.expr) -> bool:
        """Whether a handler of errors hangs on ``node``, and asks its error for no other text: then it does not know
        that there is one."""
        above = self.tree.parent(node)
        while isinstance(above, (ast.BoolOp, ast.UnaryOp)) and not isinstance(getattr(above, "op", None), ast.Or):
            above = self.tree.parent(above)
        if not isinstance(above, ast.If):
            return False
        handler = next((one for one in self.tree.ancestors(above) if isinstance(one, ast.ExceptHandler)), None)
        if handler is None:
            return False
        tests = (one.test for one in ast.walk(handler) if isinstance(one, (ast.If, ast.IfExp)))
        return sum(map(_spoken, tests)) == 1

    def for_one_python(self, node: ast.AST) -> bool:
        """Whether ``node`` stands under a test of the Python that runs, or behind one that leaves."""
        return for_some_pythons(self.tree, node)

    def names_a_python(self, node: ast.AST) -> bool:
        """Whether the code of ``node`` asks which Python runs."""
        return asks(self.tree, node)

    def file_for_one_python(self) -> bool:
        """Whether a mark on the whole module skips it on some Pythons."""
        mark = self.names.constants.get("pytestmark")
        return mark is not None and self.names_a_python(mark)


def _spoken(test: ast.expr) -> int:
    """How many texts of several words stand in ``test``."""
    values = (one.value for one in ast.walk(test) if isinstance(one, ast.Constant))
    return sum(isinstance(one, str) and " " in one for one in values)


def _fails(asked: ast.If) -> bool:
    """Whether the body of ``asked`` raises or calls what fails a test, and does nothing else."""
    [first, *more] = asked.body
    if more or asked.orelse:
        return False
    called = first.value.func if isinstance(first, ast.Expr) and isinstance(first.value, ast.Call) else None
    named = called.attr if isinstance(called, ast.Attribute) else ""
    return isinstance(first, ast.Raise) or named in _FAILING
