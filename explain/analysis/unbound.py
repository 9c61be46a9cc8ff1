"""Why a name has no value where it is used: exactly one cause for each use, so that no two facts claim the same place.

Decides between causes that all end in NameError or UnboundLocalError. What a cause means in words is the facts'
business.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from explain.analysis.binders import CLASS_DEF, DECLARED, DELETE, EXCEPT, PARAMETER
from explain.analysis.classes import SHARED, Classes
from explain.analysis.flow import Reaching, reaching
from explain.analysis.guards import foreseen, only_for_type_checkers
from explain.analysis.known_names import (
    ALIASES,
    BUILTINS,
    INJECTED,
    MEMBERS,
    MODULE_START,
    PREDEFINED,
    is_stdlib_module,
)
from explain.analysis.scopes import ANNOTATION, COMPREHENSION, FUNCTION, MODULE, Binding, Scope, Scopes
from explain.analysis.trees import Tree
from explain.places import Span
from explain.source import Source
from explain.spelling import closest

(
    CAUGHT_NAME_GONE,
    DELETED,
    LOCAL_TOO_EARLY,
    FREE_TOO_EARLY,
    TYPE_CHECKING_ONLY,
    DEFINED_LATER,
    DEFINED_SOMETIMES,
    OWN_FIRST_VALUE,
    CLASS_UNFINISHED,
    SELF_MISSING,
    CLASS_ATTRIBUTE,
    MODULE_ALIAS,
    STDLIB_MODULE,
    STDLIB_MEMBER,
    COMPREHENSION_OVER,
    OTHER_FUNCTION,
    NEAR_NAME,
) = range(17)


@dataclass(frozen=True, slots=True)
class Cause:
    """Why ``use`` has no value: ``kind`` is one of this module's constants.

    ``binding`` is the binding that the kind is about (the later one, the deletion, the near name's), where there is
    one; ``word`` is a name to write instead (``self.price``, ``total``, ``numpy``), where there is one.
    """

    kind: int
    use: ast.Name
    binding: Binding | None = None
    word: str = ""

    @property
    def line(self) -> int:
        """The line of the binding, from 1; 0 without one."""
        return self.binding.line if self.binding else 0


def causes(source: Source, span: Span | None, kind: int) -> Iterator[Cause]:
    """The causes of ``kind`` at the names that touch ``span``; without a span, those that are certain to come true."""
    if span is None:
        yield from (cause for cause in Tree.of(source).derived(_certain) if cause.kind == kind)
        return
    scopes = Scopes.of(source)
    for use in scopes.tree.nodes(ast.Name, span):
        if _asks(scopes.tree, use):
            cause = _cause(scopes, use, certain=False)
            if cause is not None and cause.kind == kind:
                yield cause


def _certain(tree: Tree) -> tuple[Cause, ...]:
    """Every cause in the file that is certain, found in one pass for all facts."""
    scopes = tree.derived(Scopes)
    found = []
    for use in scopes.tree.nodes(ast.Name):
        if _asks(scopes.tree, use) and not _annotates(scopes.scope(use)):
            cause = _cause(scopes, use, certain=True)
            if cause is not None and not foreseen(scopes.tree, use, "NameError", "UnboundLocalError"):
                found.append(cause)
    return tuple(found)


def _asks(tree: Tree, use: ast.Name) -> bool:
    """Whether ``use`` needs a value: a plain use, a deletion, or the target of ``+=``."""
    return not isinstance(use.ctx, ast.Store) or isinstance(tree.parent(use), ast.AugAssign)


def _annotates(scope: Scope | None) -> bool:
    while scope is not None:
        if scope.kind == ANNOTATION:
            return True
        scope = scope.parent
    return False


def _cause(scopes: Scopes, use: ast.Name, *, certain: bool) -> Cause | None:
    scope = scopes.scope(use)
    owner = scopes.owner(use.id, scope)
    if use.id.startswith("__") and not use.id.endswith("__") and scopes.tree.derived(Classes).method(scope):
        return None  # the compiler renames it, and what it is renamed to is not written in the file
    if owner is not None:
        return _of_bound(scopes, use, owner, certain)
    if use.id in PREDEFINED or (certain and (use.id in INJECTED or not scopes.whole)):
        return None
    return _of_unknown(scopes, use, scope)


def _of_bound(scopes: Scopes, use: ast.Name, owner: Scope, certain: bool) -> Cause | None:
    """The cause where the file binds the name, but not on the way to ``use``."""
    found = reaching(scopes, use)
    if found is None or not found.unbound:
        return None
    bindings = owner.names[use.id]
    if owner.kind == MODULE and all(only_for_type_checkers(scopes.tree, one.node) for one in bindings):
        return Cause(TYPE_CHECKING_ONLY, use, bindings[0])
    if certain and (found.bindings or not found.order_known or use.id in PREDEFINED or not _settled(scopes, owner)):
        return None
    return _in_order(scopes, use, owner, found)


def _settled(scopes: Scopes, owner: Scope) -> bool:
    """Whether nothing can bind names of ``owner`` unseen: functions are closed, modules and classes may not be."""
    return owner.kind in (FUNCTION, COMPREHENSION) or scopes.whole


def _in_order(scopes: Scopes, use: ast.Name, owner: Scope, found: Reaching) -> Cause | None:
    earlier = [one for one in owner.names[use.id] if one.node is not use and _position(one.node) < _position(use)]
    later = [one for one in owner.names[use.id] if _position(one.node) > _position(use)]
    if found.order_known and not found.bindings:
        for one in reversed(earlier):
            if one.kind in (EXCEPT, DELETE):
                return Cause(CAUGHT_NAME_GONE if one.kind == EXCEPT else DELETED, use, one)
    values = [one for one in (*later, *earlier, *owner.names[use.id]) if one.kind not in (DELETE, DECLARED)]
    if owner.kind == FUNCTION:
        kind = LOCAL_TOO_EARLY if found.order_known else FREE_TOO_EARLY
        return Cause(kind, use, values[0]) if values else None
    if found.bindings:
        kind = DEFINED_SOMETIMES if found.order_known else DEFINED_LATER
        return Cause(kind, use, found.bindings[0 if found.order_known else -1])
    return Cause(_of_only(scopes, use, values[0]), use, values[0]) if values else None


def _of_only(scopes: Scopes, use: ast.Name, binding: Binding) -> int:
    """The kind where ``binding`` comes first and ``use`` still does not see it."""
    if binding.statement is scopes.tree.statement(use):
        return OWN_FIRST_VALUE
    if binding.kind == CLASS_DEF and binding.node in scopes.tree.ancestors(use):
        return CLASS_UNFINISHED
    return DEFINED_LATER


def _of_unknown(scopes: Scopes, use: ast.Name, scope: Scope) -> Cause | None:
    """The cause where nothing visible binds the name: what it was probably meant to be, exact names first."""
    for find in (_attribute, _module, _over, _elsewhere, _near):
        cause = find(scopes, use, scope)
        if cause is not None:
            return cause
    return None


def _attribute(scopes: Scopes, use: ast.Name, scope: Scope) -> Cause | None:
    """An attribute of the class around: ``price`` for ``self.price``."""
    method = scopes.tree.derived(Classes).method(scope)
    if method is None:
        return None
    attribute = method.owner.attribute(use.id)
    if attribute is None:
        return None
    word = f"{method.first}.{use.id}" if method.first and "staticmethod" not in method.decorators else ""
    if word and attribute.how != SHARED and method.takes_instance:
        return Cause(SELF_MISSING, use, _as_binding(scopes, use.id, attribute.node), word)
    if attribute.how == "instance":
        return None
    word = word or f"{method.owner.node.name}.{use.id}"
    return Cause(CLASS_ATTRIBUTE, use, _as_binding(scopes, use.id, attribute.node), word)


def _as_binding(scopes: Scopes, name: str, node: ast.AST) -> Binding:
    return Binding(name, "attribute", node, scopes.scope(node), scopes.tree.statement(node))


def _module(scopes: Scopes, use: ast.Name, scope: Scope) -> Cause | None:
    """A module, or a member of one, that was never imported."""
    parent = scopes.tree.parent(use)
    dotted = isinstance(parent, ast.Attribute)
    if dotted and is_stdlib_module(use.id):
        return Cause(STDLIB_MODULE, use, word=use.id)
    if dotted and use.id in ALIASES:
        return Cause(MODULE_ALIAS, use, word=use.id)
    if use.id in MEMBERS and _near_in_file(scopes, use, scope) is None:
        return Cause(STDLIB_MEMBER, use, word=use.id)
    return None


def _over(scopes: Scopes, use: ast.Name, scope: Scope) -> Cause | None:
    """The variable of a comprehension that ended before."""
    for node in reversed(scopes.uses(use.id)):
        inner = scopes.scope(node)
        here = inner.kind == COMPREHENSION and inner.frame is scope.frame and use.id in inner.names
        if here and isinstance(node.ctx, ast.Store) and _position(node) < _position(use):
            return Cause(COMPREHENSION_OVER, use, inner.names[use.id][0])
    return None


def _elsewhere(scopes: Scopes, use: ast.Name, scope: Scope) -> Cause | None:
    """A variable of another function, the nearest one above first."""
    found = []
    for other in scopes.opened.values():
        if other.kind == FUNCTION and not isinstance(other.node, ast.Lambda) and use.id in other.names:
            found += [one for one in other.names[use.id] if one.kind not in (DELETE, DECLARED)][:1]
    found = [one for one in found if not one.remote]
    if not found:
        return None
    above = [one for one in found if _position(one.node) < _position(use)]
    return Cause(OTHER_FUNCTION, use, above[-1] if above else found[0])


def _near(scopes: Scopes, use: ast.Name, scope: Scope) -> Cause | None:
    """The name in scope that CPython would suggest."""
    if scopes.starred:
        return None
    candidates = _in_scope(scopes, use, scope)
    word = closest(use.id, [*candidates, *MODULE_START, *BUILTINS])
    return Cause(NEAR_NAME, use, candidates.get(word), word) if word else None


def _near_in_file(scopes: Scopes, use: ast.Name, scope: Scope) -> str | None:
    return closest(use.id, list(_in_scope(scopes, use, scope)))


def _in_scope(scopes: Scopes, use: ast.Name, scope: Scope) -> dict[str, Binding]:
    """What a frame stopped at ``use`` would hold, in the order of its namespaces, with the binding to point at."""
    found: dict[str, Binding] = {}
    for space in _namespaces(scope):
        for name, bindings in space.names.items():
            kept = [one for one in bindings if _holds(scopes, one, use, scope)]
            if kept and (space.kind != FUNCTION or space is scope.frame or _captured(scopes, name, scope)):
                found.setdefault(name, kept[0])
    return found


def _namespaces(scope: Scope) -> Iterator[Scope]:
    """The scopes whose names a frame in ``scope`` may hold: its own, those it closes over, and the module's."""
    for space in scope.outward():
        if space.kind in (FUNCTION, COMPREHENSION, MODULE) or space is scope.frame:
            yield space


def _captured(scopes: Scopes, name: str, scope: Scope) -> bool:
    """Whether the function of ``scope`` uses ``name`` itself and so holds it, though a function around it binds it."""
    return any(scopes.scope(use).frame is scope.frame for use in scopes.uses(name))


def _holds(scopes: Scopes, binding: Binding, use: ast.Name, scope: Scope) -> bool:
    """Whether ``binding`` has given its value when ``use`` fails for the first time."""
    if binding.kind in (DELETE, DECLARED, EXCEPT):
        return False
    if binding.kind == PARAMETER or binding.scope.kind == COMPREHENSION:
        return True
    if binding.scope is not scope.frame and any(space.kind == FUNCTION for space in scope.outward()):
        return True
    return _position(binding.node) < _position(use) and binding.statement is not scopes.tree.statement(use)


def _position(node: ast.AST) -> tuple[int, int]:
    return getattr(node, "lineno", 0), getattr(node, "col_offset", 0)
