"""Functions, classes and imports."""

from __future__ import annotations

import ast
import types

from explain.foreseeing.assigning import Assigning
from explain.foreseeing.state import (
    CLASS,
    FALLS,
    NAMES,
    Frame,
    Status,
)
from explain.foreseeing.values import (
    CONTAINERS,
    Function,
    Module,
    NotKnown,
    Stop,
    Unknown,
    of_program,
)

_NEVER = frozenset(
    "__del__ __getattribute__ __getattr__ __setattr__ __delattr__ __init_subclass__ __set_name__ __class_getitem__"
    " __metaclass__ __instancecheck__ __subclasscheck__ __prepare__ __dir__ __class__ __dict__ __reduce__"
    " __match_args__".split()
)
"""Methods that Python calls where the program does not say so."""

_LOOKS_INSIDE = frozenset(("slots", "weakref_slot"))
"""What has ``dataclass`` make a class anew, for which it looks into its functions."""
_BASES = (BaseException, *CONTAINERS, int, float, str)


class Defining(Assigning):
    """Definitions."""

    def _define(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> Status:
        decorators = [self.value(one) for one in node.decorator_list]
        made: object = self.function(node, node.name)
        for decorator in reversed(decorators):
            if isinstance(decorator, Unknown):
                self.escape((made,))
            made = self.call(decorator, (made,), {})
        self._set_name(node.name, made)
        return FALLS

    def _class(self, node: ast.ClassDef) -> Status:
        self._set_name(node.name, self._made_class(node))
        return FALLS

    def _made_class(self, node: ast.ClassDef) -> object:
        decorators = [self.value(one) for one in node.decorator_list]
        bases = [self.value(one) for one in node.bases]
        names: dict[str, object] = {}
        frame = Frame(CLASS, names, self.around(), title=f"{self.frame.title}{node.name}.", node=node)
        frame.private = node.name
        frame.shared = frozenset(name for one in node.body if isinstance(one, ast.Global) for name in one.names)
        if any(isinstance(one, ast.Nonlocal) for one in node.body):
            raise Stop
        if self.frame.kind is CLASS:
            frame.within = self.frame.within
        self.frames.append(frame)
        try:
            self.block(node.body)
        except Exception as error:
            if any(isinstance(one, type) and one.__module__ == "enum" for one in bases):
                raise Stop from error  # the body of an enumeration makes numbers of some values at once
            self.note(error)
            raise
        finally:
            self.frames.remove(frame)
        if node.keywords or any(not self._base(one) for one in bases) or _NEVER & names.keys():
            self.escape(tuple(names.values()))
            return self.unknown()
        if any(isinstance(one, Unknown) for one in names.values()) and any(type(one) is not type for one in bases):
            return self.unknown()
        made: object = self._type(node.name, bases, names)
        for decorator, at in zip(reversed(decorators), reversed(node.decorator_list), strict=False):
            if isinstance(decorator, Unknown):
                self.escape((made,))
            self.frame.node = at
            if isinstance(at, ast.Call) and any(one.arg in _LOOKS_INSIDE for one in at.keywords):
                self.escape((made,))
                return self.unknown()
            made = self.call(decorator, (made,), {})
        return made

    def _base(self, base: object) -> bool:
        if not isinstance(base, type):
            return False
        return base in self.own or base is object or issubclass(base, _BASES) or base.__module__ in ("enum", "abc")

    def _type(self, name: str, bases: list[object], names: dict[str, object]) -> object:
        if "__new__" in names:
            names["__new__"] = staticmethod(names["__new__"])  # type: ignore[arg-type]
        names.setdefault("__module__", "__main__")
        names["__qualname__"] = self.frame.title + name

        def fill(space: dict[str, object]) -> None:
            for key, value in names.items():
                space[key] = value

        try:
            made = types.new_class(name, tuple(bases), {}, fill)
        except NotKnown:
            return self.unknown()
        except Exception as error:
            of_program(error)
            raise
        self.own.add(made)
        for value in vars(made).values():
            for one in (value, *(getattr(value, part, None) for part in ("fget", "fset", "fdel", "__func__"))):
                if isinstance(one, Function):
                    one.owner = made
        return made

    def _import(self, node: ast.Import) -> Status:
        for alias in node.names:
            whole = alias.name if alias.asname else alias.name.partition(".")[0]
            self._set_name(alias.asname or whole, Module(whole))
        self.doubts += 1
        return FALLS

    def _import_from(self, node: ast.ImportFrom) -> Status:
        self.doubts += 1
        if node.module == "__future__":
            return FALLS
        for alias in node.names:
            if alias.name == "*":
                self.open_names = True
                self.touch(self.globals, NAMES)
                for name, one in self.globals.items():
                    self.lose(one)
                    self.globals[name] = Unknown()
                continue
            value: object = Unknown()
            if not node.level and node.module:
                value = self.attribute(Module(node.module), alias.name)
            self._set_name(alias.asname or alias.name, value)
        return FALLS
