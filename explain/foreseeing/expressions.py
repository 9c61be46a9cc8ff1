"""Follows expressions: each gives a value, a mark where it is not known, or raises what it is certain to raise."""

from __future__ import annotations

import ast
import builtins
import sys
from collections.abc import Callable
from functools import partial
from types import BuiltinFunctionType, BuiltinMethodType

from explain.foreseeing.comprehensions import Comprehensions
from explain.foreseeing.operations import LARGEST
from explain.foreseeing.state import (
    ABSENT,
    CLASS,
    COMPREHENSION,
    MODULE,
    kind_of,
)
from explain.foreseeing.values import (
    Coroutine,
    Function,
    Some,
    Stop,
    Unknown,
    of_program,
)


class Expressions(Comprehensions):
    """Values of expressions."""

    def value(self, node: ast.expr) -> object:
        """What ``node`` gives here; raises what it is certain to raise."""
        self.step()
        before, frame = self.frame.node, self.frame
        frame.node = node
        result = self._VALUES.get(type(node), Expressions._other)(self, node)
        frame.node = before
        return result

    def _other(self, node: ast.expr) -> object:
        raise Stop

    def _constant(self, node: ast.Constant) -> object:
        return node.value

    def _name(self, node: ast.Name) -> object:
        return self.lookup(node.id)

    def lookup(self, name: str) -> object:
        """The value of ``name`` where the program stands."""
        frame = self.frame
        if name[:2] == "__":
            name = self.private(name)
        if frame.kind != MODULE:
            found = frame.names.get(name, self)
            if found is not self:
                return self.unknown() if found is ABSENT else found
            if name in frame.bound and name not in frame.shared and name not in frame.outer:
                raise of_program(_unbound(name))
            if name not in frame.shared:
                for names in frame.within:
                    if name not in names and name in getattr(names, "bound", ()):
                        raise Stop if frame.kind == COMPREHENSION else of_program(_not_yet(name))
                    if name in names:
                        return self.unknown() if names[name] is ABSENT else names[name]
        if name in self.globals:
            found = self.globals[name]
            return self.unknown() if found is ABSENT else found
        if self.open_names or name in _GIVEN_TO_ALL:
            return self.unknown()
        if name in vars(builtins):
            return vars(builtins)[name]
        raise Stop  # whether anything else gives the name is for others to say

    def _list(self, node: ast.List) -> object:
        found = self._elements(node.elts)
        return Some(list) if found is None else found

    def _tuple(self, node: ast.Tuple) -> object:
        found = self._elements(node.elts)
        return Some(tuple) if found is None else tuple(found)

    def _set(self, node: ast.Set) -> object:
        found = self._elements(node.elts)
        if found is None:
            return Some(set)
        return self.hashed(lambda: set(found), found, set)

    def hashed(self, make: Callable[[], object], keys: list[object], kind: type) -> object:
        """What ``make`` makes of ``keys``; a mark of ``kind`` where one of them is not known."""
        self.bound(*keys)
        made = self.with_own(make)
        if isinstance(made, Unknown):
            for key in keys:
                self.apply(hash, key)
            return self.some(kind)
        return made

    def _elements(self, nodes: list[ast.expr]) -> list[object] | None:
        found: list[object] = []
        whole = True
        for node in nodes:
            if isinstance(node, ast.Starred):
                values = self._spread(self.value(node.value), "Value")
                whole = whole and values is not None
                found += values or ()
            else:
                found.append(self.value(node))
        if not whole:
            self.lose(found)
        return found if whole else None

    def _spread(self, value: object, title: str) -> list[object] | None:
        """What ``*value`` gives; None where that is not known."""
        try:
            return self.listed(value)
        except TypeError as error:
            kind = kind_of(value)
            if kind is None or hasattr(kind, "__iter__"):
                raise
            if sys.version_info < (3, 9) or not title:
                raise Stop from error
            raise of_program(TypeError(f"{title} after * must be an iterable, not {kind.__name__}")) from None

    def _dict(self, node: ast.Dict) -> object:
        made: dict[object, object] = {}
        known = True
        for key, value in zip(node.keys, node.values, strict=False):
            if key is None:
                inner = self.value(value)
                if isinstance(inner, dict) and not self.is_tainted(inner):
                    made.update(inner)
                else:
                    known = False
                continue
            name, held = self.value(key), self.value(value)
            self.bound(name)
            if isinstance(self.with_own(partial(made.__setitem__, name, held)), Unknown):
                self.apply(hash, name)
                known = False
        if not known:
            self.lose(made)
        return made

    def _joined_text(self, node: ast.JoinedStr) -> object:
        parts = [self.value(one) for one in node.values]
        if all(isinstance(one, str) for one in parts):
            text = "".join(parts)  # type: ignore[arg-type]
            return text if len(text) <= LARGEST else Some(str)
        return Some(str)

    def _formatted(self, node: ast.FormattedValue) -> object:
        value = self.value(node.value)
        spec = self.value(node.format_spec) if node.format_spec else ""
        if node.conversion in (114, 115, 97):
            value = self.call_pure({114: repr, 115: str, 97: ascii}[node.conversion], (value,), {})  # type: ignore[arg-type]
        found = self.call_pure(format, (value, spec), {})
        return found if isinstance(found, str) else Some(str)

    def _walrus(self, node: ast.NamedExpr) -> object:
        value = self.value(node.value)
        if self.frame.kind == COMPREHENSION:
            raise Stop  # there the name belongs further out
        self.assign(node.target, value)
        return value

    def _attribute(self, node: ast.Attribute) -> object:
        return self.attribute(self.value(node.value), self.private(node.attr))

    def _lambda(self, node: ast.Lambda) -> object:
        return self.function(node, "<lambda>")

    def function(self, node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda, name: str) -> Function:
        """The function that ``node`` defines here."""
        given = node.args
        plain = [one.arg for one in (*given.posonlyargs, *given.args)]
        defaults = dict(zip(plain[len(plain) - len(given.defaults) :], map(self.value, given.defaults), strict=False))
        for one, default in zip(given.kwonlyargs, given.kw_defaults, strict=False):
            if default is not None:
                defaults[one.arg] = self.value(default)
        made = Function(node, name, defaults, self.around(), self.follow)
        made.__qualname__ = self.frame.title + name
        made.private = self.frame.private
        self.functions.append(made)
        return made

    def around(self) -> tuple[dict[str, object], ...]:
        """The names that what is defined here can see besides its own and the module's."""
        frame = self.frame
        return frame.within if frame.kind in (MODULE, CLASS) else (frame.names, *frame.within)

    def _await(self, node: ast.Await) -> object:
        value = self.value(node.value)
        if isinstance(value, Coroutine):
            return self.run_coroutine(value)
        if isinstance(value, Unknown) and not isinstance(value, Some):
            return self.unknown()
        kind = kind_of(value)
        if kind is None or self.is_own(value) or hasattr(kind, "__await__"):
            return self.unknown()
        if sys.version_info >= (3, 14):
            raise of_program(TypeError(f"{kind.__name__!r} object can't be awaited"))
        raise of_program(TypeError(f"object {kind.__name__} can't be used in 'await' expression"))

    def _call(self, node: ast.Call) -> object:
        function = self.value(node.func)
        if len(node.args) == 1 and isinstance(node.args[0], ast.GeneratorExp) and _goes_through(function):
            self.consumed.add(node.args[0])
        values: list[object] = []
        whole = True
        for one in node.args:
            if isinstance(one, ast.Starred):
                found = self._spread(self.value(one.value), _called_name(function))
                whole = whole and found is not None
                values += found or ()
            else:
                values.append(self.value(one))
        named: dict[str, object] = {}
        for keyword in node.keywords:
            held = self.value(keyword.value)
            if keyword.arg is not None:
                named[keyword.arg] = held
            elif isinstance(held, dict) and not self.is_tainted(held) and all(isinstance(one, str) for one in held):
                named.update(held)
            else:
                whole = False
        if not whole:
            self.escape((function, *values, *named.values()))
            return self.unknown()
        return self.call(function, tuple(values), named)

    def _starred(self, node: ast.Starred) -> object:
        raise Stop

    _VALUES: dict[type, Callable[..., object]] = {  # noqa: RUF012 - a table, which nothing changes
        ast.Constant: _constant,
        ast.Name: _name,
        ast.List: _list,
        ast.Tuple: _tuple,
        ast.Set: _set,
        ast.Dict: _dict,
        ast.JoinedStr: _joined_text,
        ast.FormattedValue: _formatted,
        ast.BinOp: Comprehensions._binary,
        ast.UnaryOp: Comprehensions._unary,
        ast.BoolOp: Comprehensions._bool_op,
        ast.Compare: Comprehensions._compared,
        ast.IfExp: Comprehensions._conditional,
        ast.NamedExpr: _walrus,
        ast.Attribute: _attribute,
        ast.Subscript: Comprehensions._subscript,
        ast.Lambda: _lambda,
        ast.ListComp: Comprehensions._comprehension,
        ast.SetComp: Comprehensions._comprehension,
        ast.DictComp: Comprehensions._dict_comprehension,
        ast.GeneratorExp: Comprehensions._generator,
        ast.Await: _await,
        ast.Call: _call,
        ast.Slice: Comprehensions._slice,
    }


def _goes_through(function: object) -> bool:
    """Whether ``function`` takes every value of an iterator at once, and does nothing between them."""
    if isinstance(function, BuiltinMethodType) and type(function.__self__) in (str, list, set, dict):
        return function.__name__ in ("join", "extend", "update", "union")
    return isinstance(function, (type, BuiltinFunctionType)) and function in (
        *(sum, list, tuple, set, frozenset, dict, sorted, max, min),
    )


def _called_name(function: object) -> str:
    """How messages begin that are about a call of ``function``; empty where that is not sure."""
    if sys.version_info >= (3, 15):
        return "Value"
    if isinstance(function, Function):
        return f"__main__.{function.__qualname__}() argument"
    return f"{function.__qualname__}() argument" if isinstance(function, BuiltinFunctionType) else ""


_GIVEN_TO_ALL = frozenset(
    ("__file__", "__spec__", "__loader__", "__builtins__", "__path__", "__package__", "__cached__")
)


def _not_yet(name: str) -> NameError:
    return NameError(f"cannot access free variable {name!r} where it is not associated with a value in enclosing scope")


def _unbound(name: str) -> UnboundLocalError:
    return UnboundLocalError(f"cannot access local variable {name!r} where it is not associated with a value")
