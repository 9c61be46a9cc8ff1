"""Which bindings can have given a name the value it has at a use: reaching definitions over structured code.

Works on statements and blocks alone, so it is sound for code without tricks and knows nothing of values. Where a name
is bound in very many places it gives up, which keeps its cost linear in the file.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.binders import (
    ASSIGNMENT,
    CAPTURE,
    CLASS_DEF,
    DECLARED,
    DEF,
    DELETE,
    EXCEPT,
    IMPORT,
    LOOP,
    PARAMETER,
    WALRUS,
    WITH,
)
from explain.analysis.scopes import CLASS, COMPREHENSION, FUNCTION, MODULE, Binding, Scope, Scopes
from explain.analysis.trees import COMPREHENSIONS, LOOPS, Place, Tree
from explain.places import Position
from explain.records import dataclass

_MOST_BINDINGS = 40
_IN_ORDER = ("body", "handlers", "orelse", "finalbody")
_WITH_OTHER_WAYS = (ast.Try, ast.TryStar, ast.With, ast.AsyncWith)
_JUMPS = frozenset((ast.Break, ast.Continue))
_BLOCKS = ("body", "handlers", "orelse", "finalbody", "cases")
_COMPOUND: tuple[type[ast.AST], ...] = (*ast.stmt.__subclasses__(), ast.ExceptHandler, ast.match_case)
_HOLDING = frozenset(kind for kind in _COMPOUND if any(field in kind._fields for field in _BLOCKS))
_AT_ONCE = (ASSIGNMENT, IMPORT, DEF)
_BEFORE, _AFTER, _APART = "before", "after", "apart"


@dataclass(frozen=True, slots=True, eq=False)
class Reaching:
    """What a use may see: the ``bindings`` that may have given the value, latest in the file first.

    ``unbound`` says that there is also a way to the use on which the name has no value. ``order_known`` is False for a
    use in a function that can run at any time (then every binding may reach it).
    """

    bindings: tuple[Binding, ...]
    unbound: bool
    order_known: bool = True

    @property
    def only(self) -> Binding | None:
        """The one binding that gave the value, where there is just one."""
        return self.bindings[0] if len(self.bindings) == 1 else None


@dataclass(frozen=True, slots=True)
class _Relation:
    """How a binding stands to a use: ``order``, whether it is ``sure`` to run on the way, and the loops around both."""

    order: str
    sure: bool
    loops: tuple[ast.AST, ...]


def reaching(scopes: Scopes, use: ast.Name) -> Reaching | None:
    """The bindings of ``use.id`` that may reach ``use``; None where that cannot be told."""
    known = scopes.tree.derived(_known)
    if use not in known:
        known[use] = _reaching(scopes, use)
    return known[use]


def sole(scopes: Scopes, use: ast.Name) -> Binding | None:
    """The one binding that the file has for ``use.id``, where it has certainly run when ``use`` does."""
    bindings = scopes.bindings(use.id, scopes.scope(use))
    found = reaching(scopes, use) if len(bindings) == 1 else None
    if found is None or found.only is None or (found.order_known and found.unbound):
        return None
    return found.only


def _known(tree: Tree) -> dict[ast.Name, Reaching | None]:
    """What was worked out before."""
    return {}


def _reaching(scopes: Scopes, use: ast.Name) -> Reaching | None:
    scope = scopes.scope(use)
    owner = scopes.owner(use.id, scope)
    if owner is None or len(owner.names[use.id]) > _MOST_BINDINGS:
        return None
    if runs_later(scope, owner):
        return scopes.tree.derived(_at_any_time, owner, use.id)
    bindings = [one for one in owner.names[use.id] if one.kind != DECLARED]
    if len(bindings) == 1 and _plainly_before(scopes, owner, bindings[0], use):
        return Reaching((bindings[0],), unbound=False)
    found = _inline(scopes, owner, bindings, use)
    looks_further = owner.kind == CLASS and found.unbound and use.id in scopes.module.names
    return None if looks_further else found  # a class body falls back on the module's names


def _at_any_time(tree: Tree, owner: Scope, name: str) -> Reaching:
    """What a use of ``name`` may see that runs in a function inside ``owner``: the same for all of them."""
    kept = tuple(one for one in reversed(owner.names[name]) if one.kind not in (DECLARED, DELETE, EXCEPT))
    return Reaching(kept, unbound=True, order_known=False)


def _plainly_before(scopes: Scopes, owner: Scope, only: Binding, use: ast.Name) -> bool:
    """Whether the ``only`` binding is a parameter, or stands in no block and above ``use``: most uses are of this kind.

    What ``_inline`` finds out comes to the same and takes far longer.
    """
    if only.kind == PARAMETER:
        return True
    if only.kind not in _AT_ONCE or only.remote or owner.kind not in (FUNCTION, MODULE):
        return False
    statement = only.statement
    return scopes.tree.parent(statement) is owner.node and getattr(statement, "end_lineno", use.lineno) < use.lineno


def runs_later(scope: Scope, owner: Scope) -> bool:
    """Whether code in ``scope`` runs in a function inside ``owner``, and so at another time than the code around it."""
    inner: Scope | None = scope
    while inner is not None and inner is not owner:
        if inner.kind == FUNCTION:
            return True
        inner = inner.parent
    return False


def _inline(scopes: Scopes, owner: Scope, bindings: list[Binding], use: ast.Name) -> Reaching:
    statement = scopes.tree.statement(use)
    path = scopes.tree.path(statement, owner.node)
    related = [
        (one, _relation(scopes, owner, one, use, path)) for one in bindings if one.node is not use or _reads(use)
    ]
    sure = [pair for pair in related if pair[1].order == _BEFORE and pair[1].sure and not pair[0].remote]
    last = sure[-1] if sure else None
    seen = [one for one, relation in related if one.remote or _reaches(one, relation, last)]
    if last is None and all(_only_afterwards(one, relation, statement) for one, relation in related if one in seen):
        return Reaching((), unbound=True)
    kept = tuple(one for one in reversed(seen) if not _unbinds(scopes, one, use))
    return Reaching(kept, unbound=last is None or len(kept) < len(seen))


def _only_afterwards(one: Binding, relation: _Relation, statement: ast.AST) -> bool:
    """Whether ``one`` is made by the ``statement`` of the use itself, which has to get past the use first."""
    return one.statement is statement and relation.order == _AFTER and not one.remote


def _reaches(one: Binding, relation: _Relation, last: tuple[Binding, _Relation] | None) -> bool:
    """Whether ``one`` may still hold at the use, given the ``last`` binding that is sure to run on the way."""
    if last is None:
        return relation.order == _BEFORE or bool(relation.loops)
    if relation.order == _BEFORE and _where(one) >= _where(last[0]):
        return True
    return any(loop not in last[1].loops for loop in relation.loops)


def _reads(use: ast.Name) -> bool:
    return isinstance(use.ctx, ast.Load)


def _where(binding: Binding) -> tuple[int, int]:
    return binding.line, getattr(binding.node, "col_offset", 0)


def _unbinds(scopes: Scopes, binding: Binding, use: ast.Name) -> bool:
    """Whether ``binding`` leaves the name without a value at ``use``: a ``del``, or an ``except … as`` now over."""
    if binding.kind == EXCEPT:
        return all(above is not binding.node for above in scopes.tree.ancestors(use))
    return binding.kind == DELETE


def _relation(scopes: Scopes, owner: Scope, binding: Binding, use: ast.Name, path: tuple[Place, ...]) -> _Relation:
    if binding.kind == PARAMETER:
        return _Relation(_BEFORE, True, ())
    other = scopes.tree.path(binding.statement, owner.node)
    depth = _fork(other, path)
    loops = _loops(path[: depth + 1], other)
    if depth == len(other):
        return _Relation(*_from_header(scopes, binding, use, path[depth - 1 :]), loops)
    if depth == len(path):
        head = other[depth]
        tested_again = isinstance(head.owner, ast.While) and head.field == "body"
        return _Relation(_AFTER, False, (*loops, head.owner) if tested_again else loops)
    order, sure = _order(other[depth], path[depth])
    if binding.kind == CAPTURE and other[depth].field == path[depth].field == "cases" and depth == len(other) - 1:
        return _Relation(_BEFORE if other[depth].index < path[depth].index else _AFTER, False, loops)
    if order == _BEFORE and other[depth].field == path[depth].field and leaves(other[depth:]):
        order = _APART
    return _Relation(order, sure and depth == len(other) - 1 and _runs_whenever_reached(scopes, binding), loops)


def _fork(one: tuple[Place, ...], other: tuple[Place, ...]) -> int:
    """How many places the two paths share from the outside."""
    shared, least = 0, min(len(one), len(other))
    while shared < least and one[shared] is other[shared]:  # there is one Place for each statement
        shared += 1
    return shared


def _loops(path: tuple[Place, ...], other: tuple[Place, ...]) -> tuple[ast.AST, ...]:
    """The loops whose bodies hold both ends."""
    both = zip(path, other, strict=False)
    return tuple(
        mine.owner
        for mine, theirs in both
        if isinstance(mine.owner, LOOPS) and mine.owner is theirs.owner and mine.field == theirs.field == "body"
    )


def _order(binding: Place, use: Place) -> tuple[str, bool]:
    """How two places of one owner follow each other, and whether the first is sure to run before the second."""
    if binding.field == use.field:
        if binding.field in ("handlers", "cases"):
            return _APART, False
        return (_BEFORE, True) if binding.index < use.index else (_AFTER, False)
    if isinstance(binding.owner, ast.If) or {binding.field, use.field} == {"handlers", "orelse"}:
        return _APART, False
    if _IN_ORDER.index(binding.field) > _IN_ORDER.index(use.field):
        return _AFTER, False
    return _BEFORE, binding.field == "body" and use.field == "orelse" and not isinstance(binding.owner, LOOPS)


def _from_header(scopes: Scopes, binding: Binding, use: ast.Name, path: tuple[Place, ...]) -> tuple[str, bool]:
    """The order where the binding is made by the very statement that holds the use, or by the head of one around it."""
    inside = path[1].field if len(path) > 1 else ""
    if not inside:
        return _within(scopes, binding, use)
    if binding.kind == LOOP:
        return _BEFORE, inside == "body"
    if binding.kind == CLASS_DEF:
        return _AFTER, False
    return _BEFORE, _runs_whenever_reached(scopes, binding)


def _within(scopes: Scopes, binding: Binding, use: ast.Name) -> tuple[str, bool]:
    """The order inside one statement: a target is bound after what stands to the right of it was read."""
    if binding.kind == LOOP and binding.scope.kind == COMPREHENSION:
        return _BEFORE, True
    if binding.kind == WALRUS and _share_comprehension(scopes, binding, use):
        return _BEFORE, False  # conditions run before the element that is written in front of them
    test = _test_around(scopes, binding, use) if binding.kind == WALRUS else None
    if test is not None:
        return _BEFORE, _runs_until(scopes, binding, test)
    if binding.kind in (WALRUS, WITH, CAPTURE):
        end = Position(getattr(binding.node, "end_lineno", 0), getattr(binding.node, "end_col_offset", 0))
        before = end <= Position(use.lineno, use.col_offset) and not _is_walrus_value(scopes, binding, use)
        return (_BEFORE, _runs_whenever_reached(scopes, binding)) if before else (_AFTER, False)
    return _AFTER, False


def _test_around(scopes: Scopes, binding: Binding, use: ast.Name) -> ast.expr | None:
    """The test of an ``… if test else …`` that holds the binding, where ``use`` is in what is chosen by it."""
    below: ast.AST = use
    for above in scopes.tree.ancestors(use):
        outside = isinstance(above, ast.IfExp) and below is not above.test
        if (
            outside
            and isinstance(above, ast.IfExp)
            and above.test in (binding.node, *scopes.tree.ancestors(binding.node))
        ):
            return above.test
        below = above
    return None


def _share_comprehension(scopes: Scopes, binding: Binding, use: ast.Name) -> bool:
    inner = scopes.scope(binding.node)
    return inner.kind == COMPREHENSION and any(above is inner.node for above in scopes.tree.ancestors(use))


def _is_walrus_value(scopes: Scopes, binding: Binding, use: ast.Name) -> bool:
    named = scopes.tree.parent(binding.node)
    return any(above is named for above in scopes.tree.ancestors(use)) if binding.kind == WALRUS else False


def _runs_whenever_reached(scopes: Scopes, binding: Binding) -> bool:
    """Whether the binding is made whenever its statement runs: not in a loop's head that may give nothing."""
    if binding.kind == LOOP:
        return False
    return binding.kind != WALRUS or _runs_until(scopes, binding, binding.statement)


def _runs_until(scopes: Scopes, binding: Binding, whole: ast.AST) -> bool:
    """Whether evaluating ``whole`` always evaluates the binding in it."""
    below: ast.AST = binding.node
    above = scopes.tree.parent(below)
    while above is not None and below is not whole:
        if _may_skip(above, below):
            return False
        below, above = above, scopes.tree.parent(above)
    return True


def _may_skip(parent: ast.AST, child: ast.AST) -> bool:
    """Whether evaluating ``parent`` may leave its part ``child`` out."""
    if isinstance(parent, ast.BoolOp):
        return child is not parent.values[0]
    if isinstance(parent, ast.IfExp):
        return child is not parent.test
    return isinstance(parent, (ast.Lambda, *COMPREHENSIONS))


def leaves(path: tuple[Place, ...]) -> bool:
    """Whether the code behind a binding, below the first place of ``path``, surely returns or raises: then it is lost.

    Out of a ``try`` or a loop there may be other ways, which are not followed.
    """
    return [False, *leaving(path)][-1]


def leaving(path: tuple[Place, ...]) -> Iterator[bool]:
    """What ``leaves`` says of each end of ``path`` that has two places or more, the shortest first."""
    passed: list[ast.AST] = []
    lost: bool | None = None
    barred = False
    for place in path[:0:-1]:
        barred = barred or place.owner.__class__ in _WITH_OTHER_WAYS
        if lost is None and not barred:
            behind = getattr(place.owner, place.field)[place.index + 1 :]
            passed += behind
            if place.owner.__class__ in LOOPS:
                lost = False
            elif behind and isinstance(behind[-1], (ast.Return, ast.Raise)):
                lost = not any(map(_jumps, passed))
        yield bool(lost) and not barred


def _jumps(statement: ast.AST) -> bool:
    """Whether a ``break`` or ``continue`` stands in ``statement``: only blocks can hold one."""
    waiting = [statement]
    while waiting:
        one = waiting.pop()
        if one.__class__ in _JUMPS:
            return True
        if one.__class__ in _HOLDING:
            for field in _BLOCKS:
                waiting += getattr(one, field, ())
    return False
