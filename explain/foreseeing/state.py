"""What a followed program has at one moment, and how several ways through it become one again.

Where it is not known which of several ways is taken, each is followed from the same state, and afterwards only what
they agree on is known. Values change in place, so whoever changes one says so before (``touch``).
"""

from __future__ import annotations

import ast
from collections import deque
from collections.abc import Callable
from functools import partial
from gc import get_referents
from types import FunctionType, ModuleType

from explain.foreseeing.values import CONTAINERS, PLAIN, Coroutine, Function, Some, SomeMethod, Stop, Unknown
from explain.records import dataclass, field

NAMES, HOLDER = "names", "holder"
"""A dictionary of names (the program's, a function's, an object's attributes), and a value that holds others."""
ABSENT = Unknown()
"""What a name has that has a value on some ways only."""
SAMPLED: set[type] = set()
"""The kinds that a Some may have; ``samples`` fills it."""

_SAFE = (*PLAIN, Unknown, type, ModuleType, FunctionType)
VIEWS = (type({}.keys()), type({}.values()), type({}.items()))  # type: ignore[var-annotated]
_HOLDING_OTHERS = (partial, Coroutine, SomeMethod, property, staticmethod, classmethod)
_MOST_TAINTED = 20_000
_MOST_ENDS = 200

Saved = dict[int, tuple[object, str, object]]
Status = tuple[str, object]
RETURN = "return"
FALLS: Status = ("falls", None)
BREAKS: Status = ("break", None)
CONTINUES: Status = ("continue", None)
LEAVES: Status = ("leaves", None)
"""A turn of a loop ends, by ``break`` or by ``continue``."""
DEAD: Status = ("dead", None)
MODULE, CLASS, CALL, COMPREHENSION = "module", "class", "call", "comprehension"


class Names(dict[str, object]):
    """The names of a call; ``bound`` are those that its function gives values to, here or later."""

    __slots__ = ("bound",)

    def __init__(self, names: dict[str, object], bound: frozenset[str]) -> None:
        super().__init__(names)
        self.bound = bound


@dataclass(slots=True, eq=False)
class Frame:
    """A module, a class body, a call or a comprehension that is being followed.

    ``names`` are its own, ``within`` those of the functions around it, innermost first. ``bound`` are the names that a
    function gives values to, ``shared`` those that it declares global, ``outer`` those that it declares nonlocal.
    ``title`` begins the qualified names of what is defined here. ``node`` is where it stands. ``returned`` and ``left``
    hold the ways on which the call, or the turn of each loop in it, has ended already; ``level`` is the first of the
    state's levels that belongs to the call. ``private`` is the class whose name is put before names like ``__this``.
    """

    kind: str
    names: dict[str, object]
    within: tuple[dict[str, object], ...] = ()
    bound: frozenset[str] = frozenset()
    shared: frozenset[str] = frozenset()
    outer: frozenset[str] = frozenset()
    title: str = ""
    function: Function | None = None
    receiver: object = None
    node: ast.AST | None = None
    private: str = ""
    level: int = 0
    returned: list[tuple[object, Saved]] = field(default_factory=list)
    left: list[tuple[int, list[Saved]]] = field(default_factory=list)


class Guard:
    """What may end an error: a ``try``, or a ``with``.

    ``kinds`` are the classes that it ends, None where that is not known. ``final`` says that it does more than that on
    the way. ``level`` is the state's level in which its body is followed, ``ends`` what the program had wherever an
    error may have left the body.
    """

    __slots__ = ("_doubts", "_since", "ends", "final", "kinds", "level")

    def __init__(self, kinds: tuple[type | None, ...], level: int, doubts: int, final: bool = False) -> None:
        self.kinds = kinds
        self.level = level
        self.final = final
        self.ends: list[Saved] = []
        self._doubts = doubts
        self._since: dict[int, int] = {}

    def saw(self, changed: object, kind: str, doubts: int) -> None:
        """Note that ``changed`` is about to change: what it holds now, it held at every doubt since the last time."""
        if doubts > self._since.get(id(changed), self._doubts) and not self.final:
            self.ends.append({id(changed): (changed, kind, contents(changed))})
            if len(self.ends) > _MOST_ENDS:
                raise Stop
        self._since[id(changed)] = doubts

    def may_end(self, error: Exception) -> bool | None:
        """Whether ``error`` ends here; None where that is not known."""
        if any(one is not None and isinstance(error, one) for one in self.kinds):
            return True
        return None if None in self.kinds else False


class State:
    """Names, objects and the ways that are being followed."""

    own: set[type]
    """The classes of the program."""

    def __init__(self) -> None:
        self.levels: list[Saved] = []
        self.tainted: dict[int, object] = {}
        self.doubts = 0
        """Grows with every operation of which it is not known whether it raises."""
        self.changes = 0
        self.guards: list[Guard] = []
        self.restored: dict[int, int] = {}
        """How often a dictionary was set back, which an iterator of it does not survive."""

    def open_level(self) -> int:
        """From here on what changes is kept as it was; gives the level's index."""
        self.levels.append({})
        return len(self.levels) - 1

    def close_level(self, level: int) -> Saved:
        """End ``level``, whose changes stay, and those in it that an error has left open; gives what it kept."""
        saved: Saved = {}
        while len(self.levels) > level:
            inner, saved = saved, self.levels.pop()
            for key, row in inner.items():
                saved.setdefault(key, row)
        if self.levels:
            for key, row in saved.items():
                self.levels[-1].setdefault(key, row)
        return saved

    def so_far(self, level: int) -> Saved:
        """What all that has changed since ``level`` began holds now."""
        return {key: (one, kind, contents(one)) for each in self.levels[level:] for key, (one, kind, _) in each.items()}

    def touch(self, changed: object, kind: str = HOLDER) -> None:
        """Say that ``changed`` is about to change."""
        self.changes += 1
        for guard in self.guards:
            guard.saw(changed, kind, self.doubts)
        if self.levels and id(changed) not in self.levels[-1]:
            self.levels[-1][id(changed)] = (changed, kind, contents(changed))

    def taint(self, value: object) -> None:
        """From now on nothing is known of what ``value`` holds, nor of what that holds."""
        seen: set[int] = set()
        waiting = [value]
        while waiting:
            one = waiting.pop()
            if type(one) in PLAIN or id(one) in seen:
                continue
            if isinstance(one, Some):
                one.item = None
            if isinstance(one, _SAFE):
                continue
            seen.add(id(one))
            if len(seen) > _MOST_TAINTED:
                raise Stop
            if isinstance(one, (list, dict, set, deque, bytearray)):
                self.tainted[id(one)] = one
            if isinstance(one, dict):
                waiting += one.values()
            elif isinstance(one, (*CONTAINERS, deque)):
                waiting += one
            elif isinstance(one, Function):
                for names in one.within:
                    waiting += names.values()
            elif hasattr(one, "__dict__") and (type(one) in self.own or not callable(one)):
                self.tainted[id(one)] = one
                waiting += vars(one).values()
            elif hasattr(one, "__self__"):
                waiting.append(one.__self__)
            elif isinstance(one, VIEWS) or hasattr(type(one), "__next__"):
                self.tainted[id(one)] = one
                for held in get_referents(one):  # it gives what these hold, and never themselves
                    waiting += members(held)
            elif isinstance(one, _HOLDING_OTHERS):
                waiting += get_referents(one)

    def spend(self, iterator: object) -> None:
        """From now on it is not known how far ``iterator`` has come."""
        self.tainted[id(iterator)] = iterator

    def lose(self, value: object) -> None:
        """From now on ``value`` may be reached by ways that are not followed."""
        self.taint(value)

    def is_tainted(self, value: object) -> bool:
        """Whether nothing is known of what ``value`` holds, or of what it is a view or an iterator of."""
        if not self.tainted or isinstance(value, _SAFE):
            return False
        if id(value) in self.tainted:
            return True
        if isinstance(value, VIEWS) or (hasattr(type(value), "__next__") and type(value).__module__ == "builtins"):
            return any(self.is_tainted(one) for one in get_referents(value))
        return type(value) is tuple and any(
            hasattr(type(one), "__next__") and self.is_tainted(one) for one in value[:9]
        )

    def either(self, one: object, other: object) -> object:
        """What is known of a value that is ``one`` or ``other``; where that is a mark, what either holds is lost."""
        found = joined(one, other)
        if found is not one:
            self.lose(one)
            self.lose(other)
        return found

    def ways(self, ways: list[Callable[[], Status]]) -> list[tuple[Status, Saved]]:
        """What each of ``ways`` ends with, and what it changed; all begin with the state of now, which is restored."""
        ends = []
        for way in ways:
            level = self.open_level()
            status = way()
            after = self.so_far(level)
            for key, (one, _, before) in self.close_level(level).items():
                restore(one, before)
                self.restored[key] = self.restored.get(key, 0) + 1
            ends.append((status, after))
        return ends

    def join(self, ends: list[Saved]) -> bool:
        """Be in the state that all of ``ends`` agree on; says whether anything changed by that."""
        changed = False
        for key, (one, kind, _) in {key: row for end in ends for key, row in end.items()}.items():
            now = contents(one)
            versions = [end[key][2] if key in end else now for end in ends]
            if kind == NAMES:
                merged = self._merged_names(versions)  # type: ignore[arg-type]
                if not same_names(merged, now):  # type: ignore[arg-type]
                    changed = True
                    self.touch(one, NAMES)
                    restore(one, merged)
            elif not all(same_contents(each, versions[0]) for each in versions[1:]):
                changed = changed or id(one) not in self.tainted
                self.taint(one)
            elif not same_contents(versions[0], now):
                changed = True
                self.touch(one)
                restore(one, versions[0])
        return changed

    def _merged_names(self, versions: list[dict[str, object]]) -> dict[str, object]:
        """The names of all of ``versions``, each with what is known of it wherever the program came from."""
        found = {}
        for name in {name: None for one in versions for name in one}:
            value = versions[0].get(name, ABSENT)
            for one in versions[1:]:
                value = self.either(value, one.get(name, ABSENT))
            found[name] = value
        return found


def contents(one: object) -> object:
    """A flat copy of what ``one`` holds."""
    return one.copy() if hasattr(one, "copy") else one


def members(one: object) -> list[object]:
    """What a container holds; of anything else, itself."""
    if isinstance(one, dict):
        return [*one.keys(), *one.values()]
    return list(one) if isinstance(one, (list, tuple, set, frozenset, deque)) else [one]


def restore(one: object, before: object) -> None:
    """Have ``one`` hold what ``before``, a copy of it, does."""
    if isinstance(one, (dict, set)):
        one.clear()
        one.update(before)  # type: ignore[arg-type,call-overload]
    elif isinstance(one, (list, bytearray)):
        one[:] = before  # type: ignore[call-overload]
    elif isinstance(one, deque):
        one.clear()
        one.extend(before)  # type: ignore[arg-type]


def joined(one: object, other: object) -> object:
    """What is known of a value that is ``one`` or ``other``."""
    if one is other:
        return one
    first, second = kind_of(one), kind_of(other)
    if first is not second or first is None:
        return Unknown()
    if first in PLAIN and not isinstance(one, Some) and not isinstance(other, Some) and same(one, other):
        return one
    if isinstance(one, Some) and isinstance(other, Some) and same_item(one.item, other.item):
        return one
    return Some(first) if first in SAMPLED else Unknown()


def kind_of(value: object) -> type | None:
    """The exact type of ``value``; None where it is not known."""
    if isinstance(value, Some):
        return value.kind
    return None if isinstance(value, Unknown) else type(value)


def same_item(one: object, other: object) -> bool:
    """Whether two marks say the same of what they hold."""
    if isinstance(one, Some) and isinstance(other, Some):
        return one.kind is other.kind and same_item(one.item, other.item)
    return one is other


def same(one: object, other: object) -> bool:
    """Whether two plain values cannot be told apart: 1 and 1.0 can, and so can 0.0 and -0.0."""
    return type(one) is type(other) and repr(one) == repr(other)


def _same_value(one: object, other: object) -> bool:
    if one is other:
        return True
    if isinstance(one, Unknown) or isinstance(other, Unknown):
        return type(one) is type(other) and (
            not isinstance(one, Some)
            or not isinstance(other, Some)
            or (one.kind is other.kind and same_item(one.item, other.item))
        )
    return type(one) in PLAIN and same(one, other)


def same_names(one: dict[str, object], other: dict[str, object]) -> bool:
    """Whether two states of names cannot be told apart."""
    return one.keys() == other.keys() and all(_same_value(value, other[name]) for name, value in one.items())


def same_contents(one: object, other: object) -> bool:
    """Whether two copies of what a value holds cannot be told apart."""
    if isinstance(one, dict) and isinstance(other, dict):
        return len(one) == len(other) and all(
            left is right or _is_plain_same(left, right)
            for pair, other_pair in zip(one.items(), other.items(), strict=False)
            for left, right in zip(pair, other_pair, strict=False)
        )
    if isinstance(one, (set, frozenset)) and isinstance(other, (set, frozenset)):
        return len(one) == len(other) and {id(each) for each in one} == {id(each) for each in other}
    if isinstance(one, (list, deque, bytearray)) and isinstance(other, (list, deque, bytearray)):
        return len(one) == len(other) and all(
            left is right or _is_plain_same(left, right) for left, right in zip(one, other, strict=False)
        )
    return False


def _is_plain_same(one: object, other: object) -> bool:
    return type(one) in PLAIN and same(one, other)
