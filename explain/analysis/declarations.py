"""``global`` and ``nonlocal`` statements: the scope each stands in, and what its names mean around that.

Says what a file shows; why a Python refuses such a statement is for facts to say. A name means no more here than in the
file: what a star import or ``exec`` may bring is not seen, and ``Scopes.whole`` tells whether there is any.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from itertools import islice

from explain.analysis.binders import DECLARED, DELETE
from explain.analysis.scopes import FUNCTION, Binding, Scope, Scopes
from explain.analysis.trees import FUNCTIONS
from explain.places import Span
from explain.records import dataclass

_MOST_NAMES = 100
"""At one place: each is looked for in the whole file."""


@dataclass(frozen=True, slots=True)
class Declaration:
    """One ``name`` of the ``global`` or ``nonlocal`` statement ``node``, and the ``scope`` that it stands in."""

    node: ast.Global | ast.Nonlocal
    name: str
    scope: Scope

    @property
    def keyword(self) -> str:
        """The word that it begins with."""
        return "global" if isinstance(self.node, ast.Global) else "nonlocal"

    @property
    def function(self) -> str:
        """The name of the function that it stands in; empty elsewhere."""
        return self.scope.node.name if isinstance(self.scope.node, FUNCTIONS) else ""

    @property
    def parameter(self) -> ast.arg | None:
        """The parameter of that function with its name."""
        if not isinstance(self.scope.node, FUNCTIONS):
            return None
        args = self.scope.node.args
        every = (*args.posonlyargs, *args.args, *args.kwonlyargs, args.vararg, args.kwarg)
        return next((one for one in every if one is not None and one.arg == self.name), None)

    def around(self) -> Iterator[Scope]:
        """The functions around its own scope, the nearest first."""
        return (one for one in self.scope.outward() if one is not self.scope and one.kind == FUNCTION)

    def outside(self, scopes: Scopes) -> Binding | None:
        """What else first gives its name a value where it reaches out to: in the file, or in a function around."""
        reached = (scopes.module,) if isinstance(self.node, ast.Global) else self.around()
        return next((found for one in reached if (found := first_value(scopes, self.name, one, self.scope))), None)


def declarations(scopes: Scopes, span: Span | None) -> Iterator[Declaration]:
    """Each name of each such statement at ``span``, in the order of the file; of a place, the first hundred alone."""
    found = _declarations(scopes, span)
    return found if span is None else islice(found, _MOST_NAMES)


def _declarations(scopes: Scopes, span: Span | None) -> Iterator[Declaration]:
    for kind in (ast.Global, ast.Nonlocal):
        for node in scopes.tree.nodes(kind, span):
            assert isinstance(node, (ast.Global, ast.Nonlocal))
            for name in node.names:
                yield Declaration(node, name, scopes.scope(node))


def unbound(scopes: Scopes, span: Span | None) -> Iterator[Declaration]:
    """The nonlocal names at ``span`` that no function around binds, so that Python refuses them."""
    for one in declarations(scopes, span):
        if one.keyword == "nonlocal" and not any(_binds(scope, one.name) for scope in one.around()):
            yield one


def first_value(scopes: Scopes, name: str, scope: Scope, writer: Scope | None = None) -> Binding | None:
    """The first place that gives the variable ``name`` of ``scope`` a value; what ``writer`` does does not count."""
    if scope is not scopes.module and name in scope.declared:
        return None
    given = (one for one in scope.names.get(name, []) if one.kind not in (DECLARED, DELETE))
    return next((one for one in given if writer is None or scopes.scope(one.node) is not writer), None)


def _binds(scope: Scope, name: str) -> bool:
    return name in scope.names and scope.declared.get(name) != "global"
