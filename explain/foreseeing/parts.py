"""Items and slices of values."""

from __future__ import annotations

import ast
import operator

from explain.foreseeing import samples
from explain.foreseeing.operators import Operators
from explain.foreseeing.state import (
    SAMPLED,
    kind_of,
    members,
)
from explain.foreseeing.values import (
    CONTAINERS,
    PLAIN,
    NotKnown,
    Some,
    Unknown,
    of_program,
)

_MOST_JOINED = 100


class _SomeSlice(Unknown):
    """A slice whose bounds are numbers that are not known."""

    def __init__(self, like: slice) -> None:
        super().__init__()
        self.like = like


class Parts(Operators):
    """Items and slices."""

    def _subscript(self, node: ast.Subscript) -> object:
        holder = self.value(node.value)
        return self.item(holder, self._key(node.slice))

    def _key(self, node: ast.expr) -> object:
        if type(node).__name__ == "Index":  # Python 3.8
            node = node.value  # type: ignore[attr-defined]
        if isinstance(node, ast.Slice):
            return self._slice(node)
        return self.value(node)

    def _slice(self, node: ast.Slice) -> object:
        parts = [None if one is None else self.value(one) for one in (node.lower, node.upper, node.step)]
        if any(isinstance(one, Unknown) for one in parts):
            samples_ = [1 if isinstance(one, Some) and one.kind in (int, bool) else one for one in parts]
            if any(isinstance(one, Unknown) for one in samples_):
                kinds = [one.kind for one in parts if isinstance(one, Some) and one.kind not in (int, bool)]
                return (
                    slice(*[samples.of(one)[0] if isinstance(one, Some) else one for one in parts])
                    if kinds and not any(isinstance(one, Unknown) and not isinstance(one, Some) for one in parts)
                    else self.unknown()
                )
            return _SomeSlice(slice(*samples_))
        return slice(*parts)

    def item(self, holder: object, key: object) -> object:
        """``holder[key]``."""
        if type(key) not in PLAIN:
            self.bound(key)
        if isinstance(key, _SomeSlice):
            return self._part(holder, key.like)
        if isinstance(holder, type):
            return self.unknown()  # list[int] and its like
        if self.is_own(holder):
            if isinstance(holder, CONTAINERS) and self.is_tainted(holder):
                return self.unknown()
            return self.with_own(lambda: operator.getitem(holder, key))  # type: ignore[call-overload]
        if isinstance(holder, Some) and holder.item is not None and holder.kind in (list, tuple, dict):
            self.apply(operator.getitem, holder, key)
            return Some(holder.kind, holder.item) if isinstance(key, slice) else self.some_item(holder.item)
        if isinstance(holder, Unknown):
            found = self.apply(operator.getitem, holder, key)
            return found if isinstance(holder, Some) and holder.kind in (str, bytes, range) else self.unknown()
        if isinstance(holder, dict) and hasattr(type(holder), "__missing__"):
            self.touch(holder)
        if self.is_tainted(holder):
            for one in members(holder):
                self.lose(one)
            if isinstance(holder, (list, tuple)) and not isinstance(key, Unknown):
                self.apply(operator.getitem, Some(type(holder)), key)
            return self.unknown()
        if isinstance(key, Unknown):
            self.apply(operator.getitem, holder, key)
            if isinstance(holder, (list, tuple)) and isinstance(key, Some) and key.kind is int and holder:
                return self.any_item(holder)
            for one in members(holder):
                self.lose(one)
            return self.unknown() if not isinstance(holder, str) else Some(str)
        try:
            return operator.getitem(holder, key)  # type: ignore[call-overload]
        except NotKnown:
            return self.unknown()
        except Exception as error:
            of_program(error)
            raise

    def any_item(self, holder: list[object] | tuple[object, ...]) -> object:
        """One of the values that ``holder`` has."""
        if len(holder) > _MOST_JOINED:
            self.lose(list(holder))
            return self.unknown()
        value = holder[0]
        for one in holder[1:]:
            value = self.either(value, one)
        return self._any_of(value) if value is holder[0] and len(holder) > 1 else value

    def _any_of(self, value: object) -> object:
        if type(value) not in PLAIN:
            return value
        kind = kind_of(value)
        return Some(kind) if kind in SAMPLED and kind not in samples.HOLDING else self.unknown()

    def _part(self, holder: object, like: slice) -> object:
        kind = kind_of(holder)
        self.apply(operator.getitem, holder, like)
        for one in members(holder):
            self.lose(one)
        if kind in (str, bytes, list, tuple) and not self.is_own(holder):
            return Some(kind, holder.item if isinstance(holder, Some) else None)
        return self.unknown()
