"""What unknown code may do with the values that it is given."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from functools import partial
from gc import get_referents
from types import MethodType

from explain.foreseeing.state import (
    NAMES,
    VIEWS,
    members,
)
from explain.foreseeing.values import (
    PLAIN,
    Coroutine,
    Function,
    Stop,
    Unknown,
)
from explain.foreseeing.ways import Ways

_MOST_HELD = 2_000
_MOST_ASKED = 500
"""Values that are looked at for one that can be called."""


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

    def lose(self, value: object) -> None:
        """From now on ``value`` may be reached, and called, by ways that are not followed."""
        if not self.escaped and self.callable_in(value):
            self.escaped = True
        self.taint(value)

    def callable_in(self, value: object) -> bool:
        """Whether who gets ``value`` gets anything of the program's that can be called."""
        waiting = [value]
        for _ in range(_MOST_ASKED):
            if not waiting:
                return False
            one = waiting.pop()
            if isinstance(one, (Function, MethodType, Coroutine)) or self.is_own(one):
                return True
            if isinstance(one, type):
                if one in self.own:
                    return True
            elif isinstance(one, (*VIEWS, partial)) or hasattr(type(one), "__next__"):
                waiting += [each for each in get_referents(one) if not isinstance(each, type)]
            elif not isinstance(one, PLAIN):
                held = members(one)
                waiting += held if held != [one] else ()
        return True

    def bound(self, *values: object) -> None:
        """Raises Stop where going through all that ``values`` hold may take long, however often each is held."""
        seen = 0
        waiting = [one for one in values if type(one) not in PLAIN]
        while waiting:
            one = waiting.pop()
            seen += 1
            if seen > _MOST_HELD:
                raise Stop
            if self.is_own(one):
                waiting += getattr(one, "__dict__", {}).values()
            if isinstance(one, (dict, list, tuple, set, frozenset, deque)):
                waiting += [each for each in members(one) if type(each) not in PLAIN]

    def _anything_may_change(self) -> None:
        if self.changes == self._given_up:
            return  # all that there is has been given up before
        self._give_up()
        self._given_up = self.changes

    def _give_up(self) -> None:
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
        for kind in self.own:
            for value in vars(kind).values():
                if isinstance(value, (list, dict, set)):
                    self.taint(value)

    def _seen_from_inside(self) -> Iterator[dict[str, object]]:
        """The names of functions that are seen from functions in them."""
        found = {id(names): names for function in self.functions for names in function.within}
        return iter(found.values())
