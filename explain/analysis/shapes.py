"""What an expression cannot be, told by its shape alone: of no plain type, of no class of the file.

Most expressions are ruled out so (``self.name``, a parameter, a call of something imported), and nobody has to ask
where their values come from. Says yes where it is not sure; ``values`` and ``callees`` know better and cost more.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from functools import cached_property

from explain.analysis.binders import ASSIGNMENT, CLASS_DEF, DEF, IMPORT, LOOP, PARAMETER, WALRUS, WITH
from explain.analysis.builtin_types import CALLS, LIBRARY_CALLS, LIBRARY_WORDS, METHODS, NONE
from explain.analysis.functions import Functions
from explain.analysis.scopes import Binding, Scope, Scopes
from explain.analysis.trees import Tree
from explain.places import Span

_OPENED = ("open", "range", "enumerate", "zip")
_RESULTS = frozenset(name for methods in METHODS.values() for name in methods)
_OF_LIBRARY = frozenset(name.rpartition(".")[2] for name, kind in LIBRARY_CALLS.items() if kind == NONE)
_GIVE_NOTHING = _OF_LIBRARY.union(name for name, kind in CALLS.items() if kind == NONE)
_METHODS_GIVE_NOTHING = _OF_LIBRARY.union(
    name for methods in METHODS.values() for name, kind in methods.items() if kind == NONE
)
_ALWAYS_TYPED = frozenset(
    (
        *(ast.Constant, ast.List, ast.ListComp, ast.Tuple, ast.Dict, ast.DictComp, ast.Set, ast.SetComp),
        *(ast.GeneratorExp, ast.JoinedStr, ast.Lambda),
    )
)
_MAY_GIVE = frozenset((ASSIGNMENT, WALRUS, LOOP, WITH, PARAMETER, IMPORT, DEF, CLASS_DEF))
"""The ways of binding a name to a value of which a shape may tell anything."""
_DEEPEST = 40
"""Expressions and names inside each other which are followed."""


class _Shapes:
    """Answers for the names of one source, each found once; what an expression may be is for the heirs to say."""

    _told: dict[type[ast.expr], Callable[..., bool]]

    def __init__(self, tree: Tree) -> None:
        self.scopes = tree.derived(Scopes)
        self._names: dict[tuple[Scope, str], bool] = {}
        self._anywhere: dict[str, bool] = {}
        self._depth = 0

    def may(self, node: ast.expr) -> bool:
        """Whether ``node`` may be such a value."""
        told = self._told.get(node.__class__)
        if told is None:
            return False
        if self._depth > _DEEPEST:
            return True
        self._depth += 1
        answer = told(self, node)
        self._depth -= 1
        return answer

    def gives(self, binding: Binding) -> bool:
        """Whether ``binding`` may give its name such a value."""
        return self._binding(binding)

    def _name(self, node: ast.Name) -> bool:
        found = self._anywhere.get(node.id)
        return self._may_be(node.id) and self._here(node) if found is None else found and self._here(node)

    def _may_be(self, name: str) -> bool:
        """Whether ``name`` may have such a value in some scope: most may not in any, which is told once for all."""
        if name not in self._anywhere:
            self._anywhere[name] = True
            self._anywhere[name] = self._is_somewhere(name)
        return self._anywhere[name]

    @cached_property
    def names(self) -> frozenset[str]:
        """The names that may have such a value somewhere in the file."""
        return frozenset(name for name in self.scopes.binding if self._may_be(name))

    def _is_somewhere(self, name: str) -> bool:
        """Whether any binding of ``name`` in the file may give it such a value."""
        for scope in self.scopes.binding.get(name, ()):
            for one in scope.names[name]:
                if one.kind in _MAY_GIVE and self._binding(one):
                    return True
        return False

    def _here(self, node: ast.Name) -> bool:
        owner = self.scopes.owner(node.id, self.scopes.scope(node))
        if owner is None:
            return False
        key = (owner, node.id)
        found = self._names.get(key)
        if found is None:
            self._names[key] = True  # a name that leads to itself may be anything meanwhile
            found = self._names[key] = any(map(self._binding, owner.names[node.id]))
        return found

    def _binding(self, binding: Binding) -> bool:
        return binding.kind in (ASSIGNMENT, WALRUS) and binding.value is not None and self.may(binding.value)

    def _choice(self, node: ast.IfExp) -> bool:
        return self.may(node.body) or self.may(node.orelse)

    def _named(self, node: ast.NamedExpr) -> bool:
        return self.may(node.value)


class Typed(_Shapes):
    """Which expressions may have a type that the file makes plain (see ``values``)."""

    def __init__(self, tree: Tree) -> None:
        """Collects the names of the functions of ``tree`` whose results show a type."""
        super().__init__(tree)
        told = tree.derived(Functions).result_type
        self._functions = {node.name for node in tree.nodes(ast.FunctionDef) if told(node)}
        self._functions |= {node.name for node in tree.nodes(ast.AsyncFunctionDef) if told(node)}

    def _binding(self, binding: Binding) -> bool:
        if binding.kind == PARAMETER:
            return getattr(binding.node, "annotation", None) is not None
        if binding.value is not None:
            return binding.kind in (ASSIGNMENT, WALRUS, LOOP, WITH) and self.may(binding.value)
        return binding.kind in (IMPORT, DEF, CLASS_DEF)

    def _call(self, node: ast.Call) -> bool:
        function = node.func
        if isinstance(function, ast.Name):
            named = function.id in CALLS or function.id in _OPENED or function.id in self._functions
            return named or function.id in LIBRARY_WORDS
        if not isinstance(function, ast.Attribute):
            return False
        return function.attr in LIBRARY_WORDS or (function.attr in _RESULTS and self.may(function.value))

    def _operation(self, node: ast.BinOp) -> bool:
        return self.may(node.left) or self.may(node.right)

    def _operand(self, node: ast.UnaryOp) -> bool:
        return isinstance(node.op, ast.Not) or self.may(node.operand)

    def _comparison(self, node: ast.Compare) -> bool:
        return len(node.ops) == 1 and isinstance(node.ops[0], (ast.Is, ast.IsNot, ast.In, ast.NotIn))

    def _item(self, node: ast.Subscript) -> bool:
        return self.may(node.value)

    _told = {
        **dict.fromkeys(_ALWAYS_TYPED, lambda self, node: True),
        ast.Name: _Shapes._name,
        ast.NamedExpr: _Shapes._named,
        ast.IfExp: _Shapes._choice,
        ast.Call: _call,
        ast.BinOp: _operation,
        ast.UnaryOp: _operand,
        ast.Subscript: _item,
        ast.Compare: _comparison,
    }


class Data(Typed):
    """Which expressions may have such a type and be no module, function or class: most names that have one are."""

    def _binding(self, binding: Binding) -> bool:
        return binding.kind not in (IMPORT, DEF, CLASS_DEF) and super()._binding(binding)

    _told = {kind: told for kind, told in Typed._told.items() if kind is not ast.Lambda}


class Nothing(_Shapes):
    """Which expressions may be None for certain (see ``nothing``)."""

    def __init__(self, tree: Tree) -> None:
        """Collects the names of the functions of ``tree`` whose results are None."""
        super().__init__(tree)
        told = tree.derived(Functions).result_type
        self._functions = {node.name for node in tree.nodes(ast.FunctionDef) if told(node) == NONE}

    def _binding(self, binding: Binding) -> bool:
        if binding.kind == LOOP and binding.value is not None:
            return any(map(self.may, getattr(binding.value, "elts", ())))
        return super()._binding(binding)

    def _constant(self, node: ast.Constant) -> bool:
        return node.value is None

    def _call(self, node: ast.Call) -> bool:
        function = node.func
        if isinstance(function, ast.Name):
            return function.id in _GIVE_NOTHING or function.id in self._functions
        return isinstance(function, ast.Attribute) and function.attr in _METHODS_GIVE_NOTHING

    _told = {
        ast.Constant: _constant,
        ast.Name: _Shapes._name,
        ast.NamedExpr: _Shapes._named,
        ast.IfExp: _Shapes._choice,
        ast.Call: _call,
    }


class Taken(_Shapes):
    """Which expressions may give what some value was asked for: ``self.price``, and a name that was given it."""

    def _either(self, node: ast.BoolOp) -> bool:
        return any(map(self.may, node.values))

    _told = {
        ast.Attribute: lambda self, node: True,
        ast.Name: _Shapes._name,
        ast.NamedExpr: _Shapes._named,
        ast.IfExp: _Shapes._choice,
        ast.BoolOp: _either,
    }


class Number(_Shapes):
    """Which expressions may be numbers."""

    def __init__(self, tree: Tree) -> None:
        """Collects the names of the functions of ``tree`` whose results show a type."""
        super().__init__(tree)
        self._typed = tree.derived(Typed)

    def _constant(self, node: ast.Constant) -> bool:
        return isinstance(node.value, (int, float))

    def _binding(self, binding: Binding) -> bool:
        if binding.kind in (ASSIGNMENT, WALRUS):
            return binding.value is not None and self.may(binding.value)
        return binding.kind in (LOOP, PARAMETER) and self._typed._binding(binding)

    def _otherwise(self, node: ast.expr) -> bool:
        return self._typed.may(node)

    _told = {
        ast.Constant: _constant,
        ast.Name: _Shapes._name,
        ast.NamedExpr: _Shapes._named,
        ast.IfExp: _Shapes._choice,
        **dict.fromkeys((ast.Call, ast.BinOp, ast.UnaryOp, ast.Subscript, ast.Compare), _otherwise),
    }


class Made(_Shapes):
    """Which expressions may be instances that a call of one of the file's classes made."""

    def __init__(self, tree: Tree) -> None:
        """Collects the names of the classes of ``tree``."""
        super().__init__(tree)
        self._classes = {node.name for node in tree.nodes(ast.ClassDef)}

    def may(self, node: ast.expr) -> bool:
        """Whether ``node`` may be such an instance."""
        return bool(self._classes) and super().may(node)

    def _call(self, node: ast.Call) -> bool:
        return isinstance(node.func, ast.Name) and node.func.id in self._classes

    def _either(self, node: ast.BoolOp) -> bool:
        return any(map(self.may, node.values))

    _told = {
        ast.Name: _Shapes._name,
        ast.NamedExpr: _Shapes._named,
        ast.IfExp: _Shapes._choice,
        ast.BoolOp: _either,
        ast.Call: _call,
    }


def calls_of_data(tree: Tree, span: Span | None) -> Iterator[ast.Call]:
    """The calls at ``span``; without a span, only those that may call what is data, and so cannot be called."""
    return tree.calls(None, {"", *tree.derived(Data).names}) if span is None else tree.nodes(ast.Call, span)
