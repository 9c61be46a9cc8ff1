"""Names and the scopes that bind them, as CPython's compiler would sort them out: what each scope binds, where, how.

Says nothing about the order in which things run (``flow`` does) and nothing about values.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cached_property

from explain.analysis.binders import BINDERS, CLASS_DEF, DEF, IMPORT, WALRUS, bound
from explain.analysis.trees import COMPREHENSIONS, FUNCTIONS, Forgetting, Tree
from explain.records import dataclass, field, replace
from explain.source import Source

MODULE, FUNCTION, CLASS, COMPREHENSION, ANNOTATION, TYPES = (
    "module",
    "function",
    "class",
    "comprehension",
    "annotation",
    "types",
)

_DEFINING = frozenset((IMPORT, DEF, CLASS_DEF))
_HIDDEN_WRITES = {"exec", "execfile"}
_NAMESPACES = {"globals", "locals", "vars"}
_ENUM_WRITES = {"_convert_", "_convert", "global_enum"}
_BUILTINS_MODULES = {"builtins", "__builtins__", "__builtin__"}


@dataclass(slots=True, eq=False)  # frozen ones take five times as long to make, and there is one for each target
class Binding:
    """One place that binds ``name`` in ``scope`` (``DELETE`` unbinds it, ``DECLARED``, ``x: int``, gives no value).

    ``node`` is what a reader would point at (a Name, arg, alias, def, class or arm) and ``statement`` the statement
    that does it. ``value`` is the expression whose value the name gets, where there is one such expression; for
    ``LOOP`` and ``WITH`` it is the iterable or the context manager, unless that is unpacked into several names.
    ``remote`` is set where another function does it by ``global`` or ``nonlocal``.
    """

    name: str
    kind: str
    node: ast.AST
    scope: Scope
    statement: ast.AST
    value: ast.expr | None = None
    remote: bool = False

    @property
    def line(self) -> int:
        """The line of ``node``, from 1."""
        return getattr(self.node, "lineno", getattr(self.statement, "lineno", 1))


@dataclass(slots=True, eq=False)
class Scope:
    """One scope: ``names`` holds its bindings in the order of the file, ``declared`` its global and nonlocal names.

    ``owners`` keeps whose name a use here means, once somebody has asked.
    """

    node: ast.AST
    kind: str
    parent: Scope | None = None
    names: dict[str, list[Binding]] = field(default_factory=dict)
    declared: dict[str, str] = field(default_factory=dict)
    owners: dict[str, Scope | None] = field(default_factory=dict)

    def outward(self) -> Iterator[Scope]:
        """The scopes in which a name used here is looked for, innermost first: class bodies only from inside."""
        yield self
        within, scope = self, self.parent
        while scope is not None:
            if scope.kind != CLASS or within.kind in (ANNOTATION, TYPES):
                yield scope
            within, scope = scope, scope.parent

    @property
    def module(self) -> Scope:
        """The module's scope."""
        scope = self
        while scope.parent is not None:
            scope = scope.parent
        return scope

    @property
    def frame(self) -> Scope:
        """This scope or the nearest around it that has a frame of its own: a function's, class's or module's."""
        scope = self
        while scope.parent is not None and scope.kind in (COMPREHENSION, ANNOTATION, TYPES):
            scope = scope.parent
        return scope


class Scopes(Forgetting):
    """Every scope of one source, and the scope in which each of its names is used."""

    def __init__(self, tree: Tree) -> None:
        """Sorts out every name of ``tree``."""
        self.source = tree.source
        self.tree = tree
        self.module = Scope(self.tree.root, MODULE)
        self._all = [self.module]
        self.opened: dict[ast.AST, Scope] = {}
        self.of_nodes: dict[ast.AST, Scope] = {self.tree.root: self.module}
        self.binding: dict[str, list[Scope]] = {}
        self._place_nodes()
        self._declare()
        self._bind()

    def forget(self) -> None:
        """Takes the scopes apart: they and their bindings refer to each other."""
        for scope in self._all:
            scope.names.clear()
            scope.owners.clear()
        self.binding.clear()

    @staticmethod
    def of(source: Source) -> Scopes:
        """The scopes of ``source``, made once."""
        return Tree.of(source).derived(Scopes)

    def scope(self, node: ast.AST) -> Scope:
        """The scope in which ``node`` is evaluated (for a ``def``, the one it is written in)."""
        found = self.of_nodes.get(node)
        return self.scope(self.tree.parents[node]) if found is None else found

    def owner(self, name: str, scope: Scope) -> Scope | None:
        """The scope whose ``name`` a use in ``scope`` means; None where nothing in the file binds it."""
        if name not in self.binding:
            return None
        if name in scope.names and name not in scope.declared:
            return scope
        if name not in scope.owners:
            scope.owners[name] = self._owner(name, scope)
        return scope.owners[name]

    def _owner(self, name: str, scope: Scope) -> Scope | None:
        for outer in scope.outward():
            if outer.declared.get(name) == "global":
                return self.module if name in self.module.names else None
            if name in outer.names and name not in outer.declared:
                return outer
        return None

    def bindings(self, name: str, scope: Scope) -> list[Binding]:
        """What binds ``name`` for a use in ``scope``, in the order of the file; empty for built-ins."""
        owner = self.owner(name, scope)
        return owner.names[name] if owner else []

    def uses(self, name: str) -> list[ast.Name]:
        """Every Name node ``name`` of the file, stores and deletions included."""
        return self._names.get(name, [])

    def is_builtin(self, node: ast.AST | None, *names: str) -> bool:
        """Whether ``node`` is a use of one of these built-in names, and nothing in the file rebinds it."""
        if not isinstance(node, ast.Name) or node.id not in names or self.starred:
            return False
        return node.id not in self.binding or self.owner(node.id, self.scope(node)) is None

    @cached_property
    def starred(self) -> bool:
        """Whether something is imported by ``*``."""
        return "*" in self.module.names

    @cached_property
    def imported(self) -> frozenset[str]:
        """The names that some import of the file binds: all others can be told from modules without a closer look."""
        plain = (one.asname or one.name.partition(".")[0] for one in self.tree.nodes(ast.alias))
        return frozenset(plain)

    @cached_property
    def half_defined(self) -> frozenset[str]:
        """The names that imports, functions or classes bind, and something else as well, wherever in the file."""
        found = set()
        for name, scopes in self.binding.items():
            kinds = {one.kind for scope in scopes for one in scope.names[name]}
            if not kinds <= _DEFINING and not kinds.isdisjoint(_DEFINING):
                found.add(name)
        return frozenset(found)

    @cached_property
    def whole(self) -> bool:
        """Whether every binding can be seen: no star import, nor ``exec``, ``globals()`` and the like."""
        return not self.starred and not self.written_unseen and not self._own_module

    @cached_property
    def written_unseen(self) -> bool:
        """Whether ``exec``, ``globals()`` and the like may bind names of the module anew."""
        return any(map(self._hides_writes, self.tree.nodes(ast.Call)))

    def _hides_writes(self, call: ast.Call) -> bool:
        if not isinstance(call.func, ast.Name):
            return False
        return call.func.id in _HIDDEN_WRITES or (call.func.id in _NAMESPACES and not call.args)

    @property
    def _own_module(self) -> bool:
        """Whether the file gets at its own module object, or at the built-ins, through which it can bind names.

        ``enum`` does that too: ``_convert_`` and ``global_enum`` put an enumeration's members into the module.
        """
        if any(_is_name(node.slice, "__name__") for node in self.tree.nodes(ast.Subscript)):
            return True
        if any(map(self.uses, _ENUM_WRITES)):
            return True
        return any(
            node.attr in _ENUM_WRITES or (isinstance(node.ctx, ast.Store) and _is_name(node.value, *_BUILTINS_MODULES))
            for node in self.tree.nodes(ast.Attribute)
        )

    @cached_property
    def _names(self) -> dict[str, list[ast.Name]]:
        found: dict[str, list[ast.Name]] = {}
        for node in self.tree.nodes(ast.Name):
            found.setdefault(node.id, []).append(node)
        return found

    def _place_nodes(self) -> None:
        """Opens the scopes, outer ones first. Every node is in its parent's, unless the parent opens one for it."""
        openers, known, parents = _OPENERS, self.of_nodes, self.tree.parents
        for node in self.tree.order:
            scope = known.get(node)
            if scope is None:
                scope = known[node] = known[parents[node]]
            kind = node.__class__
            if kind in openers:
                openers[kind](self, node, scope)

    def _open(self, node: ast.AST, kind: str, parent: Scope, inside: list[ast.AST]) -> Scope:
        scope = Scope(node, kind, parent)
        self._all.append(scope)
        for child in inside:
            self.of_nodes[child] = scope
        return scope

    def _open_function(self, node: ast.AST, scope: Scope) -> None:
        assert isinstance(node, (*FUNCTIONS, ast.Lambda))
        outer = self._open_types(node, scope)
        args = node.args
        parameters = [*args.posonlyargs, *args.args, *args.kwonlyargs, args.vararg, args.kwarg]
        named = [one for one in parameters if one]
        body = node.body if isinstance(node.body, list) else [node.body]
        self.opened[node] = self._open(node, FUNCTION, outer, [*named, *body])
        notes = [one.annotation for one in named if one.annotation]
        returns = getattr(node, "returns", None)
        self._open(node, ANNOTATION, outer, [*notes, returns] if returns else list(notes))

    def _open_class(self, node: ast.AST, scope: Scope) -> None:
        assert isinstance(node, ast.ClassDef)
        outer = self._open_types(node, scope)
        for child in (*node.bases, *node.keywords):
            self.of_nodes[child] = outer
        self.opened[node] = self._open(node, CLASS, outer, list(node.body))

    def _open_types(self, node: ast.AST, scope: Scope) -> Scope:
        """The scope of the type parameters (``def f[T]``), or ``scope`` where there are none."""
        parameters = getattr(node, "type_params", None)
        return self._open(node, TYPES, scope, list(parameters)) if parameters else scope

    def _open_comprehension(self, node: ast.AST, scope: Scope) -> None:
        first: ast.comprehension = node.generators[0]  # type: ignore[attr-defined]
        inside = list(ast.iter_child_nodes(node))
        self.opened[node] = self._open(node, COMPREHENSION, scope, inside)
        self.of_nodes[first.iter] = scope

    def _open_note(self, node: ast.AST, scope: Scope) -> None:
        assert isinstance(node, ast.AnnAssign)
        self._open(node, ANNOTATION, scope, [node.annotation])

    def _open_alias(self, node: ast.AST, scope: Scope) -> None:
        outer = self._open_types(node, scope)
        self._open(node, ANNOTATION, outer, [node.value])  # type: ignore[attr-defined]

    def _declare(self) -> None:
        for node in (*self.tree.nodes(ast.Global), *self.tree.nodes(ast.Nonlocal)):
            word = "global" if isinstance(node, ast.Global) else "nonlocal"
            assert isinstance(node, (ast.Global, ast.Nonlocal))
            self.scope(node).declared.update(dict.fromkeys(node.names, word))

    def _bind(self) -> None:
        late = []
        binders, name_class, load, known = BINDERS, ast.Name, ast.Load, self.of_nodes
        for node in [one for one in self.tree.order if one.__class__ in binders]:
            if node.__class__ is name_class and node.ctx.__class__ is load:
                continue
            found = bound(self.tree, node)
            if found is None:
                continue
            name, kind, value = found
            scope = known[node].frame if kind == WALRUS else known[node]
            binding = Binding(name, kind, node, scope, self.tree.statement(node), value)
            if name in scope.declared:
                late.append(binding)
            else:
                self._enter(name, scope, binding)
        for binding in late:
            self._bind_elsewhere(binding)
        for scope in (self.module, *self.opened.values()):
            for bindings in scope.names.values():
                if len(bindings) > 1:
                    bindings.sort(key=_position)

    def _bind_elsewhere(self, binding: Binding) -> None:
        """Enters a binding of a ``global`` or ``nonlocal`` name in the scope that owns it."""
        name, writer = binding.name, binding.scope
        home = self.module
        if writer.declared[name] == "nonlocal":
            owners = (one for one in writer.outward() if one is not writer and one.kind == FUNCTION)
            home = next((one for one in owners if name in one.names), writer)
        self._enter(name, home, replace(binding, scope=home, remote=home is not writer))

    def _enter(self, name: str, scope: Scope, binding: Binding) -> None:
        known = scope.names.get(name)
        if known is None:
            scope.names[name] = [binding]
            self.binding.setdefault(name, []).append(scope)
        else:
            known.append(binding)


_OPENERS = {
    **dict.fromkeys((*FUNCTIONS, ast.Lambda), Scopes._open_function),
    **dict.fromkeys(COMPREHENSIONS, Scopes._open_comprehension),
    ast.ClassDef: Scopes._open_class,
    ast.AnnAssign: Scopes._open_note,
    **({ast.TypeAlias: Scopes._open_alias} if hasattr(ast, "TypeAlias") else {}),
}


def _is_name(node: ast.AST, *names: str) -> bool:
    return isinstance(node, ast.Name) and node.id in names


def _position(binding: Binding) -> tuple[int, int]:
    return binding.line, getattr(binding.node, "col_offset", 0)
