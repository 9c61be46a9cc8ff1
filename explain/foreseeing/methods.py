"""Calls of Python's own functions, and of the methods of its own values."""

from __future__ import annotations

import builtins
import re
from collections import deque
from collections.abc import Callable
from functools import partial
from types import BuiltinMethodType, FunctionType, MethodDescriptorType

from explain.analysis.builtin_types import IN_PLACE
from explain.foreseeing import library, on_paper, samples
from explain.foreseeing.attributes import Attributes
from explain.foreseeing.on_paper import NOT_SEARCHED
from explain.foreseeing.operations import KNOWN, LARGEST, PARTLY, is_large
from explain.foreseeing.state import SAMPLED, contents, kind_of, members
from explain.foreseeing.values import (
    CONTAINERS,
    PLAIN,
    Function,
    NotKnown,
    Some,
    SomeMethod,
    Stop,
    Unknown,
    of_program,
)

_KEEPING = {
    list: frozenset(("append", "clear", "copy", "extend", "insert", "pop", "reverse")),
    dict: frozenset(("clear", "copy", "get", "items", "keys", "pop", "setdefault", "update", "values")),
    set: frozenset(("add", "clear", "copy", "discard", "update")),
    deque: frozenset(("append", "appendleft", "clear", "pop", "popleft")),
}
"""Methods that do not look at what they keep."""

_LOOKING = frozenset(("count", "index", "get", "copy", "items"))
"""Methods of containers that change nothing."""
_ARRANGING = frozenset((list, tuple, enumerate, zip, reversed, set, callable, deque))
"""What arranges values and does not look at them."""


class Methods(Attributes):
    """Calls of what Python itself brings."""

    def call_pure(
        self, function: Callable[..., object], values: tuple[object, ...], named: dict[str, object]
    ) -> object:
        """A function of Python's that only computes from what it is given."""
        if function is iter and len(values) > 1:
            self.escape(values)  # it may go on for ever
            return self.unknown()
        if any(isinstance(one, (set, frozenset)) and len(one) > 1 for one in values) and function not in _IN_NO_ORDER:
            return self._in_any_order(function, values, named)
        if type(function).__module__ == "enum" and function not in self.own:
            return self.unknown()  # which of its many forms are taken differs from Python to Python
        if function is hash and len(values) == 1:
            self.with_own(lambda: hash(values[0]))  # another run gives another number
            return self.some(int)
        if getattr(function, "__name__", "") in _CALLING and any(map(_is_boundless, (*values, *named.values()))):
            self.escape((*values, *named.values()))
            return self._given(function)
        open_ones = any(isinstance(one, Unknown) or self.is_tainted(one) or is_large(one) for one in values)
        if function in _ARRANGING and not named and not open_ones:
            try:
                return self._kept(function(*values))
            except NotKnown:
                return self._given(function)
            except Exception as error:
                of_program(error)
                raise
        if self._asks_program((*values, *named.values())):
            self.bound(*values, *named.values())
            if self.known((*values, *named.values())) == KNOWN and not any(is_large(one) for one in values):
                return self._kept(self.with_own(lambda: function(*values, **named)))
            self.escape((*values, *named.values()))
            return self._given(function)
        if function in _OVER and values and isinstance(values[0], Some) and not named:
            self.apply(function, *values)
            return Some(_OVER[function], self.item_kind(values[0]))
        if function in (map, filter) and len(values) > 1 and not isinstance(values[1], Unknown):
            if self.is_tainted(values[1]):
                return self._mapped(function, values)
        elif function in (map, filter) and len(values) > 1 and isinstance(values[1], Some):
            self.apply(iter, values[1])
            return self._mapped(function, values)
        found = self.apply(function, *values, named=named)
        if isinstance(found, Unknown) and not isinstance(found, Some):
            return self._given(function)
        return self._kept(found)

    def _in_any_order(
        self, function: Callable[..., object], values: tuple[object, ...], named: dict[str, object]
    ) -> object:
        """What comes of sets, whose order is another one in every run."""
        for value in values:
            self.lose(members(value))
        if function in (list, tuple) and len(values) == 1 and not named:
            kinds = {kind_of(one) for one in members(values[0])}
            kind = kinds.pop() if len(kinds) == 1 else None
            return self.some(function, kind if kind in SAMPLED else None)
        return self._given(function)

    def _mapped(self, function: object, values: tuple[object, ...]) -> object:
        kind = values[0] if function is map and values[0] in (int, float, str, len) else None
        return self.some(map if function is map else filter, int if kind is len else kind)  # type: ignore[arg-type]

    def _given(self, function: object) -> object:
        kind = library.GIVEN.get(getattr(function, "__name__", "")) if library.is_pure(function) else None
        return self.some(kind) if kind else self.unknown()

    def _kept(self, found: object) -> object:
        if callable(found) and not isinstance(found, (Unknown, Function)):
            self.allowed[id(found)] = found
            if isinstance(found, type):
                self.own.add(found)
                self._count_steps(found)
        return found

    def _count_steps(self, made: type) -> None:
        """Have what the library wrote for the class ``made`` count its calls, of which there may be any number."""
        for name in ("__repr__", "__eq__", "__hash__", "__lt__", "__le__", "__gt__", "__ge__"):
            method = vars(made).get(name)
            if isinstance(method, FunctionType) and not hasattr(method, "counts"):

                def counted(*values: object, method: FunctionType = method) -> object:
                    self.step()
                    return method(*values)

                counted.counts = True  # type: ignore[attr-defined]
                setattr(made, name, counted)

    def _asks_program(self, values: tuple[object, ...]) -> bool:
        return any(self.callable_in(one) for one in values)

    def _method(self, function: BuiltinMethodType, values: tuple[object, ...], named: dict[str, object]) -> object:
        """A method, written in C, of one of Python's own values."""
        holder = function.__self__
        kind = type(holder)
        if isinstance(holder, re.Pattern):
            found = NOT_SEARCHED if named else on_paper.of_pattern(self, holder, function.__name__, values)
            mark = SomeMethod(Some(kind), function.__name__)
            return self._method_of_some(mark, values, named) if found is NOT_SEARCHED else found
        if isinstance(holder, type):
            dotted = f"{holder.__module__}.{holder.__qualname__}.{function.__name__}"
            if library.kind(dotted) or not library.is_pure(holder):
                return self.unknown()
            if function.__name__ in _OF_MACHINE:
                return self.unknown()
            return self.apply(function, *values, named=named)
        if function.__name__ in _OF_MACHINE and kind in SAMPLED and not isinstance(holder, (*PLAIN, *CONTAINERS)):
            return self._method_of_some(SomeMethod(Some(kind), function.__name__), values, named)
        if isinstance(holder, set) and function.__name__ == "pop" and len(holder) > 1:
            self.lose(holder)
            return self.unknown()
        if any(isinstance(one, (set, frozenset)) and len(one) > 1 for one in values) and not isinstance(
            holder, (set, frozenset)
        ):
            self.lose([holder, *values])
        if function.__name__ == "sort" and any(map(_is_boundless, named.values())):
            self.escape((holder, *values))
            return None
        if self.is_tainted(holder):
            self.lose(list(values))
            if kind in SAMPLED:
                return self._method_of_some(SomeMethod(Some(kind), function.__name__), values, named)
            return self.unknown()
        if isinstance(holder, (list, dict, set, deque, bytearray)):
            self.touch(holder)
            if function.__name__ in _KEEPING.get(kind, ()) and not any(  # type: ignore[call-overload]
                _mark_itself(one, function.__name__) for one in values
            ):
                return self._keep(function, holder, values, named)
            if function.__name__ == "sort" or self._asks_program(values):
                return self._changing(function, holder, values, named)
        elif not isinstance(holder, (*PLAIN, *CONTAINERS)) and not library.is_pure(kind):
            self.escape((holder, *values))
            return self.unknown()
        if self.is_own(holder) or (isinstance(holder, (list, tuple)) and self._asks_program((holder,))):
            return self._changing(function, holder, values, named)
        changes = isinstance(holder, (list, dict, set, deque, bytearray)) and function.__name__ not in _LOOKING
        if changes and self.known((holder, *values, *named.values())) != KNOWN:
            copied = self.apply(_method_called, contents(holder), function.__name__, *values, named=named)
            self.lose(holder)
            return copied
        found = self.apply(_method_called, holder, function.__name__, *values, named=named)
        if isinstance(found, Unknown) and not isinstance(found, Some) and isinstance(holder, str):
            return self._text_method(function.__name__)
        return found

    def _text_method(self, name: str) -> object:
        from explain.analysis.builtin_types import METHODS

        kind = getattr(builtins, METHODS["str"].get(name) or "", None)
        return self.some(kind, str if kind is list else None) if kind in SAMPLED else self.unknown()

    def _changing(
        self, function: Callable[..., object], holder: object, values: tuple[object, ...], named: dict[str, object]
    ) -> object:
        self.bound(holder, *values, *named.values())
        known = self.known((holder, *values, *named.values()))
        if known == KNOWN:
            found = self.with_own(lambda: function(*values, **named))
            if isinstance(found, Unknown):
                self.lose(holder)  # it may have stopped half way
            return found
        if (
            known == PARTLY
            and function.__name__ == "sort"
            and not self._asks_program((holder, *values, *named.values()))
        ):
            self.apply(_method_called, holder, "sort", *values, named=named)
        self.escape((holder, *values, *named.values()))
        return None if function.__name__ == "sort" else self.unknown()

    def _keep(
        self, function: BuiltinMethodType, holder: object, values: tuple[object, ...], named: dict[str, object]
    ) -> object:
        if isinstance(holder, (list, deque)) and len(holder) > LARGEST:
            raise Stop
        self.bound(*values)
        try:
            found = function(*values, **named)
        except NotKnown:
            self.lose([holder, *values])
            for value in values[:1]:
                if function.__name__ in ("add", "setdefault"):
                    self.apply(hash, value)
            return None if function.__name__ in ("add", "discard", "update") else self.unknown()
        except Exception as error:
            of_program(error)
            raise
        return found

    def _descriptor(
        self, function: MethodDescriptorType, values: tuple[object, ...], named: dict[str, object]
    ) -> object:
        if values and type(values[0]) is function.__objclass__ and not isinstance(values[0], Unknown):
            return self.call(getattr(values[0], function.__name__), values[1:], named)
        if self._asks_program(values):
            self.escape(values)
            return self.unknown()
        return self.apply(function, *values, named=named)

    def _method_of_some(self, method: SomeMethod, values: tuple[object, ...], named: dict[str, object]) -> object:
        mark, name = method.mark, method.name
        if self._asks_program((*values, *named.values())):
            self.escape((*values, *named.values()))
            mark.item = None
            return self.unknown()
        kind = samples.given(mark.kind, name)
        if kind is not None or not samples.may_call(mark.kind, name):
            self.escape((*values, *named.values()))
            return self.unknown() if kind is None else None if kind[0] is type(None) else self.some(*kind)
        found = self.apply(_method_called, mark, name, *values, named=named)
        if mark.kind in samples.HOLDING:
            self.lose(list(values))
        item = mark.item
        if mark.kind in (list, dict, set) and name not in ("copy", "count", "index", "get", "keys", "values", "items"):
            mark.item = None
        if name in IN_PLACE.get(mark.kind.__name__, ()):
            return None
        if mark.kind is list and name == "pop" and item is not None:
            return self.some_item(item)
        if isinstance(found, Unknown) and not isinstance(found, Some) and mark.kind is str:
            return self._text_method(name)
        return found


_IN_NO_ORDER = frozenset(
    (len, set, frozenset, sorted, min, max, sum, any, all, bool, isinstance, type, callable, hash, id)
)
"""What gives the same for a set whatever its order is."""
_OF_MACHINE = frozenset("timestamp astimezone strftime fromtimestamp utcfromtimestamp ctime".split())
"""Methods of dates that give something else on another machine."""
_BRIEF = frozenset(
    "get lower upper strip lstrip rstrip title capitalize isdigit isalpha isupper islower isspace startswith endswith"
    " index count items keys values join split bit_length casefold swapcase".split()
)
"""Methods whose work is no larger than what they are given."""
_BRIEF_FUNCTIONS = frozenset(
    (abs, ascii, bool, bin, chr, divmod, float, hex, int, len, max, min, oct, ord, repr, round, str, sum)
)


_CALLING = frozenset(("map", "filter", "sorted", "min", "max", "reduce", "partial", "cmp_to_key"))
"""Functions that call what they are given."""


def _is_boundless(value: object) -> bool:
    """Whether ``value`` is of Python's own and nothing would bound its work where another function calls it."""
    if isinstance(value, type):
        return value in (bytes, bytearray)
    if isinstance(value, (BuiltinMethodType, MethodDescriptorType)):
        return value not in _BRIEF_FUNCTIONS and value.__name__ not in _BRIEF
    return isinstance(value, partial)


_OVER: dict[object, type] = {list: list, tuple: tuple, sorted: list, set: set}


def _method_called(holder: object, name: str, /, *values: object, **named: object) -> object:
    return getattr(holder, name)(*values, **named)


def _mark_itself(value: object, method: str) -> bool:
    """Whether the method looks at ``value`` itself, of which nothing is known."""
    return isinstance(value, Unknown) and method in ("extend", "update", "pop", "insert")
