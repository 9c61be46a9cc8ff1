"""The classes of a source: which attributes the file itself gives them and their instances, and where.

What a base class from elsewhere, a decorator or ``setattr`` may add is not known; ``closed`` says when nothing can.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.binders import CLASS_DEF, DEF, DELETE
from explain.analysis.flow import sole
from explain.analysis.scopes import CLASS, FUNCTION, Scope, Scopes
from explain.analysis.trees import FUNCTIONS, Tree
from explain.records import dataclass, field
from explain.source import Source

INSTANCE, SHARED, METHOD = "instance", "shared", "method"
_DYNAMIC = {"__getattr__", "__getattribute__", "__slots__"}
_PLAIN_BASES = ("object", "Exception", "ValueError", "TypeError", "RuntimeError", "KeyError", "LookupError")


@dataclass(frozen=True, slots=True)
class Attribute:
    """An attribute that the file gives to a class: ``how`` is one of this module's constants."""

    name: str
    how: str
    node: ast.AST

    @property
    def line(self) -> int:
        """Where it is first given, from 1."""
        return getattr(self.node, "lineno", 1)


@dataclass(slots=True, eq=False)
class Class:
    """One ``class`` statement: its ``own`` attributes by name, and those of its ``bases`` that the file defines.

    ``stores`` are the places where its methods assign to attributes of their first parameter.

    ``rooted`` says that the file shows every base; ``closed``, that nothing else can add attributes either.
    """

    node: ast.ClassDef
    scope: Scope
    own: dict[str, Attribute] = field(default_factory=dict)
    stores: dict[str, list[ast.Attribute]] = field(default_factory=dict)
    bases: list[Class] = field(default_factory=list)
    closed: bool = True
    rooted: bool = True

    def lineage(self) -> Iterator[Class]:
        """The class, its bases and theirs, each once."""
        waiting, seen = [self], set()
        while waiting:
            one = waiting.pop(0)
            if one not in seen:
                seen.add(one)
                yield one
                waiting.extend(one.bases)

    def method(self, name: str) -> ast.FunctionDef | ast.AsyncFunctionDef | None:
        """The method ``name`` of its own body, where that is bound by one ``def``."""
        bindings = self.scope.names.get(name, [])
        node = bindings[0].node if len(bindings) == 1 else None
        return node if isinstance(node, FUNCTIONS) else None

    def attribute(self, name: str) -> Attribute | None:
        """The attribute ``name``, its own or inherited within the file."""
        return next((one.own[name] for one in self.lineage() if name in one.own), None)

    def attributes(self) -> dict[str, Attribute]:
        """Every attribute that the file shows, inherited ones included."""
        found: dict[str, Attribute] = {}
        for one in self.lineage():
            found = {**one.own, **found}
        return found

    @property
    def all_known(self) -> bool:
        """Whether nothing outside the file, and nothing dynamic in it, can add attributes."""
        return all(one.closed for one in self.lineage())


@dataclass(frozen=True, slots=True)
class Method:
    """A function written in a class; ``first`` is the name of its first parameter, empty without one."""

    node: ast.FunctionDef | ast.AsyncFunctionDef
    owner: Class
    first: str
    decorators: tuple[str, ...]

    def receives(self, name: str) -> bool:
        """Whether ``name`` is the parameter that Python fills with the instance or the class."""
        return self.first == name and "staticmethod" not in self.decorators

    @property
    def takes_instance_unnamed(self) -> bool:
        """Whether it is a plain method, called with the instance, that has no parameter ``self`` for it."""
        return self.first != "self" and not {"staticmethod", "classmethod"}.intersection(self.decorators)

    @property
    def takes_instance(self) -> bool:
        """Whether the first parameter is the instance: not in static and class methods."""
        return bool(self.first) and not {"staticmethod", "classmethod"}.intersection(self.decorators)


class Classes:
    """The classes of one source."""

    def __init__(self, tree: Tree) -> None:
        """Collects every class and what the file assigns to its instances."""
        self.scopes = tree.derived(Scopes)
        self.names = {node.name for node in tree.nodes(ast.ClassDef)}
        self._methods: dict[Scope, Method | None] = {}
        self.by_node = {node: self._class(node) for node in self.scopes.tree.nodes(ast.ClassDef)}
        for one in self.by_node.values():
            self._inherit(one)
        self._collect_instances()
        self._collect_outside()

    @staticmethod
    def of(source: Source) -> Classes:
        """The classes of ``source``, collected once."""
        return Tree.of(source).derived(Classes)

    def named(self, node: ast.AST | None) -> Class | None:
        """The class that a Name ``node`` can only mean."""
        if not isinstance(node, ast.Name) or node.id not in self.names:
            return None
        binding = sole(self.scopes, node)
        found = binding.node if binding and binding.kind == CLASS_DEF else None
        return self.by_node.get(found) if isinstance(found, ast.ClassDef) else None

    def method(self, scope: Scope) -> Method | None:
        """The method that ``scope`` belongs to: the function that stands in a class, around or at ``scope``."""
        if scope not in self._methods:
            self._methods[scope] = self._find_method(scope)
        return self._methods[scope]

    def _find_method(self, scope: Scope) -> Method | None:
        inner: Scope | None = scope
        while inner is not None:
            outer = inner.parent
            while outer is not None and outer.kind not in (CLASS, FUNCTION):
                outer = outer.parent
            if outer is not None and outer.kind == CLASS and isinstance(inner.node, FUNCTIONS):
                return self._method(inner.node, self.by_node[outer.node])  # type: ignore[index]
            inner = inner.parent
        return None

    def _method(self, node: ast.FunctionDef | ast.AsyncFunctionDef, owner: Class) -> Method:
        parameters = [*node.args.posonlyargs, *node.args.args]
        names = tuple(_last_name(one.func if isinstance(one, ast.Call) else one) for one in node.decorator_list)
        return Method(node, owner, parameters[0].arg if parameters else "", names)

    def _class(self, node: ast.ClassDef) -> Class:
        scope = self.scopes.opened[node]
        one = Class(node, scope, closed=not (node.decorator_list or node.keywords))
        for name, bindings in scope.names.items():
            given = [binding for binding in bindings if binding.kind != DELETE]
            if given:
                how = METHOD if given[-1].kind == DEF else SHARED
                one.own[name] = Attribute(name, how, given[-1].node)
        if not _DYNAMIC.isdisjoint(one.own):
            one.closed = False
        return one

    def _inherit(self, one: Class) -> None:
        for base in one.node.bases:
            known = self.named(base)
            if known is not None:
                one.bases.append(known)
            elif not self.scopes.is_builtin(base, *_PLAIN_BASES):
                one.closed = one.rooted = False

    def _collect_instances(self) -> None:
        """Enters what methods assign to their first parameter's attributes."""
        for node in self.scopes.tree.nodes(ast.Attribute):
            if isinstance(node.ctx, ast.Store) and isinstance(node.value, ast.Name):
                method = self.method(self.scopes.scope(node))
                if method is not None and method.receives(node.value.id):
                    method.owner.stores.setdefault(node.attr, []).append(node)
                    method.owner.own.setdefault(node.attr, Attribute(node.attr, INSTANCE, node))

    def _collect_outside(self) -> None:
        """Opens every class where attributes may be set from anywhere by computed names."""
        calls = self.scopes.tree.nodes(ast.Call)
        computed = any(isinstance(call.func, ast.Name) and call.func.id in ("setattr", "vars") for call in calls)
        if computed or any(node.attr == "__dict__" for node in self.scopes.tree.nodes(ast.Attribute)):
            for one in self.by_node.values():
                one.closed = False


def _last_name(node: ast.AST) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""
