"""A source's tree as an index: nodes by class, parents, and the block in which each statement stands.

Made by one walk without recursion, so that every fact may ask and no fact has to walk. Knows nothing of names.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from functools import lru_cache

from explain.places import Span
from explain.records import dataclass
from explain.source import Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeVar, TypeVarTuple

    Node = TypeVar("Node", bound=ast.AST)
    Derived = TypeVar("Derived")
    Arguments = TypeVarTuple("Arguments")

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
LOOPS = (ast.For, ast.AsyncFor, ast.While)
COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
_ARMS = (ast.stmt, ast.ExceptHandler, ast.match_case)
_PLAIN = (ast.expr_context, ast.operator, ast.unaryop, ast.cmpop, ast.boolop)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a statement (or an ``except`` or ``case`` arm) stands: the ``index``-th of the list ``owner.field``."""

    owner: ast.AST
    field: str
    index: int


class Tree:
    """The index over one source; empty where the source does not parse."""

    def __init__(self, source: Source) -> None:
        """Walks the tree of ``source`` once."""
        self.source = source
        self.root: ast.Module = source.tree or ast.Module(body=[], type_ignores=[])
        self.order: list[ast.AST] = []
        self.parents: dict[ast.AST, ast.AST] = {}
        self._kinds: dict[type[ast.AST], list[ast.AST]] = {}
        self._places: dict[ast.AST, Place] = {}
        self._statements: dict[ast.AST, ast.AST] = {}
        self._derived: dict[tuple[object, ...], object] = {}
        self._walk()

    @staticmethod
    @lru_cache(maxsize=8)
    def of(source: Source) -> Tree:
        """The index of ``source``, made once."""
        return Tree(source)

    def derived(self, make: Callable[[Tree, *Arguments], Derived], *arguments: *Arguments) -> Derived:
        """What ``make`` makes of this tree and the ``arguments``, made once and kept as long as the tree is."""
        key = (make, *arguments)
        if key not in self._derived:
            self._derived[key] = make(self, *arguments)
        return self._derived[key]  # type: ignore[return-value]

    def nodes(self, kind: type[Node], span: Span | None = None) -> Iterator[Node]:
        """The nodes of exactly the class ``kind`` that touch ``span`` (all without one).

        The node that is exactly the marked one comes first, then the others in the order of the tree.
        """
        found: list[Node] = self._kinds.get(kind, [])  # type: ignore[assignment]
        if span is None:
            yield from found
            return
        near = [node for node in found if self.touches(node, span)]
        yield from sorted(near, key=lambda node: self.source.span(node) != span)

    def touches(self, node: ast.AST, span: Span) -> bool:
        """Whether ``node`` shares a position with ``span``; lines are compared first because that is cheap."""
        first, last = getattr(node, "lineno", 0), getattr(node, "end_lineno", 0) or 0
        if first > span.end.line or last < span.start.line:
            return False
        return self.source.span(node).touches(span)

    def parent(self, node: ast.AST) -> ast.AST | None:
        """The node around ``node``; None for the module."""
        return self.parents.get(node)

    def ancestors(self, node: ast.AST) -> Iterator[ast.AST]:
        """The nodes around ``node``, innermost first."""
        above = self.parents.get(node)
        while above is not None:
            yield above
            above = self.parents.get(above)

    def statement(self, node: ast.AST) -> ast.AST:
        """The innermost statement (or ``except``/``case`` arm) that holds ``node``; the module for the module."""
        return self._statements.get(node, self.root)

    def path(self, statement: ast.AST, root: ast.AST) -> list[Place]:
        """The places from ``root`` down to ``statement``, outermost first."""
        path = []
        place = self._places.get(statement)
        while statement is not root and place is not None:
            path.append(place)
            statement = place.owner
            place = self._places.get(statement)
        path.reverse()
        return path

    def block(self, statement: ast.AST) -> list[ast.stmt]:
        """The list of statements that ``statement`` is one of."""
        place = self._places.get(statement)
        return getattr(place.owner, place.field) if place else []

    def _walk(self) -> None:
        waiting: list[ast.AST] = [self.root]
        while waiting:
            node = waiting.pop()
            self.order.append(node)
            self._kinds.setdefault(type(node), []).append(node)
            above = self.parents.get(node)
            self._statements[node] = node if above is None or node in self._places else self._statements[above]
            waiting.extend(reversed(self._children(node)))

    def _children(self, node: ast.AST) -> list[ast.AST]:
        children: list[ast.AST] = []
        for field in node._fields:
            value = getattr(node, field, None)
            if isinstance(value, list):
                for index, item in enumerate(value):
                    if isinstance(item, _ARMS):
                        self._places[item] = Place(node, field, index)
                    if isinstance(item, ast.AST) and not isinstance(item, _PLAIN):
                        children.append(item)
            elif isinstance(value, ast.AST) and not isinstance(value, _PLAIN):
                children.append(value)
        for child in children:
            self.parents[child] = node
        return children
