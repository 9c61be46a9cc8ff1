"""Why a name has no value where it is used: exactly one cause for each use, so that no two facts claim the same place.

Decides between causes that all end in NameError or UnboundLocalError. What a cause means in words is the facts'
business.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from explain.analysis.accounted_for import name_is_accounted_for
from explain.analysis.binders import CLASS_DEF, DECLARED, DELETE, EXCEPT, PARAMETER
from explain.analysis.classes import SHARED, Classes
from explain.analysis.flow import Reaching, reaching
from explain.analysis.frames import suggested_from, visible
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
from explain.analysis.precedence import Precedence
from explain.analysis.scopes import ANNOTATION, COMPREHENSION, FUNCTION, MODULE, Binding, Scope, Scopes
from explain.analysis.trees import Tree
from explain.analysis.values import Values
from explain.places import Span
from explain.records import dataclass
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
    NO_SELF,
    SELF_MISSING,
    CLASS_ATTRIBUTE,
    MODULE_ALIAS,
    STDLIB_MODULE,
    STDLIB_MEMBER,
    COMPREHENSION_OVER,
    OTHER_FUNCTION,
    NEAR_NAME,
    UNQUOTED,
    ANNOTATED,
) = range(20)
_MOST_UNKNOWN = 100
_RECEIVERS = ("self", "cls")


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
    yield from (cause for cause in Tree.of(source).derived(_possible, span) if cause.kind == kind)


def _possible(tree: Tree, span: Span) -> tuple[Cause, ...]:
    """Every cause at the names that touch ``span``: a dozen facts ask for the same place, one after the other."""
    scopes = tree.derived(Scopes)
    uses = _affordable(scopes, scopes.tree.nodes(ast.Name, span))
    return tuple(cause for use in uses for cause in _causes(scopes, use, certain=False))


def _certain(tree: Tree) -> tuple[Cause, ...]:
    """Every cause in the file that is certain, found in one pass for all facts."""
    scopes, precedence = tree.derived(Scopes), tree.derived(Precedence)
    found = []
    parents = tree.parents
    uses = [
        node
        for node in tree.nodes(ast.Name, None)
        if node.ctx.__class__ is not ast.Store or parents[node].__class__ is ast.AugAssign
    ]
    for use in _affordable(scopes, precedence.doubtful(uses)):
        if not _annotates(scopes.scope(use)):
            cause = next(_causes(scopes, use, certain=True), None)
            if cause is None or name_is_accounted_for(tree, use):
                continue
            if not foreseen(tree, use, "NameError", "UnboundLocalError"):
                found.append(cause)
    return tuple(found)


def _affordable(scopes: Scopes, names: Iterable[ast.Name]) -> Iterator[ast.Name]:
    """Those of ``names`` that need a value; of names that nothing binds only the first hundred, which cost more."""
    left = _MOST_UNKNOWN
    for use in names:
        if not _asks(scopes.tree, use):
            continue
        if use.id not in PREDEFINED and scopes.owner(use.id, scopes.scope(use)) is None:
            left -= 1
            if left < 0:
                continue
        yield use


def _asks(tree: Tree, use: ast.Name) -> bool:
    """Whether ``use`` needs a value: a plain use, a deletion, or the target of ``+=``."""
    return not isinstance(use.ctx, ast.Store) or isinstance(tree.parent(use), ast.AugAssign)


def _annotates(scope: Scope | None) -> bool:
    while scope is not None:
        if scope.kind == ANNOTATION:
            return True
        scope = scope.parent
    return False


def _causes(scopes: Scopes, use: ast.Name, *, certain: bool) -> Iterator[Cause]:
    """The cause at ``use``: of one kind, though a near name may be either of two."""
    scope = scopes.scope(use)
    if use.id.startswith("__") and not use.id.endswith("__") and scopes.tree.derived(Classes).method(scope):
        return  # the compiler renames it, and what it is renamed to is not written in the file
    owner = scopes.owner(use.id, scope)
    if owner is not None:
        cause = _of_bound(scopes, use, owner, certain)
        if cause is not None:
            yield cause
    elif use.id not in PREDEFINED and not (certain and (use.id in INJECTED or not scopes.whole)):
        causes = list(_of_unknown(scopes, use, scope))
        if certain and not causes and not use.id.startswith("__"):
            causes.append(Cause(NEAR_NAME, use))  # like nothing at all: only a whole file shows that for certain
        yield from causes


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
    if certain and _keeps_itself(scopes, use):
        return None
    return _in_order(scopes, use, owner, found)


def _keeps_itself(scopes: Scopes, use: ast.Name) -> bool:
    """Whether ``use`` is the other choice in ``x = … if … else x``, which may be there for a way that never comes."""
    parent, statement = scopes.tree.parent(use), scopes.tree.statement(use)
    targets = statement.targets if isinstance(statement, ast.Assign) else []
    named = any(isinstance(one, ast.Name) and one.id == use.id for one in targets)
    return named and isinstance(parent, ast.IfExp) and use is not parent.test


def _settled(scopes: Scopes, owner: Scope) -> bool:
    """Whether nothing can bind names of ``owner`` unseen: functions are closed, modules and classes may not be."""
    return owner.kind in (FUNCTION, COMPREHENSION) or scopes.whole


def _in_order(scopes: Scopes, use: ast.Name, owner: Scope, found: Reaching) -> Cause | None:
    earlier = [one for one in owner.names[use.id] if one.node is not use and _position(one.node) < _position(use)]
    later = [one for one in owner.names[use.id] if _position(one.node) > _position(use)]
    if found.order_known:
        oldest = _position(found.bindings[-1].node) if found.bindings else (0, 0)
        for one in reversed(earlier):
            if one.kind in (EXCEPT, DELETE) and _position(one.node) > oldest:
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
    if _annotates(scopes.scope(use)) and binding.kind == CLASS_DEF:
        return ANNOTATED
    if binding.kind == CLASS_DEF and binding.node in scopes.tree.ancestors(use):
        return CLASS_UNFINISHED
    return DEFINED_LATER


def _of_unknown(scopes: Scopes, use: ast.Name, scope: Scope) -> Iterator[Cause]:
    """The cause where nothing visible binds the name: what it was probably meant to be, exact names first."""
    for find in (_attribute, _module, _over, _elsewhere, _written_as_text):
        cause = find(scopes, use, scope)
        if cause is not None:
            yield cause
            return
    near = list(_near(scopes, use))
    yield from near
    if not near and _stands_for_text(scopes.tree, use):
        yield Cause(UNQUOTED, use, word=f'"{use.id}"')


def _attribute(scopes: Scopes, use: ast.Name, scope: Scope) -> Cause | None:
    """An attribute of the class around: ``price`` for ``self.price``."""
    method = scopes.tree.derived(Classes).method(scope)
    if method is None:
        return None
    if use.id == "self" and method.takes_instance_unnamed:
        return Cause(NO_SELF, use, _as_binding(scopes, method.node.name, method.node))
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
    if use.id in MEMBERS and closest(use.id, list(visible(scopes, use))) is None:
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
    found = [one for one in found if not one.remote and (use.id not in _RECEIVERS or one.kind != PARAMETER)]
    if not found:
        return None
    above = [one for one in found if _position(one.node) < _position(use)]
    return Cause(OTHER_FUNCTION, use, above[-1] if above else found[0])


def _written_as_text(scopes: Scopes, use: ast.Name, scope: Scope) -> Cause | None:
    """The same word as a text elsewhere in the file, where a text can stand: ``red`` for ``"red"``."""
    if not _may_be_text(scopes.tree.parent(use), use):
        return None
    text = scopes.tree.derived(_texts).get(use.id)
    return Cause(UNQUOTED, use, _as_binding(scopes, use.id, text), f'"{use.id}"') if text is not None else None


def _may_be_text(parent: ast.AST | None, use: ast.Name) -> bool:
    """Whether ``use`` is compared, is a key, or stands in a row of texts."""
    if isinstance(parent, ast.Compare):
        return isinstance(parent.ops[0], (ast.Eq, ast.NotEq)) or (
            isinstance(parent.ops[0], (ast.In, ast.NotIn)) and parent.left is use
        )
    if isinstance(parent, ast.Subscript):
        return parent.slice is use
    if isinstance(parent, ast.Dict):
        row = parent.keys if use in parent.keys else parent.values
    else:
        row = parent.args if isinstance(parent, ast.Call) and parent.func is not use else getattr(parent, "elts", [])
    return any(isinstance(one, ast.Constant) and isinstance(one.value, str) for one in row)


def _texts(tree: Tree) -> dict[str, ast.Constant]:
    """The texts of the file that are words, each where it first stands."""
    found: dict[str, ast.Constant] = {}
    for node in tree.nodes(ast.Constant):
        if isinstance(node.value, str) and node.value.isidentifier() and not isinstance(tree.parent(node), ast.Expr):
            found.setdefault(node.value, node)
    return found


def _stands_for_text(tree: Tree, use: ast.Name) -> bool:
    """Whether ``use`` is compared with a text."""
    compared = tree.parent(use)
    if not isinstance(compared, ast.Compare) or not isinstance(compared.ops[0], (ast.Eq, ast.NotEq)):
        return False
    values = tree.derived(Values)
    return any(one is not use and values.type(one) == "str" for one in (compared.left, *compared.comparators))


def _near(scopes: Scopes, use: ast.Name) -> Iterator[Cause]:
    """The nearest name that the reader can see here, and the one that CPython suggests where that is another."""
    if scopes.starred:
        return
    words, searched = set(), set()
    for held in (visible(scopes, use), suggested_from(scopes, use)):
        names = (*held, *MODULE_START, *BUILTINS)
        if names in searched:
            continue
        searched.add(names)
        word = closest(use.id, names)
        if word and word not in words:
            words.add(word)
            yield Cause(NEAR_NAME, use, held.get(word), word)


def _position(node: ast.AST) -> tuple[int, int]:
    return getattr(node, "lineno", 0), getattr(node, "col_offset", 0)
