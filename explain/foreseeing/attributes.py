"""Attributes of values: read, and set."""

from __future__ import annotations

import ast
from types import BuiltinMethodType, MemberDescriptorType, MethodDescriptorType, MethodType

from explain.foreseeing import library, samples
from explain.foreseeing.iterating import Iterating
from explain.foreseeing.state import (
    ABSENT,
    NAMES,
)
from explain.foreseeing.values import (
    CONTAINERS,
    PLAIN,
    Coroutine,
    Function,
    Generator,
    Module,
    Some,
    SomeMethod,
    Stop,
    Unknown,
    of_program,
)

_ADDED_LATER = frozenset(
    (
        "removeprefix",
        "removesuffix",
        "bit_count",
        "is_integer",
        "total",
        "as_integer_ratio",
        "exc_type",
        "winerror",
        "add_note",
    )
)
"""Attributes that some Python that is checked for has, or one on another system, and the running one may not."""


def is_special(name: str) -> bool:
    """Whether Python itself gives ``name`` its meaning."""
    return name[:2] == "__" and name[-2:] == "__"


class Attributes(Iterating):
    """Attributes."""

    def private(self, name: str) -> str:
        """``name`` as it is kept: a name like ``__this`` is its class's own."""
        owner = self.frame.private.lstrip("_")
        return f"_{owner}{name}" if owner and name[:2] == "__" and not is_special(name) else name

    def attribute(self, holder: object, name: str) -> object:
        """``holder.name``."""
        if isinstance(holder, Some):
            return self._of_some(holder, name)
        if isinstance(holder, Unknown):
            return self.unknown(f"{holder.origin}.{name}" if holder.origin else "")
        if isinstance(holder, Module):
            return self._of_module(holder, name)
        if isinstance(holder, Function):
            return self._of_function(holder, name)
        if is_special(name) and name != "__name__":
            return self._special(holder, name)
        if self.is_own(holder):
            if self.is_tainted(holder) and not hasattr(type(holder), name):
                return self.unknown()
            found = self.with_own(lambda: getattr(holder, name))
            return self.unknown() if found is ABSENT else found
        if isinstance(holder, type):
            return self._of_class(holder, name)
        if name in _ADDED_LATER or isinstance(holder, (Coroutine, Generator, SomeMethod)):
            return self.unknown()
        found = self.with_own(lambda: getattr(holder, name))
        if name.startswith("_") or not isinstance(found, (*PLAIN, tuple, list, BuiltinMethodType, MethodType)):
            return self.unknown()
        return found

    def _special(self, holder: object, name: str) -> object:
        if name == "__class__" and self.is_own(holder):
            return type(holder)
        if isinstance(holder, super) and name in (
            "__init__",
            "__str__",
            "__repr__",
            "__eq__",
            "__post_init__",
            "__enter__",
        ):
            return getattr(holder, name)
        if isinstance(holder, type) and name in ("__init__", "__str__", "__repr__", "__eq__"):
            return getattr(holder, name)
        if isinstance(holder, type) and isinstance(found := getattr(holder, name, None), Function):
            return found
        if self.is_own(holder) and isinstance(found := getattr(holder, name, None), MethodType):
            return found
        self.lose(getattr(holder, "__self__", holder))  # what it gives may change it  # type: ignore[attr-defined]
        return self.unknown()

    def _of_some(self, mark: Some, name: str) -> object:
        if name.startswith("__") or samples.lacks(mark.kind, name) or name in _ADDED_LATER:
            return self.unknown()
        if not hasattr(mark.kind, name):
            self.apply(getattr, mark, name)  # raises AttributeError in the words of this Python
            return self.unknown()
        if callable(getattr(mark.kind, name)):
            return SomeMethod(mark, name)
        return self.apply(getattr, mark, name)

    def _of_module(self, module: Module, name: str) -> object:
        dotted = f"{module.name}.{name}"
        if module.changed:
            return self.unknown()
        kind = library.attribute(dotted)
        if kind is not None:
            return Some(*kind)
        try:
            return library.pure(module.name, name)
        except KeyError:
            if isinstance(self.frame.node, ast.Attribute) and not self.depth and library.lacks(module.name, name):
                raise of_program(AttributeError(f"module {module.name!r} has no attribute {name!r}")) from None
            return self.unknown(dotted)

    def _of_function(self, function: Function, name: str) -> object:
        if is_special(name):
            return function.name if name == "__name__" else self.unknown()
        if name not in function.extra and (self.universal or self.escaped):
            return self.unknown()  # whoever has it may have set it
        if name not in function.extra:
            raise of_program(AttributeError(f"'function' object has no attribute {name!r}"))
        return function.extra[name]

    def _of_class(self, holder: type, name: str) -> object:
        dotted = f"{holder.__module__}.{holder.__qualname__}.{name}"
        if library.kind(dotted):
            return Unknown(dotted)
        if name in _ADDED_LATER or (holder not in self.own and not library.is_pure(holder)):
            return self.unknown()
        found = self.with_own(lambda: getattr(holder, name))
        if self.escaped and isinstance(found, (*PLAIN, *CONTAINERS)):
            return self.unknown()
        if isinstance(
            found, (Unknown, Function, MethodType, MethodDescriptorType, BuiltinMethodType, *PLAIN, *CONTAINERS)
        ):
            return found
        return found if self.is_own(found) else self.unknown()

    def set_attribute(self, holder: object, name: str, value: object) -> None:
        """``holder.name = value``."""
        if isinstance(holder, Unknown):
            self.lose(value)
        if isinstance(holder, Unknown) and not isinstance(holder, Some):
            return
        if is_special(name):
            raise Stop
        if isinstance(holder, Module):
            holder.changed = True
        elif isinstance(holder, Function):
            self.touch(holder.extra, NAMES)
            holder.extra[name] = value
        elif isinstance(holder, Some):
            if not hasattr(holder.kind, name):
                self.apply(setattr, holder, name, 1)
        elif isinstance(holder, type):
            if self.levels or holder not in self.own:
                raise Stop
            setattr(holder, name, value)
        elif self.is_own(holder) or isinstance(holder, (*PLAIN, *CONTAINERS, Exception)):
            if self.is_tainted(holder):
                self.lose(value)
            if isinstance(getattr(type(holder), name, None), MemberDescriptorType):
                raise Stop  # what stands in a slot is not set back
            if hasattr(holder, "__dict__"):
                self.touch(vars(holder), NAMES)
            elif self.levels and self.is_own(holder):
                raise Stop
            if isinstance(self.with_own(lambda: setattr(holder, name, value)), Unknown):
                self.lose(holder)
        else:
            self.lose(holder)
