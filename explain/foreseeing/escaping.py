"""What unknown code may do with the values that it is given."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from types import MethodType

from explain.foreseeing.state import (
    NAMES,
)
from explain.foreseeing.values import (
    PLAIN,
    Coroutine,
    Function,
    Unknown,
)
from explain.foreseeing.ways import Ways


class Escaping(Ways):
    """Values that leave what is followed."""

    def escape(self, values: tuple[object, ...]) -> None:
        """Unknown code gets ``values``: it may change them, and call what it can."""
        if not self.escaped and any(self.callable_in(one) for one in values):
            self.escaped = True
        for one in values:
            self.taint(one)
        if self.escaped:
            self._anything_may_change()

    def callable_in(self, value: object) -> bool:
        if isinstance(value, (Function, MethodType, Coroutine)) or self.is_own(value):
            return True
        if isinstance(value, type):
            return value in self.own
        if isinstance(value, dict):
            return any(self.callable_in(one) for one in islice(value.values(), 50))
        return isinstance(value, (list, tuple, set)) and any(self.callable_in(one) for one in islice(value, 50))

    def _anything_may_change(self) -> None:
        for name, value in list(self.globals.items()):
            if name in self.mentions.shared:
                self.touch(self.globals, NAMES)
                self.globals[name] = Unknown()
            elif not isinstance(value, (*PLAIN, Unknown, type, Function)):
                self.taint(value)
        for names in self._seen_from_inside():
            for name, value in list(names.items()):
                if name in self.mentions.shared:
                    self.touch(names, NAMES)
                    names[name] = Unknown()
                elif not isinstance(value, (*PLAIN, Unknown, type, Function)):
                    self.taint(value)

    def _seen_from_inside(self) -> Iterator[dict[str, object]]:
        """The names of functions that are seen from functions in them."""
        found = {id(names): names for function in self.functions for names in function.within}
        return iter(found.values())
