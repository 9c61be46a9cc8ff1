"""The functions of a source: what they can return, and which of them a call means.

Judges from the text of one file alone; a decorated function may be anything.
"""

from __future__ import annotations

import ast

from explain.analysis.binders import DEF
from explain.analysis.classes import METHOD, Classes
from explain.analysis.flow import sole
from explain.analysis.scopes import CLASS, FUNCTION, Scopes
from explain.analysis.trees import FUNCTIONS, Tree
from explain.records import dataclass, field

Def = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(slots=True, eq=False)
class Results:
    """What stands in one function's own body: the values it returns and whether it yields."""

    values: list[ast.expr] = field(default_factory=list)
    yields: bool = False


class Functions:
    """The functions of one source."""

    def __init__(self, tree: Tree) -> None:
        """Sorts returns and yields by the function they belong to."""
        self.tree = tree
        self.scopes = tree.derived(Scopes)
        self._results: dict[ast.AST, Results] = {}
        self.names = {node.name for node in tree.nodes(ast.FunctionDef)} | {
            node.name for node in tree.nodes(ast.AsyncFunctionDef)
        }
        for returned in tree.nodes(ast.Return):
            if returned.value is not None:
                self._of(returned).values.append(returned.value)
        for kind in (ast.Yield, ast.YieldFrom):
            for node in tree.nodes(kind):
                self._of(node).yields = True

    def _of(self, node: ast.AST) -> Results:
        return self._results.setdefault(self.scopes.scope(node).frame.node, Results())

    def results(self, function: ast.AST) -> Results:
        """What ``function`` returns and yields."""
        return self._results.get(function, Results())

    def result_type(self, function: Def) -> str:
        """The type of what a call of the undecorated ``function`` gives, where its shape shows it; else empty."""
        results = self.results(function)
        if function.decorator_list:
            return ""
        if isinstance(function, ast.AsyncFunctionDef):
            return "async_generator" if results.yields else "coroutine"
        if results.yields:
            return "generator"
        nothing = all(isinstance(value, ast.Constant) and value.value is None for value in results.values)
        return "NoneType" if nothing and _can_end(function) else ""

    def qualified(self, function: Def) -> str:
        """The name that Python prints for ``function``: ``Shop.price``, ``outer.<locals>.inner``."""
        parts = [function.name]
        scope = self.scopes.scope(function)
        while scope.parent is not None:
            if scope.kind == FUNCTION:
                parts += ["<locals>", getattr(scope.node, "name", "<lambda>")]
            elif scope.kind == CLASS:
                parts.append(scope.node.name)  # type: ignore[attr-defined]
            scope = scope.parent
        return ".".join(reversed(parts))

    def named(self, node: ast.AST) -> Def | None:
        """The function that a Name ``node`` can only mean."""
        if not isinstance(node, ast.Name) or node.id not in self.names:
            return None
        binding = sole(self.scopes, node)
        function = binding.node if binding and binding.kind == DEF else None
        return function if isinstance(function, FUNCTIONS) else None

    def method(self, node: ast.AST) -> Def | None:
        """The method that ``self.name`` in a class of this file most likely means (a subclass may replace it)."""
        if not isinstance(node, ast.Attribute) or not isinstance(node.value, ast.Name):
            return None
        around = self.tree.derived(Classes).method(self.scopes.scope(node))
        if around is None or not around.receives(node.value.id):
            return None
        attribute = around.owner.attribute(node.attr)
        if attribute is None or attribute.how != METHOD or not isinstance(attribute.node, FUNCTIONS):
            return None
        return attribute.node


def _can_end(function: Def) -> bool:
    """Whether the body may run to its end, or to a bare ``return``: not where it always raises or loops for ever."""
    last = function.body[-1]
    if isinstance(last, ast.Raise):
        return False
    if isinstance(last, ast.While) and isinstance(last.test, ast.Constant) and last.test.value:
        return any(isinstance(node, (ast.Break, ast.Return)) for node in ast.walk(last))
    return True
