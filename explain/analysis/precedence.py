"""Uses of a name before which some binding certainly stands: told by lines alone, without following the flow.

Most uses are of this kind, and what ``flow`` would work out for them is not needed to know that they have a value. Says
nothing about which binding it is, and nothing about the others.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from explain.analysis.binders import DECLARED, DELETE, EXCEPT, LOOP, PARAMETER, WITH
from explain.analysis.flow import leaving, runs_later
from explain.analysis.guards import only_for_type_checkers
from explain.analysis.known_names import PREDEFINED
from explain.analysis.scopes import COMPREHENSION, MODULE, Binding, Scope, Scopes
from explain.analysis.trees import Place, Tree

Lines = tuple[int, int]
"""The lines behind the first number, up to the second."""
_LAST = 1 << 60
_EVERYWHERE: tuple[Lines, ...] = ((0, _LAST),)
_DEEPEST = 20
"""Blocks around a binding that are looked at."""


class Precedence:
    """Where the names of one source have got a value, by the scope of the use and the name."""

    def __init__(self, tree: Tree) -> None:
        """Works out nothing before it is asked."""
        self.tree = tree
        self.scopes = tree.derived(Scopes)
        self._typing = "TYPE_CHECKING" in tree.names
        self._lines: dict[tuple[Scope, str], tuple[Lines, ...]] = {}
        self._sure: dict[str, int] = {}

    def doubtful(self, uses: Iterable[ast.Name]) -> Iterator[ast.Name]:
        """Those of ``uses`` that may see no value; a name that nothing binds is one of them, unless Python has it."""
        scope_of, known, sure = self.scopes.of_nodes, self._lines, self._sure
        for use in uses:
            name, line = use.id, use.lineno
            last = sure.get(name)
            if last is None:
                last = sure[name] = self._sure_after(name)
            if line > last:
                continue
            key = (scope_of[use], name)
            given = known.get(key)
            if given is None:
                given = known[key] = self._given_for(*key)
            for before, last in given:
                if before < line <= last:
                    break
            else:
                yield use

    def _given_for(self, scope: Scope, name: str) -> tuple[Lines, ...]:
        """The lines on which a use in ``scope`` certainly sees a value, or runs when that cannot be told."""
        owner = self.scopes.owner(name, scope)
        if owner is None:
            return _EVERYWHERE if name in PREDEFINED else ()
        if self._typing and self._is_unreal(owner, name):
            return ()
        if scope is not owner and runs_later(scope, owner):
            return _EVERYWHERE
        bindings = owner.names[name]
        if len(bindings) == 1 and bindings[0].kind == PARAMETER:  # as most are
            return _EVERYWHERE
        key = (owner, name)
        if scope is owner or key not in self._lines:
            self._lines[key] = tuple(self._given(owner, name))
        return self._lines[key]

    def _sure_after(self, name: str) -> int:
        """The line behind which every use of ``name`` sees a value, whatever its scope, as is plain for most names."""
        scopes = self.scopes.binding.get(name, ())
        if not scopes:
            return 0 if name in PREDEFINED else _LAST
        module = self.scopes.module
        if list(scopes) != [module] or name in module.declared or (self._typing and self._is_unreal(module, name)):
            return _LAST
        bindings = module.names[name]
        if any(one.kind in (DELETE, EXCEPT) for one in bindings):
            return _LAST
        root = self.tree.root
        firm = (one for one in bindings if one.kind != DECLARED and self.tree.parent(one.statement) is root)
        return next((getattr(one.statement, "end_lineno", _LAST) for one in firm), _LAST)

    def _is_unreal(self, owner: Scope, name: str) -> bool:
        """Whether ``name`` is only there for type checkers."""
        return owner.kind == MODULE and all(only_for_type_checkers(self.tree, one.node) for one in owner.names[name])

    def _given(self, owner: Scope, name: str) -> Iterator[Lines]:
        """The lines of ``owner`` on which ``name`` certainly has had a value."""
        bindings = owner.names[name]
        kinds = {one.kind for one in bindings} if len(bindings) > 1 else {bindings[0].kind}
        if DELETE in kinds or EXCEPT in kinds:
            return
        if PARAMETER in kinds or (owner.kind == COMPREHENSION and kinds == {LOOP}):
            yield from _EVERYWHERE
        elif owner.kind != COMPREHENSION:
            for binding in bindings:
                if binding.remote:
                    yield from _EVERYWHERE
                elif binding.kind != DECLARED:
                    yield from _body(binding)
                    if self.tree.parent(binding.statement) is owner.node:  # no branch: what follows adds nothing
                        yield getattr(binding.statement, "end_lineno", _LAST), _LAST
                        return
                    yield from _behind(self.tree.path(binding.statement, owner.node))


def _behind(path: tuple[Place, ...]) -> Iterator[Lines]:
    """The lines that follow the statement of ``path`` in its block, and in the blocks around that."""
    innermost = len(path) - 1
    lost = leaving(path)
    for level in range(innermost, max(innermost - _DEEPEST, -1), -1):
        place, is_lost = path[level], level < innermost and next(lost)
        if not is_lost and place.field not in ("handlers", "cases"):
            block = getattr(place.owner, place.field)
            yield block[place.index].end_lineno, block[-1].end_lineno


def _body(binding: Binding) -> Iterator[Lines]:
    """The lines of a loop or ``with`` statement behind the head that binds a name."""
    statement = binding.statement
    if binding.kind == LOOP and isinstance(statement, (ast.For, ast.AsyncFor)):
        yield statement.iter.end_lineno or 0, statement.end_lineno or 0
    elif binding.kind == WITH and isinstance(statement, (ast.With, ast.AsyncWith)):
        head = statement.items[-1]
        yield (head.optional_vars or head.context_expr).end_lineno or 0, statement.end_lineno or 0
