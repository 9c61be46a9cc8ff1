"""Uses of a name before which some binding certainly stands: told by lines alone, without following the flow.

Most uses are of this kind, and what ``flow`` would work out for them is not needed to know that they have a value. Says
nothing about which binding it is, and nothing about the others.
"""

from __future__ import annotations

import ast

from collections.abc import Iterator

from explain.analysis.binders import DECLARED, DELETE, EXCEPT, LOOP, PARAMETER, WITH
from explain.analysis.flow import leaves, runs_later
from explain.analysis.guards import only_for_type_checkers
from explain.analysis.scopes import COMPREHENSION, MODULE, Binding, Scope, Scopes
from explain.analysis.trees import Place, Tree

Lines = tuple[int, int]
"""The lines behind the first number, up to the second."""
_EVERYWHERE = (0, 1 << 60)
_DEEPEST = 20
"""Blocks around a binding that are looked at."""


class Precedence:
    """Where the names of one source have got a value, by scope and name."""

    def __init__(self, tree: Tree) -> None:
        """Works out nothing before it is asked."""
        self.tree = tree
        self.scopes = tree.derived(Scopes)
        self._typing = "TYPE_CHECKING" in tree.names
        self._lines: dict[tuple[Scope, str], list[Lines]] = {}
        self._unreal: dict[tuple[Scope, str], bool] = {}

    def is_given(self, use: ast.Name, scope: Scope, owner: Scope) -> bool:
        """Whether ``use`` in ``scope`` certainly sees some value of ``owner``'s name, or runs when that cannot be told.

        A name that is only there for type checkers has none.
        """
        if self._typing and self._is_unreal(owner, use.id):
            return False
        if scope is not owner and runs_later(scope, owner):
            return True
        key = (owner, use.id)
        if key not in self._lines:
            self._lines[key] = list(self._given(*key))
        line = use.lineno
        for before, last in self._lines[key]:
            if before < line <= last:
                return True
        return False

    def _is_unreal(self, owner: Scope, name: str) -> bool:
        key = (owner, name)
        if key not in self._unreal:
            self._unreal[key] = owner.kind == MODULE and all(
                only_for_type_checkers(self.tree, one.node) for one in owner.names[name]
            )
        return self._unreal[key]

    def _given(self, owner: Scope, name: str) -> Iterator[Lines]:
        """The lines of ``owner`` on which ``name`` certainly has had a value."""
        bindings = owner.names[name]
        if any(one.kind in (DELETE, EXCEPT) for one in bindings):
            return
        if owner.kind == COMPREHENSION:
            if all(one.kind == LOOP for one in bindings):
                yield _EVERYWHERE
            return
        for binding in bindings:
            if binding.kind == PARAMETER or binding.remote:
                yield _EVERYWHERE
            elif binding.kind != DECLARED:
                yield from self._behind(binding, self.tree.path(binding.statement, owner.node))

    def _behind(self, binding: Binding, path: tuple[Place, ...]) -> Iterator[Lines]:
        """The lines that follow ``binding`` in the statement of its ``path``, and in the blocks around that."""
        if binding.kind in (LOOP, WITH) and path:
            yield from _body(binding.statement)
        for level in range(len(path) - 1, max(len(path) - _DEEPEST, -1), -1):
            place = path[level]
            if place.field not in ("handlers", "cases") and not leaves(path[level:]):
                block = getattr(place.owner, place.field)
                yield block[place.index].end_lineno, block[-1].end_lineno


def _body(statement: ast.AST) -> Iterator[Lines]:
    """The lines of a loop or ``with`` statement behind its head."""
    if isinstance(statement, (ast.For, ast.AsyncFor)):
        yield statement.iter.end_lineno or 0, statement.end_lineno or 0
    elif isinstance(statement, (ast.With, ast.AsyncWith)):
        head = statement.items[-1]
        yield (head.optional_vars or head.context_expr).end_lineno or 0, statement.end_lineno or 0
