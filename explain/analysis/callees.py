"""Which function of the file a call means, and what it takes: functions, classes, dataclasses and methods.

A decorator, a second binding or a base class from elsewhere makes it unknown.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from functools import cached_property

from explain.analysis.binders import DEF, LOOP, PARAMETER
from explain.analysis.classes import METHOD, Class, Classes
from explain.analysis.dataclass_fields import mentions
from explain.analysis.flow import sole
from explain.analysis.functions import Def, Functions
from explain.analysis.named_tuples import class_signature, made_signature
from explain.analysis.quoting import quoted
from explain.analysis.scopes import FUNCTION, Scopes
from explain.analysis.shapes import Made
from explain.analysis.signatures import Signature, signature
from explain.analysis.trees import FUNCTIONS, Tree
from explain.analysis.values import Values
from explain.places import Span
from explain.records import dataclass, replace
from explain.source import Source

_NEARLY_INIT = ("init", "int", "inti", "ini", "initi", "intit", "initialize", "constructor", "construct")
_CALLED = (*FUNCTIONS, ast.ClassDef, ast.Lambda)
_TELLING = (ast.Call, *_CALLED)
"""What a name is given where a call of it may tell what it takes: a function, a class, a named tuple."""
_KEEPING = ("dataclass", "total_ordering", "final", "runtime_checkable", "unique", "verify")
"""Decorators of classes, the standard library's, that wrap no method."""
_IMPLICITLY_STATIC = ("__new__", "__init_subclass__", "__class_getitem__")


@dataclass(frozen=True, slots=True)
class Callee:
    """What a call means: ``node`` defines it, ``name`` is how Python 3.10 and later print it.

    ``bound`` says that the first parameter is filled already. ``certain`` is False where a subclass or a base class
    from elsewhere could have another signature. ``owner`` is the class of a method.
    """

    node: ast.AST
    name: str
    takes: Signature
    bound: bool = False
    certain: bool = True
    owner: Class | None = None

    @property
    def line(self) -> int:
        """Where it is defined, from 1; 0 where that is another file."""
        return getattr(self.node, "lineno", 0)


class Callees:
    """The callees of one source."""

    def __init__(self, tree: Tree) -> None:
        """Works out nothing before it is asked."""
        self.tree = tree
        self.scopes = tree.derived(Scopes)
        self.classes = tree.derived(Classes)
        self.functions = tree.derived(Functions)
        self.values = tree.derived(Values)
        self._shapes = tree.derived(Made)
        self._instances: dict[ast.expr, tuple[Class, bool] | None] = {}
        self._methods: dict[tuple[Class, str, bool], Callee | None] = {}
        self._functions: dict[tuple[Def, Class | None, bool], Callee] = {}

    def callee(self, call: ast.Call) -> Callee | None:
        """What ``call`` means, where the file shows it."""
        target = call.func
        if isinstance(target, ast.Name):
            bindings = self.scopes.bindings(target.id, self.scopes.scope(target))
            if len(bindings) != 1:
                return None
            if isinstance(bindings[0].value, ast.Call):
                return self._named_tuple(target)
            if not isinstance(bindings[0].value or bindings[0].node, _CALLED):
                return None
            function = self.functions.named(target)
            if function is not None:
                return None if function.decorator_list else self._function(function)
            cls = self.classes.named(target)
            return self._class(cls) if cls else self._lambda(target)
        return self._of_attribute(target) if isinstance(target, ast.Attribute) else None

    def instance(self, node: ast.expr) -> tuple[Class, bool] | None:
        """The class of this file that ``node`` is an instance of, and whether it can be nothing else."""
        if not self._shapes.may(node):
            return None
        if node not in self._instances:
            self._instances[node] = self._instance(node)
        return self._instances[node]

    def _instance(self, node: ast.expr) -> tuple[Class, bool] | None:
        if isinstance(node, ast.Call):
            cls = self.classes.named(node.func)
            return (cls, True) if cls else None
        origins = self.values.origins(node)
        found = {self.classes.named(one.node.func) if isinstance(one.node, ast.Call) else None for one in origins.found}
        cls = found.pop() if len(found) == 1 else None
        return (cls, origins.complete) if cls else None

    def _function(self, function: Def, owner: Class | None = None, *, bound: bool = False) -> Callee:
        key = (function, owner, bound)
        if key not in self._functions:
            name, takes = self.functions.qualified(function), signature(function.args)
            self._functions[key] = Callee(function, name, takes, bound, owner=owner)
        return self._functions[key]

    def _lambda(self, target: ast.Name) -> Callee | None:
        binding = sole(self.scopes, target)
        made = binding.value if binding else None
        if not isinstance(made, ast.Lambda):
            return None
        frame = self.scopes.scope(made).frame
        outer = self.functions.qualified(frame.node) + ".<locals>." if isinstance(frame.node, FUNCTIONS) else ""
        return Callee(made, f"{outer}<lambda>", signature(made.args))

    def _named_tuple(self, target: ast.Name) -> Callee | None:
        binding = sole(self.scopes, target)
        made = binding.value if binding else None
        found = made_signature(self.values, made)
        return Callee(made, f"{found[0]}.__new__", found[1], bound=True) if made and found else None

    @cached_property
    def names(self) -> set[str]:
        """What bears a name of which ``callee`` may know anything."""
        found = set(self._own_names)
        for name, scopes in self.scopes.binding.items():
            for scope in scopes:
                only = scope.names[name][0] if len(scope.names[name]) == 1 else None
                if only and isinstance(only.value or only.node, _TELLING):
                    found.add(name)
        return found

    @cached_property
    def _own_names(self) -> set[str]:
        """What the classes of the file call their methods and other attributes."""
        return {name for one in self.classes.by_node.values() for name in one.scope.names}

    def _of_attribute(self, target: ast.Attribute) -> Callee | None:
        if target.attr not in self._own_names:
            return None
        if isinstance(target.value, ast.Call) and self.scopes.is_builtin(target.value.func, "super"):
            return self._of_super(target)
        cls = self.classes.named(target.value)
        if cls is not None:
            return self._method(cls, target.attr, on_instance=False)
        around = self.classes.method(self.scopes.scope(target))
        if around is not None and isinstance(target.value, ast.Name) and around.receives(target.value.id):
            callee = self._method(around.owner, target.attr, on_instance=around.takes_instance)
            return replace(callee, certain=callee.certain and not _is_stub(callee.node)) if callee else None
        found = self.instance(target.value)
        callee = self._method(found[0], target.attr, on_instance=True) if found else None
        return replace(callee, certain=callee.certain and found[1]) if callee and found else None

    def _of_super(self, target: ast.Attribute) -> Callee | None:
        around = self.classes.method(self.scopes.scope(target))
        if around is None or len(around.owner.bases) != 1 or len(around.owner.node.bases) != 1:
            return None
        callee = self._method(around.owner.bases[0], target.attr, on_instance=around.takes_instance)
        # Another class may come between the two, but for an object of this very class, which the file makes.
        own = target.attr == "__init__" == around.node.name and around.owner in self._made
        return replace(callee, certain=callee.certain and own) if callee else None

    @cached_property
    def _made(self) -> set[Class]:
        """The classes that the file makes objects of."""
        found = (self.classes.named(call.func) for call in self.tree.nodes(ast.Call))
        return {one for one in found if one is not None}

    def _method(self, cls: Class, name: str, *, on_instance: bool) -> Callee | None:
        key = (cls, name, on_instance)
        if key not in self._methods:
            self._methods[key] = self._find_method(cls, name, on_instance=on_instance)
        return self._methods[key]

    def _find_method(self, cls: Class, name: str, *, on_instance: bool) -> Callee | None:
        attribute = cls.attribute(name)
        if attribute is None or attribute.how != METHOD or not isinstance(attribute.node, FUNCTIONS):
            return None
        owner = next(one for one in cls.lineage() if one.own.get(name) is attribute)
        if any(one.kind != DEF for one in owner.scope.names[name]) or len(owner.scope.names[name]) != 1:
            return None
        if name in _IMPLICITLY_STATIC or self._is_set_anywhere(name):
            return None
        marks = [one.id if isinstance(one, ast.Name) else "" for one in attribute.node.decorator_list]
        if marks not in ([], ["staticmethod"], ["classmethod"]):
            return None
        bound = marks == ["classmethod"] or (on_instance and not marks)
        callee = self._function(attribute.node, owner, bound=bound)
        return replace(callee, certain=self._is_settled(cls))

    def _class(self, cls: Class) -> Callee | None:
        if cls.node.keywords or any("__new__" in one.own or "__call__" in one.own for one in cls.lineage()):
            return None
        if cls.node.decorator_list:
            return self._dataclass(cls)
        fields = class_signature(self.values, cls.node)
        if fields is not None:
            return Callee(cls.node, f"{cls.node.name}.__new__", fields, bound=True, owner=cls)
        if any(one.node.decorator_list or one.node.keywords for one in cls.lineage()):
            return None
        callee = self._method(cls, "__init__", on_instance=True)
        return replace(callee, certain=callee.certain and self._is_settled(cls)) if callee else None

    def _dataclass(self, cls: Class) -> Callee | None:
        """The ``__init__`` that a plain ``@dataclass`` writes; only without bases and without ``field(…)``."""
        marks = cls.node.decorator_list
        names = [one.id if isinstance(one, ast.Name) else getattr(one, "attr", "") for one in marks]
        if names != ["dataclass"] or cls.node.bases or "__init__" in cls.own:
            return None
        fields, defaults = [], 0
        for statement in cls.node.body:
            if not isinstance(statement, ast.AnnAssign) or not isinstance(statement.target, ast.Name):
                continue
            if mentions(statement.annotation, "ClassVar", "KW_ONLY") or isinstance(statement.value, ast.Call):
                return None
            if self._is_computed(statement.annotation):
                return None
            fields.append(statement.target.id)
            defaults += statement.value is not None
        takes = Signature(("self", *fields), defaults=defaults)
        return Callee(cls.node, f"{cls.node.name}.__init__", takes, bound=True, owner=cls)

    def _is_computed(self, note: ast.expr) -> bool:
        """Whether the annotation ``note`` is a variable, which may hold ``ClassVar`` or ``KW_ONLY``."""
        bindings = self.scopes.bindings(note.id, self.scopes.scope(note)) if isinstance(note, ast.Name) else []
        return any(one.kind == LOOP or (one.kind == PARAMETER and one.scope.kind == FUNCTION) for one in bindings)

    def _is_settled(self, cls: Class) -> bool:
        """Whether every base is known, and every decorator, so that nothing from elsewhere makes the instances."""
        return all(one.rooted and _keeps_methods(one.node) for one in cls.lineage())

    def _is_set_anywhere(self, name: str) -> bool:
        """Whether some instance is given an attribute ``name`` of its own, which would hide the method."""
        return name in self.tree.derived(stored_attributes)


def of_instances(tree: Tree, span: Span | None) -> Iterable[ast.Attribute]:
    """The attributes at ``span``; without a span, those that a plain instance of a class of the file is asked for."""
    return tree.derived(_of_instances) if span is None else tree.nodes(ast.Attribute, span)


def _of_instances(tree: Tree) -> tuple[ast.Attribute, ...]:
    callees = tree.derived(Callees)
    asked = tree.attributes_of(None, ("", *tree.derived(Made).names)) if callees.classes.names else ()
    return tuple(node for node in asked if callees.instance(node.value) is not None)


def calls_of_instances(tree: Tree, span: Span | None) -> Iterator[ast.Call]:
    """The calls at ``span``; without a span, those of methods of such an instance."""
    if span is not None:
        yield from tree.nodes(ast.Call, span)
        return
    for node in tree.derived(_of_instances):
        above = tree.parent(node)
        if isinstance(above, ast.Call) and above.func is node:
            yield above


def _keeps_methods(node: ast.ClassDef) -> bool:
    """Whether the decorators of the class ``node`` are ones that leave its own methods as they are."""
    called = [one.func if isinstance(one, ast.Call) else one for one in node.decorator_list]
    return all(getattr(one, "id", getattr(one, "attr", "")) in _KEEPING for one in called)


def stored_attributes(tree: Tree) -> frozenset[str]:
    """The names of the attributes that the file assigns to or deletes, on whatever object."""
    return frozenset(node.attr for node in tree.nodes(ast.Attribute) if not isinstance(node.ctx, ast.Load))


def argumentless(callees: Callees, call: ast.Call) -> Class | None:
    """The class that ``call`` gives arguments to, though neither it nor a base class takes any."""
    cls = callees.classes.named(call.func)
    if cls is None:
        return None
    plain = not any(isinstance(one, ast.Starred) for one in call.args) and all(one.arg for one in call.keywords)
    if not plain or not (call.args or call.keywords):
        return None
    lineage = list(cls.lineage())
    if any(one.node.decorator_list or one.node.keywords or not one.rooted for one in lineage):
        return None
    if any(not _is_object(base) and callees.classes.named(base) is None for one in lineage for base in one.node.bases):
        return None
    return None if any({"__init__", "__new__"} & one.scope.names.keys() for one in lineage) else cls


def nearly_init(cls: Class) -> Def | None:
    """The method that was meant to be ``__init__``: ``_init_``, ``__int__``, ``init``."""
    for name in cls.scope.names:
        letters = name.strip("_").lower()
        method = cls.method(name)
        if method is not None and letters in _NEARLY_INIT and (letters != "int" or method.args.args[1:]):
            return method
    return None


def _is_object(base: ast.expr) -> bool:
    return isinstance(base, ast.Name) and base.id == "object"


def shown(source: Source, callee: Callee) -> str:
    """The signature as prose shows it, without what is filled already: ``area(width, height=2)``."""
    name = callee.name.rpartition(".")[2]
    if name == "__init__" and callee.owner is not None:
        name = callee.owner.node.name
    elif name == "__new__" and callee.name.count(".") == 1:
        name = callee.name.partition(".")[0]
    takes = callee.takes
    args = callee.node.args if isinstance(callee.node, (*FUNCTIONS, ast.Lambda)) else None
    parts = list(takes.positional)
    for index in range(takes.least, len(parts)):
        value = args.defaults[index - takes.least] if args else None
        parts[index] += f"={quoted(source, value)}" if value is not None else "=…"
    parts = parts[callee.bound and bool(parts) :]
    if args is not None:
        star = [f"*{args.vararg.arg}"] if args.vararg else ["*"] * bool(takes.keyword_only)
        defaults = zip(takes.keyword_only, args.kw_defaults, strict=True)
        parts += star + [f"{one}={quoted(source, value)}" if value else one for one, value in defaults]
        parts += [f"**{args.kwarg.arg}"] if args.kwarg else []
    return f"{name}({', '.join(parts)})"


def _is_stub(node: ast.AST) -> bool:
    """Whether a method's body only marks the place for a subclass to fill."""
    body = getattr(node, "body", [])
    return all(isinstance(one, (ast.Pass, ast.Raise)) or _is_text(one) for one in body)


def _is_text(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
