"""Follows calls and attributes: of the program's own functions and classes, of pure ones of Python's, of unknown ones.

Whatever is not known to be pure may do anything with what it is given, and nothing of that is known afterwards.
"""

from __future__ import annotations

import ast
import builtins
import io
from collections import deque
from collections.abc import Callable
from importlib import import_module
from itertools import islice
from types import BuiltinFunctionType, BuiltinMethodType, MethodDescriptorType, MethodType, WrapperDescriptorType

from explain.analysis.builtin_types import IN_PLACE
from explain.foreseeing import asked, library, samples
from explain.foreseeing.binding import bind
from explain.foreseeing.operations import KNOWN, LARGEST, PARTLY, Operations, is_large
from explain.foreseeing.state import (
    ABSENT,
    BREAKS,
    CALL,
    CONTINUES,
    DEAD,
    FALLS,
    LEAVES,
    NAMES,
    RETURN,
    Frame,
    Saved,
    Status,
    joined,
    kind_of,
)
from explain.foreseeing.values import (
    CONTAINERS,
    PLAIN,
    Coroutine,
    Dead,
    Function,
    Generator,
    Module,
    NotKnown,
    Some,
    Stop,
    Unknown,
    of_program,
)

_DEEPEST = 25
"""Calls within calls that are followed."""
_MOST_STEPS = 8_000
_OF_FORK = 8
"""Steps that a fork counts as."""
_MOST_ITEMS = 1_000
_KEEPING = {
    list: frozenset(("append", "clear", "copy", "extend", "insert", "pop", "reverse")),
    dict: frozenset(("clear", "copy", "get", "items", "keys", "pop", "setdefault", "update", "values")),
    set: frozenset(("add", "clear", "copy", "discard", "update")),
    deque: frozenset(("append", "appendleft", "clear", "pop", "popleft")),
}
"""Methods that do not look at what they keep."""
_ARRANGING = frozenset((list, tuple, enumerate, zip, reversed, iter, set, callable, deque))
"""What arranges values and does not look at them."""
_ADDED_LATER = frozenset(
    ("removeprefix", "removesuffix", "bit_count", "is_integer", "total", "as_integer_ratio", "exc_type")
)
"""Attributes that some Python that is checked for has, and the running one may not."""


class Place:
    """Where an error arose: the functions that were being followed, outermost first, and the node in each."""

    __slots__ = ("rows",)

    def __init__(self, rows: tuple[tuple[str | None, ast.AST], ...]) -> None:
        self.rows = rows


class SomeMethod:
    """A method of a value of which only the kind is known."""

    __slots__ = ("mark", "name")

    def __init__(self, mark: Some, name: str) -> None:
        self.mark = mark
        self.name = name


SomeMethod.__name__ = SomeMethod.__qualname__ = "builtin_function_or_method"


class Calls(Operations):
    """Calls and attributes."""

    def __init__(self, once: frozenset[str]) -> None:
        super().__init__()
        self.once = once
        """The names of functions that are mentioned once in the program."""
        self.frames: list[Frame] = []
        self.globals: dict[str, object] = {}
        self.own: set[type] = set()
        self.allowed: dict[int, object] = {}
        self.guards: list[tuple[type | None, ...]] = []
        self.steps = 0
        self.depth = 0
        self.region: int | None = None
        self.quiet = 0
        self.escaped = False
        self.open_names = False
        self.over = False
        self.shared_names: frozenset[str] = frozenset()
        self.of_functions: dict[ast.AST, tuple[frozenset[str], frozenset[str], frozenset[str], bool]] = {}
        self.functions: list[Function] = []
        self.faults: list[Exception] = []
        """What was raised that no program raises: mistakes of this package, for its tests."""
        self.consumed: set[ast.GeneratorExp] = set()
        self.foreseen: list[tuple[Exception, Place]] = []

    @property
    def frame(self) -> Frame:
        """The innermost frame."""
        return self.frames[-1]

    def forget(self) -> None:
        """Take apart what holds itself, so that it need not be searched for."""
        self.over = True
        for function in self.functions:
            function.within = ()
            function.defaults.clear()
            function.extra.clear()
            function.follow = None
        for error, _ in self.foreseen:
            error.__traceback__ = error.__context__ = error.__cause__ = None
        self.globals.clear()
        self.levels.clear()
        self.tainted.clear()
        self.frames.clear()

    def step(self) -> None:
        """Counts one piece of work. Raises Stop where there have been too many."""
        self.steps += 1
        if self.steps > _MOST_STEPS:
            raise Stop

    # -- errors

    def note(self, error: Exception) -> None:
        """Remember where ``error`` arose, the first time that it is met."""
        if isinstance(error, RecursionError):
            raise Stop
        if not hasattr(error, "of_program"):
            self.faults.append(error)
            raise Stop from error  # a fault of ours: nothing is told rather than something wrong
        if not hasattr(error, "foreseen_at"):
            rows = tuple((_title(one), one.node) for one in self.frames if one.node is not None)
            error.foreseen_at = Place(rows)  # type: ignore[attr-defined]

    def ended(self, error: Exception) -> Status:
        """What becomes of a way that ends in ``error``, of which it is not known whether it is taken."""
        self.note(error)
        if any(one is None or isinstance(error, one) for guard in self.guards for one in guard):
            self.doubts += 1
            return FALLS
        self.report(error)
        return DEAD

    def report(self, error: Exception) -> None:
        """Keep ``error``, which nothing catches, unless the program raises it itself or it may not happen first here."""
        place = getattr(error, "foreseen_at", None)
        if self.quiet or place is None or hasattr(error, "deliberate"):
            return
        if self.region is not None and self.depth != self.region:
            return
        self.foreseen.append((error, place))

    # -- several ways

    def fork(self, ways: list[Callable[[], Status]]) -> Status:
        """Follow each of ``ways``, one of which the program takes. Raises Dead where none goes on."""
        self.steps += _OF_FORK
        self.depth += 1
        try:
            ends = self.ways([lambda way=way: self._one_way(way) for way in ways])  # type: ignore[misc]
        finally:
            self.depth -= 1
        falls = [after for status, after in ends if status is FALLS]
        returned = [(status[1], after) for status, after in ends if status[0] is RETURN]
        left = [(status, after) for status, after in ends if status in (BREAKS, CONTINUES, LEAVES)]
        if falls:
            for value, after in returned:
                self._pend_return(value, after)
            for _, after in left:
                self._pend_left(after)
            self.join(falls)
            return FALLS
        if left:
            for value, after in returned:
                self._pend_return(value, after)
            self.join([after for _, after in left])
            same = all(status is left[0][0] for status, _ in left)
            return left[0][0] if same and not returned else LEAVES
        if not returned:
            raise Dead
        value = returned[0][0]
        for other, _ in returned[1:]:
            value = joined(value, other)
        self.join([after for _, after in returned])
        return RETURN, value

    def _one_way(self, way: Callable[[], Status]) -> Status:
        frames, guards, region = len(self.frames), len(self.guards), self.region
        try:
            return way()
        except Dead:
            return DEAD
        except Exception as error:
            return self.ended(error)
        finally:
            del self.frames[frames:]
            del self.guards[guards:]
            self.region = region

    def _pend_return(self, value: object, after: Saved) -> None:
        frame = next(one for one in reversed(self.frames) if one.kind in (CALL, "module"))
        frame.returned.append((value, {**self.so_far(frame.level), **after}))
        self.depth += 1

    def _pend_left(self, after: Saved) -> None:
        level, pending = self.frame.left[-1]
        pending.append({**self.so_far(level), **after})
        self.depth += 1

    def _settle(self, level: int, ends: list[Saved], goes_on: bool) -> None:
        """Close ``level``, from which ``ends`` have branched off; ``goes_on`` says whether what stands now counts too."""
        now = self.so_far(level)
        saved = self.close_level()
        if not ends:
            return
        whole = [{key: end.get(key, row) for key, row in saved.items()} for end in ends]
        self.join([*whole, now] if goes_on else whole)

    # -- the program's own functions

    def follow(self, function: Function, values: tuple[object, ...], named: dict[str, object]) -> object:
        """What a call of the program's ``function`` gives."""
        if self.over:
            raise NotKnown
        self.step()
        names = bind(function, values, named)
        node = function.node
        if isinstance(node, ast.AsyncFunctionDef):
            if self.yields(node):
                self.escape((function, *values))
                return self.unknown()
            return Coroutine(function, names)
        if self.yields(node):
            self.escape((function, *values))
            return Generator()
        return self.run(function, names)

    def run_coroutine(self, coroutine: Coroutine) -> object:
        """What awaiting ``coroutine`` gives."""
        return self.run(coroutine.function, dict(coroutine.arguments))

    def run(self, function: Function, names: dict[str, object]) -> object:
        """What the body of ``function`` gives where its parameters are ``names``."""
        if sum(one.kind is CALL for one in self.frames) >= _DEEPEST:
            raise Stop
        node = function.node
        bound, shared, outer = self.declared(node)
        frame = Frame(
            CALL, names, function.within, bound, shared, outer, f"{function.__qualname__}.<locals>.", function
        )
        parameters = [*node.args.posonlyargs, *node.args.args]
        frame.receiver = names.get(parameters[0].arg) if parameters else None
        depth, region = self.depth, self.region
        if region is None and function.name not in self.once:
            self.region = self.depth
        frame.level = self.open_level()
        self.frames.append(frame)
        value: object = None
        goes_on = True
        try:
            if isinstance(node, ast.Lambda):
                value = self.value(node.body)
            else:
                status = self.block(node.body)
                value = status[1] if status[0] is RETURN else None
        except Dead:
            if not frame.returned:
                raise
            goes_on = False
        except Exception as error:
            self.note(error)
            if not frame.returned:
                raise
            if self.ended(error) is FALLS:
                raise Stop from None
            goes_on = False
        finally:
            self.frames.remove(frame)
            self.depth, self.region = depth, region
        self._settle(frame.level, [end for _, end in frame.returned], goes_on)
        for index, (other, _) in enumerate(frame.returned):
            value = joined(value, other) if goes_on or index else other
        return value

    # -- the program's own classes

    def is_own(self, value: object) -> bool:
        """Whether ``value`` is an object of a class of the program."""
        return type(value) in self.own

    def with_own(self, operation: Callable[[], object]) -> object:
        """What ``operation`` gives, which may ask the program's own methods."""
        try:
            return operation()
        except NotKnown:
            return self.unknown()
        except Exception as error:
            of_program(error)
            raise

    # -- what nobody knows

    def escape(self, values: tuple[object, ...]) -> None:
        """Unknown code gets ``values``: it may change them, and call what it can."""
        if not self.escaped and any(self._callable_in(one) for one in values):
            self.escaped = True
        for one in values:
            if not isinstance(one, PLAIN):
                self.taint(one)
        if self.escaped:
            self._anything_may_change()

    def _callable_in(self, value: object) -> bool:
        if isinstance(value, (Function, MethodType, Coroutine)) or self.is_own(value):
            return True
        if isinstance(value, type):
            return value in self.own
        if isinstance(value, dict):
            return any(self._callable_in(one) for one in islice(value.values(), 50))
        return isinstance(value, (list, tuple, set)) and any(self._callable_in(one) for one in islice(value, 50))

    def _anything_may_change(self) -> None:
        for name, value in list(self.globals.items()):
            if name in self.shared_names:
                self.touch(self.globals, NAMES)
                self.globals[name] = Unknown()
            elif not isinstance(value, (*PLAIN, Unknown, type, Function)):
                self.taint(value)

    # -- attributes

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
        if name.startswith("__") and name != "__name__":
            return self._special(holder, name)
        if self.is_own(holder):
            if id(holder) in self.tainted and not hasattr(type(holder), name):
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
            return self.unknown(dotted)

    def _of_function(self, function: Function, name: str) -> object:
        if name.startswith("_"):
            return function.name if name == "__name__" else self.unknown()
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
        if isinstance(
            found, (Unknown, Function, MethodType, MethodDescriptorType, BuiltinMethodType, *PLAIN, *CONTAINERS)
        ):
            return found
        return found if self.is_own(found) else self.unknown()

    def set_attribute(self, holder: object, name: str, value: object) -> None:
        """``holder.name = value``."""
        if isinstance(holder, Unknown) and not isinstance(holder, Some):
            return
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
            if hasattr(holder, "__dict__"):
                self.touch(vars(holder), NAMES)
            elif self.levels and self.is_own(holder):
                raise Stop
            self.with_own(lambda: setattr(holder, name, value))
        else:
            self.taint(holder)

    # -- calls

    def call(self, function: object, values: tuple[object, ...], named: dict[str, object]) -> object:
        """What calling ``function`` gives."""
        if isinstance(function, Function):
            return self.follow(function, values, named)
        if isinstance(function, MethodType) and isinstance(function.__func__, Function):
            return self.follow(function.__func__, (function.__self__, *values), named)
        if isinstance(function, SomeMethod):
            return self._method_of_some(function, values, named)
        if isinstance(function, Some):
            return self.apply(_called, function)
        if isinstance(function, Unknown):
            return self._unknown_call(function, values, named)
        if function is _GIVEN_BACK and len(values) == 1:
            return values[0]
        if type(function).__name__ == "Quitter":
            raise Dead
        special = _SPECIAL.get(function) if isinstance(function, (type, BuiltinFunctionType)) else None
        if special is not None:
            return special(self, values, named)
        if isinstance(function, type) and function in self.own:
            return self._construct(function, values, named)
        if library.is_pure(function) or id(function) in self.allowed:
            return self.call_pure(function, values, named)  # type: ignore[arg-type]
        if isinstance(function, BuiltinMethodType) and function.__self__ is not None:
            return self._method(function, values, named)
        if isinstance(function, MethodDescriptorType) and function.__objclass__ in (*PLAIN, *CONTAINERS):
            return self._descriptor(function, values, named)
        if isinstance(function, WrapperDescriptorType):
            if self.known((*values, *named.values())) == KNOWN:
                return self.with_own(lambda: function(*values, **named))
            return None if function.__name__ == "__init__" else self.unknown()
        if isinstance(function, type) and issubclass(function, BaseException):
            return self.with_own(lambda: function(*values, **named))
        if self.is_own(function) or not callable(function):
            return self.with_own(lambda: function(*values, **named))  # type: ignore[operator]
        if isinstance(function, MethodType) or not hasattr(function, "__module__"):
            return self._bound(function, values, named)
        self.escape((*values, *named.values()))
        return self.unknown()

    def _bound(self, function: object, values: tuple[object, ...], named: dict[str, object]) -> object:
        """A method of the library's that is written in Python: only those of what it is given itself are pure."""
        holder = getattr(function, "__self__", None)
        if isinstance(holder, super) or isinstance(holder, BaseException) or self.is_own(holder):
            return self.with_own(lambda: function(*values, **named))  # type: ignore[operator]
        self.escape((holder, *values, *named.values()))
        return self.unknown()

    def _construct(self, made: type, values: tuple[object, ...], named: dict[str, object]) -> object:
        found = self.with_own(lambda: made(*values, **named))
        if isinstance(found, Unknown):
            self.escape(values)
        return found

    def call_pure(
        self, function: Callable[..., object], values: tuple[object, ...], named: dict[str, object]
    ) -> object:
        """A function of Python's that only computes from what it is given."""
        if function in _ARRANGING and not any(isinstance(one, Unknown) or id(one) in self.tainted for one in values):
            if not named and not any(is_large(one) for one in values):
                try:
                    return self._kept(function(*values))
                except NotKnown:
                    return self._given(function)
                except Exception as error:
                    of_program(error)
                    raise
        if self._asks_program((*values, *named.values())):
            if self.known((*values, *named.values())) == KNOWN and not any(is_large(one) for one in values):
                return self._kept(self.with_own(lambda: function(*values, **named)))
            self.escape((*values, *named.values()))
            return self._given(function)
        if function in _OVER and values and isinstance(values[0], Some) and not named:
            self.apply(function, *values)
            return Some(_OVER[function], self.item_kind(values[0]))
        if function in (map, filter) and len(values) > 1 and not isinstance(values[1], Unknown):
            if id(values[1]) in self.tainted:
                return self._mapped(function, values)
        elif function in (map, filter) and len(values) > 1 and isinstance(values[1], Some):
            self.apply(iter, values[1])
            return self._mapped(function, values)
        found = self.apply(function, *values, named=named)
        if isinstance(found, Unknown) and not isinstance(found, Some):
            return self._given(function)
        return self._kept(found)

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
        return found

    def _asks_program(self, values: tuple[object, ...]) -> bool:
        return any(self._callable_in(one) for one in values)

    def _method(self, function: BuiltinMethodType, values: tuple[object, ...], named: dict[str, object]) -> object:
        """A method, written in C, of one of Python's own values."""
        holder = function.__self__
        kind = type(holder)
        if isinstance(holder, type):
            dotted = f"{holder.__module__}.{holder.__qualname__}.{function.__name__}"
            if library.kind(dotted) or not library.is_pure(holder):
                return self.unknown()
            return self.apply(function, *values, named=named)
        if id(holder) in self.tainted:
            if kind in samples.SAMPLED:
                return self._method_of_some(SomeMethod(Some(kind), function.__name__), values, named)
            return self.unknown()
        if isinstance(holder, (list, dict, set, deque, bytearray)):
            self.touch(holder)
            if function.__name__ in _KEEPING.get(kind, ()) and not any(
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
        found = self.apply(_method_called, holder, function.__name__, *values, named=named)
        if isinstance(found, Unknown) and isinstance(holder, (list, dict, set, deque, bytearray)):
            if self.known((holder, *values)) != KNOWN and function.__name__ not in (
                "count",
                "index",
                "get",
                "copy",
                "items",
            ):
                self.tainted[id(holder)] = holder
        if isinstance(found, Unknown) and not isinstance(found, Some) and isinstance(holder, str):
            return self._text_method(function.__name__)
        return found

    def _text_method(self, name: str) -> object:
        from explain.analysis.builtin_types import METHODS

        kind = getattr(builtins, METHODS["str"].get(name) or "", None)
        return self.some(kind, str if kind is list else None) if kind in samples.SAMPLED else self.unknown()

    def _changing(
        self, function: Callable[..., object], holder: object, values: tuple[object, ...], named: dict[str, object]
    ) -> object:
        known = self.known((holder, *values, *named.values()))
        if known == KNOWN:
            return self.with_own(lambda: function(*values, **named))
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
        try:
            found = function(*values, **named)
        except NotKnown:
            self.tainted[id(holder)] = holder
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

    def _unknown_call(self, function: Unknown, values: tuple[object, ...], named: dict[str, object]) -> object:
        origin = function.origin
        everything = (*values, *named.values())
        by_name = _BY_NAME.get(origin) or asked.BY_NAME.get(origin)
        if by_name is not None:
            return by_name(self, values, named)
        if library.gives_nothing(origin):
            self.doubts += 1
            return None
        kind = library.kind(origin)
        self.escape(everything)
        if kind is not None and kind[0] in samples.SAMPLED:
            return self.some(*kind)
        return self.unknown(f"{origin}()" if origin else "")

    # -- what a loop goes through

    def listed(self, value: object) -> list[object] | None:
        """What a loop over ``value`` gives, in order; None where that is not known. Raises TypeError as Python does."""
        if isinstance(value, Unknown):
            self.element(value)
            return None
        if id(value) in self.tainted:
            return None
        if isinstance(value, (list, tuple, str, bytes, dict, range)) and not self.is_own(value):
            return list(value) if not is_large(value) and len(value) <= _MOST_ITEMS else None
        if isinstance(value, (set, frozenset)):
            return list(value) if len(value) < 2 else None
        if self.levels and not self.is_own(value) and hasattr(value, "__next__"):
            self.tainted[id(value)] = value  # how far it has come cannot be taken back
        found = self.with_own(lambda: list(islice(iter(value), _MOST_ITEMS + 1)))  # type: ignore[call-overload]
        return found if isinstance(found, list) and len(found) <= _MOST_ITEMS else None

    def element(self, value: object) -> object:
        """One of the values that a loop over ``value`` gives. Raises TypeError where it takes no loop."""
        if isinstance(value, Some):
            self.apply(iter, value)
            item = self.item_kind(value)
            return self.some_item(item)
        if isinstance(value, (list, tuple, set, frozenset, deque)) and id(value) not in self.tainted and value:
            found = None
            for index, one in enumerate(islice(value, _MOST_ITEMS)):
                found = joined(found, one) if index else one
            return found
        if isinstance(value, str):
            return self.some(str)
        if isinstance(value, range):
            return self.some(int)
        return self.unknown()

    def item_kind(self, mark: Some) -> type | Some | None:
        """The kind of what a loop over ``mark`` gives."""
        return mark.item or samples.ITEMS.get(mark.kind)

    # -- for those above

    def value(self, node: ast.expr) -> object:
        """What ``node`` gives."""
        raise NotImplementedError

    def block(self, statements: list[ast.stmt]) -> Status:
        """Follows ``statements``."""
        raise NotImplementedError

    def yields(self, node: ast.AST) -> bool:
        """Whether a function has a ``yield`` of its own."""
        raise NotImplementedError

    def declared(self, node: ast.AST) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
        """The names that a function gives values to, declares global, and declares nonlocal."""
        raise NotImplementedError


_OVER: dict[object, type] = {list: list, tuple: tuple, sorted: list, set: set, iter: map, reversed: map}


def _title(frame: Frame) -> str | None:
    if frame.kind is CALL and frame.function is not None:
        return frame.function.name
    return "<module>" if frame.kind == "module" else None


def _called(value: object) -> object:
    return value()  # type: ignore[operator]


def _method_called(holder: object, name: str, /, *values: object, **named: object) -> object:
    return getattr(holder, name)(*values, **named)


def _mark_itself(value: object, method: str) -> bool:
    """Whether the method looks at ``value`` itself, of which nothing is known."""
    return isinstance(value, Unknown) and method in ("extend", "update", "pop", "insert")


class _Nowhere(io.TextIOBase):
    def write(self, text: str) -> int:
        return len(text)


def _print(calls: Calls, values: tuple[object, ...], named: dict[str, object]) -> object:
    rest = {name: value for name, value in named.items() if name != "file"}
    for value in values:
        if calls._callable_in(value):
            calls.with_own(lambda value=value: str(value))  # type: ignore[misc]
    shown = [value for value in values if not calls._callable_in(value)]
    if not any(isinstance(one, Unknown) and not isinstance(one, Some) for one in rest.values()):
        marks = [one if isinstance(one, PLAIN) else 0 for one in shown[:1]]
        calls.apply(print, *marks, named={**rest, "file": _Nowhere()})
    return None


def _input(calls: Calls, values: tuple[object, ...], named: dict[str, object]) -> object:
    if named or len(values) > 1:
        raise Stop
    return calls.some(str)


def _open(calls: Calls, values: tuple[object, ...], named: dict[str, object]) -> object:
    mode = values[1] if len(values) > 1 else named.get("mode", "r")
    path = values[0] if values else named.get("file")
    if isinstance(path, (float, list, tuple, dict, set, type(None), Some)) and not isinstance(path, str):
        if kind_of(path) in (float, list, tuple, dict, set, type(None)):
            kind = kind_of(path)
            assert kind is not None
            raise of_program(TypeError(f"expected str, bytes or os.PathLike object, not {kind.__name__}"))
    if isinstance(mode, str) and mode in ("r", "w", "a", "x", "rt", "wt", "at", "r+", "w+", "a+"):
        return calls.some(samples.TEXT_FILE)
    if mode in ("rb", "br"):
        return calls.some(samples.BYTES_READER)
    if mode in ("wb", "ab", "bw"):
        return calls.some(samples.BYTES_WRITER)
    return calls.unknown()


def _isinstance(calls: Calls, values: tuple[object, ...], named: dict[str, object]) -> object:
    if len(values) != 2:
        return calls.apply(isinstance, *values, named=named)
    value, classes = values
    if isinstance(classes, Unknown) or (
        isinstance(classes, tuple) and any(isinstance(one, Unknown) for one in classes)
    ):
        return calls.some(bool)
    if isinstance(value, Some):
        return issubclass(value.kind, classes)  # type: ignore[arg-type]
    if isinstance(value, Unknown):
        calls.apply(isinstance, 0, classes)
        return calls.some(bool)
    return calls.with_own(lambda: isinstance(value, classes))  # type: ignore[arg-type]


def _issubclass(calls: Calls, values: tuple[object, ...], named: dict[str, object]) -> object:
    if any(not isinstance(one, (type, tuple)) for one in values):
        return calls.some(bool)
    return calls.apply(issubclass, *values, named=named)


def _type(calls: Calls, values: tuple[object, ...], named: dict[str, object]) -> object:
    if len(values) != 1 or named:
        raise Stop
    kind = kind_of(values[0])
    return calls.unknown() if kind is None or kind in (Module, SomeMethod) else kind


def _len(calls: Calls, values: tuple[object, ...], named: dict[str, object]) -> object:
    if len(values) == 1 and not named:
        (value,) = values
        if calls.is_own(value):
            found = calls.with_own(lambda: len(value))  # type: ignore[arg-type]
            return calls.some(int) if isinstance(found, Unknown) else found
        if id(value) in calls.tainted:
            return calls.some(int) if hasattr(value, "__len__") else calls.unknown()
        if not isinstance(value, Unknown):
            return calls.with_own(lambda: len(value))  # type: ignore[arg-type]
    found = calls.apply(len, *values, named=named)
    return calls.some(int) if isinstance(found, Unknown) else found


def _getattr(calls: Calls, values: tuple[object, ...], named: dict[str, object]) -> object:
    if len(values) == 2 and isinstance(values[1], str) and not isinstance(values[0], Unknown):
        return calls.attribute(values[0], values[1])
    return calls.unknown()


def _hasattr(calls: Calls, values: tuple[object, ...], named: dict[str, object]) -> object:
    return calls.some(bool)


def _setattr(calls: Calls, values: tuple[object, ...], named: dict[str, object]) -> object:
    if len(values) == 3 and isinstance(values[1], str):
        calls.set_attribute(values[0], values[1], values[2])
        return None
    calls.taint(values[0] if values else None)
    return None


def _next(calls: Calls, values: tuple[object, ...], named: dict[str, object]) -> object:
    value = values[0] if values else None
    if isinstance(value, Generator) or calls.levels or id(value) in calls.tainted:
        if hasattr(value, "__next__") and not isinstance(value, Unknown):
            calls.tainted[id(value)] = value
            return calls.unknown()
    return calls.with_own(lambda: next(*values))  # type: ignore[call-overload]


def _super(calls: Calls, values: tuple[object, ...], named: dict[str, object]) -> object:
    frame = calls.frame
    owner = frame.function.owner if frame.function else None
    if values or owner is None or isinstance(frame.receiver, Unknown) or frame.receiver is None:
        return calls.unknown()
    return super(owner, frame.receiver)


def _leave(calls: Calls, values: tuple[object, ...], named: dict[str, object]) -> object:
    raise Dead


def _nothing_known(calls: Calls, values: tuple[object, ...], named: dict[str, object]) -> object:
    raise Stop


def _run(calls: Calls, values: tuple[object, ...], named: dict[str, object]) -> object:
    if len(values) == 1 and isinstance(values[0], Coroutine):
        return calls.run_coroutine(values[0])
    calls.escape(values)
    return calls.unknown()


def _choice(calls: Calls, values: tuple[object, ...], named: dict[str, object]) -> object:
    if len(values) != 1 or named:
        if len(values) > 1 and not named:
            calls.apply(import_module("random").choice, *([0] * len(values)))
        return calls.unknown()
    (value,) = values
    if isinstance(value, Unknown) or id(value) in calls.tainted or calls.is_own(value):
        if isinstance(value, Some) and value.kind in (set, int, float):
            calls.apply(import_module("random").choice, value)  # type: ignore[arg-type]
        return calls.element(value) if isinstance(value, Some) and value.kind in (list, tuple, str) else calls.unknown()
    if not isinstance(value, (list, tuple, str, range)) or not len(value):
        calls.apply(import_module("random").choice, value)
        return calls.unknown()
    return calls.element(value)


def _shuffle(calls: Calls, values: tuple[object, ...], named: dict[str, object]) -> object:
    if values and isinstance(values[0], (tuple, str)) and len(values[0]) > 1:
        calls.apply(import_module("random").shuffle, values[0])
    calls.taint(values[0] if values else None)
    return None


def _same_function(calls: Calls, values: tuple[object, ...], named: dict[str, object]) -> object:
    return _GIVEN_BACK


def _given_back(value: object) -> object:
    return value


def _cached(calls: Calls, values: tuple[object, ...], named: dict[str, object]) -> object:
    if len(values) == 1 and isinstance(values[0], Function) and not named:
        return values[0]
    return _GIVEN_BACK


_GIVEN_BACK = _given_back
Special = Callable[[Calls, "tuple[object, ...]", "dict[str, object]"], object]
_SPECIAL: dict[object, Special] = {
    print: _print,
    input: _input,
    open: _open,
    isinstance: _isinstance,
    issubclass: _issubclass,
    type: _type,
    len: _len,
    getattr: _getattr,
    hasattr: _hasattr,
    setattr: _setattr,
    next: _next,
    super: _super,
    **dict.fromkeys((exec, eval, globals, locals, vars, __import__, compile, delattr), _nothing_known),
}
_BY_NAME: dict[str, Special] = {
    "asyncio.run": _run,
    "random.choice": _choice,
    "random.shuffle": _shuffle,
    "sys.exit": _leave,
    "os._exit": _leave,
    "os.abort": _leave,
    "functools.wraps": _same_function,
    "functools.lru_cache": _cached,
    "functools.cache": _cached,
}
