"""What an expression cannot be, told by its shape alone: of no plain type, of no class of the file.

Most expressions are ruled out so (``self.name``, a parameter, a call of something imported), and nobody has to ask
where their values come from. Says yes where it is not sure; ``values`` and ``callees`` know better and cost more.
"""

from __future__ import annotations

import ast
from collections.abc import Callable

from explain.analysis.binders import ASSIGNMENT, CLASS_DEF, DEF, IMPORT, LOOP, PARAMETER, WALRUS, WITH
from explain.analysis.builtin_types import CALLS, LIBRARY_CALLS, LIBRARY_WORDS, METHODS, NONE
from explain.analysis.functions import Functions
from explain.analysis.scopes import Binding, Scope, Scopes
from explain.analysis.trees import Tree

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
_DEEPEST = 40
"""Expressions and names inside each other which are followed."""


class _Shapes:
    """Answers for the names of one source, each found once; what an expression may be is for the heirs to say."""

    _told: dict[type[ast.expr], Callable[..., bool]]

    def __init__(self, tree: Tree) -> None:
        self.scopes = tree.derived(Scopes)
        self._names: dict[tuple[Scope, str], bool] = {}
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

    def _name(self, node: ast.Name) -> bool:
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
        kind, node = binding.kind, binding.node
        if kind in (ASSIGNMENT, WALRUS, LOOP, WITH):
            return binding.value is not None and self.may(binding.value)
        return kind in (IMPORT, DEF, CLASS_DEF) or (kind == PARAMETER and getattr(node, "annotation", None) is not None)

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
