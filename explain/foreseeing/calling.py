"""Follows calls: of the program's own functions and classes, of Python's, of unknown ones.

Whatever is not known to be pure may do anything with what it is given, and nothing of that is known afterwards.
"""

from __future__ import annotations

import ast
from types import BuiltinFunctionType, BuiltinMethodType, MethodDescriptorType, MethodType, WrapperDescriptorType

from explain.foreseeing import asked, library
from explain.foreseeing.binding import bind
from explain.foreseeing.methods import Methods
from explain.foreseeing.operations import KNOWN
from explain.foreseeing.special_calls import BY_NAME, GIVEN_BACK, SPECIAL, WITH_CACHE
from explain.foreseeing.state import (
    CALL,
    NAMES,
    RETURN,
    SAMPLED,
    Frame,
    Names,
)
from explain.foreseeing.values import (
    CONTAINERS,
    PLAIN,
    Coroutine,
    Dead,
    Function,
    Generator,
    NotKnown,
    Some,
    SomeMethod,
    Stop,
    Unknown,
)

_DEEPEST = 25
"""Calls within calls that are followed."""


_DEFINED_AND_CALLED = 2
"""How often the name of a function stands in the program that is called in one place only."""


class Calling(Methods):
    """Calls."""

    def follow(
        self, function: Function, values: tuple[object, ...], named: dict[str, object], *, by_name: bool = False
    ) -> object:
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
        return self.run(function, names, by_name)

    def run_coroutine(self, coroutine: Coroutine) -> object:
        """What awaiting ``coroutine`` gives."""
        return self.run(coroutine.function, dict(coroutine.arguments))

    def run(self, function: Function, names: dict[str, object], by_name: bool = False) -> object:
        """What the body of ``function`` gives where its parameters are ``names``."""
        if sum(one.kind is CALL for one in self.frames) >= _DEEPEST:
            raise Stop
        node = function.node
        bound, shared, outer = self.declared(node)
        names = Names(names, bound - shared - outer)
        frame = Frame(
            CALL, names, function.within, bound, shared, outer, f"{function.__qualname__}.<locals>.", function
        )
        parameters = [*node.args.posonlyargs, *node.args.args]
        frame.receiver = names.get(parameters[0].arg) if parameters else None
        depth, region = self.depth, self.region
        once = (
            by_name and not function.name.startswith("__") and self.mentions.at_most(function.name, _DEFINED_AND_CALLED)
        )
        if region is None and not once and not (self.universal and len(self.frames) == 1):
            self.region = self.depth
        frame.private = function.private
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
            self.ended(error)
            goes_on = False
        finally:
            self.frames.remove(frame)
            self.depth, self.region = depth, region
        self._settle(frame.level, [end for _, end in frame.returned], goes_on)
        for index, (other, _) in enumerate(frame.returned):
            value = self.either(value, other) if goes_on or index else other
        return value

    def call(self, function: object, values: tuple[object, ...], named: dict[str, object]) -> object:
        """What calling ``function`` gives."""
        if isinstance(function, Function):
            return self.follow(function, values, named, by_name=True)
        if isinstance(function, MethodType) and isinstance(function.__func__, Function):
            return self.follow(function.__func__, (function.__self__, *values), named, by_name=True)
        if isinstance(function, SomeMethod):
            return self._method_of_some(function, values, named)
        if isinstance(function, Some):
            return self.apply(_called, function)
        if isinstance(function, Unknown):
            return self._unknown_call(function, values, named)
        if (function is GIVEN_BACK or function is WITH_CACHE) and len(values) == 1:
            return function(values[0])
        if type(function).__name__ == "Quitter":
            raise self.leave()
        special = SPECIAL.get(function) if isinstance(function, (type, BuiltinFunctionType)) else None
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
            for one in values[:1]:
                self._about_to_change(one)
            if self.known((*values, *named.values())) == KNOWN:
                return self.with_own(lambda: function(*values, **named))
            for one in values[:1]:
                self.lose(one)
            return None if function.__name__ == "__init__" else self.unknown()
        if isinstance(function, type) and issubclass(function, BaseException):
            if "Group" in function.__name__ and self.known(values) != KNOWN:
                return self.unknown()
            return self.with_own(lambda: function(*values, **named))
        if isinstance(function, MethodType):
            return self._bound(function, values, named)
        if self.is_own(function) or not callable(function):
            return self.with_own(lambda: function(*values, **named))  # type: ignore[operator]
        if not hasattr(function, "__module__"):
            return self._bound(function, values, named)
        self.escape((*values, *named.values()))
        return self.unknown()

    def _about_to_change(self, value: object) -> None:
        """Keep what ``value``, which a method of its base class gets, is and holds."""
        if self.is_own(value):
            if isinstance(value, (list, dict, set)):
                self.touch(value)
            if hasattr(value, "__dict__"):
                self.touch(vars(value), NAMES)

    def _bound(self, function: object, values: tuple[object, ...], named: dict[str, object]) -> object:
        """A method of the library's that is written in Python: only those of what it is given itself are pure."""
        holder = getattr(function, "__self__", None)
        if isinstance(holder, (super, BaseException)) or self.is_own(holder):
            self._about_to_change(holder)
            return self.with_own(lambda: function(*values, **named))  # type: ignore[operator]
        self.escape((holder, *values, *named.values()))
        return self.unknown()

    def _construct(self, made: type, values: tuple[object, ...], named: dict[str, object]) -> object:
        found = self.with_own(lambda: made(*values, **named))
        if isinstance(found, Unknown):
            self.escape(values)
        return found

    def _unknown_call(self, function: Unknown, values: tuple[object, ...], named: dict[str, object]) -> object:
        origin = function.origin
        everything = (*values, *named.values())
        by_name = BY_NAME.get(origin) or asked.BY_NAME.get(origin)
        if by_name is not None:
            return by_name(self, values, named)
        if library.gives_nothing(origin):
            self.doubts += 1
            if self.escaped:
                self.escape(everything)  # time goes by, and whoever got a function may call it
            return None
        kind = library.kind(origin)
        self.escape(everything)
        if kind is not None and kind[0] in SAMPLED:
            return self.some(*kind)
        return self.unknown(f"{origin}()" if origin else "")


def _called(value: object) -> object:
    return value()  # type: ignore[operator]
