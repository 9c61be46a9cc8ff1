"""The values of a program that is followed on paper: Python's own objects, and marks for what is not known.

A number, a text, a list is itself, so Python's own operators say what comes of it and in which words it is refused.
What is not known is a mark that refuses to be looked at: whatever asks it anything learns ``NotKnown``. A mark is equal
to itself alone, so each unknown value is a new one.
"""

from __future__ import annotations

import ast
from types import MethodType

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeVar

    Error = TypeVar("Error", bound=Exception)

_ASKED = (
    "eq ne lt le gt ge hash bool len iter next getitem setitem delitem contains call enter exit index int float complex"
    " abs neg pos invert round trunc floor ceil divmod rdivmod str repr format bytes reversed await aiter anext fspath"
    " add radd sub rsub mul rmul truediv rtruediv floordiv rfloordiv mod rmod pow rpow matmul rmatmul lshift rlshift"
    " rshift rrshift and rand or ror xor rxor length_hint missing"
).split()


class NotKnown(BaseException):
    """What an operation gives hangs on a value that is not known."""


class Stop(BaseException):
    """What happens next cannot be followed: nothing further is told."""


class Dead(BaseException):
    """This way through the program has ended."""


def _refuse(*_: object, **__: object) -> object:
    raise NotKnown


def of_program(error: Error) -> Error:
    """``error``, marked as one that the program raises: any other is a fault of ours and ends the following."""
    error.of_program = True  # type: ignore[attr-defined]
    return error


class Unknown:
    """A value that is not known; ``origin`` is the dotted name of the library's function that gave it, or empty."""

    __slots__ = ("origin",)

    def __init__(self, origin: str = "") -> None:
        self.origin = origin


for _name in _ASKED:
    setattr(Unknown, f"__{_name}__", _refuse)


class Some(Unknown):
    """A value of exactly ``kind``; ``item`` is the kind of what it holds, or a mark of it, where all are alike."""

    __slots__ = ("item", "kind")

    def __init__(self, kind: type, item: type | Some | None = None) -> None:
        super().__init__()
        self.kind = kind
        self.item = item


class OfTruth(Unknown):
    """A value of which only that is known whether it counts as ``true``."""

    __slots__ = ("true",)

    def __init__(self, true: bool) -> None:
        """Nothing else is known of it."""
        super().__init__()
        self.true = true


class ProgramName(Some):
    """What ``__name__`` holds: ``"__main__"`` where the file is run as a program, and another text where not."""

    def __init__(self) -> None:
        """A text that only a comparison with ``"__main__"`` knows."""
        super().__init__(str)


class Module:
    """A module by its dotted name; whatever the program sets in it makes it unknown."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.changed = False


class Function:
    """A function of the program, from its ``def`` or ``lambda``.

    ``defaults`` are the values of the parameters that have one, ``within`` the names of the functions around it,
    innermost first, ``owner`` the class whose body holds it.
    """

    def __init__(
        self,
        node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda,
        name: str,
        defaults: dict[str, object],
        within: tuple[dict[str, object], ...],
        follow: object,
    ) -> None:
        self.node = node
        self.name = self.__name__ = name
        self.__qualname__ = name
        self.defaults = defaults
        self.within = within
        self.owner: type | None = None
        self.private = ""
        self.follow = follow
        self.extra: dict[str, object] = {}

    if not TYPE_CHECKING:  # what stands in a field would count as looked up through it

        def __get__(self, instance: object, owner: type | None = None) -> object:
            """The function itself, or bound to ``instance``."""
            return self if instance is None else MethodType(self, instance)  # type: ignore[arg-type]

    def __call__(self, *values: object, **named: object) -> object:
        """What a call by Python itself gives. Raises NotKnown where that is looked at and not known."""
        if self.follow is None:  # the program has been followed to its end
            raise NotKnown
        found = self.follow(self, values, named)  # type: ignore[operator]
        if isinstance(found, Unknown) and self.name.startswith("__"):
            raise NotKnown  # whoever asks for it looks at its class
        return found


class Coroutine:
    """A call of an ``async def`` that nothing has awaited yet."""

    __slots__ = ("__weakref__", "arguments", "function")

    def __init__(self, function: Function, arguments: dict[str, object]) -> None:
        self.function = function
        self.arguments = arguments


class Generator:
    """A call of a function with ``yield``; what it gives is not followed."""

    __iter__ = __next__ = _refuse


class SomeMethod:
    """A method of a value of which only the kind is known."""

    __slots__ = ("mark", "name")

    def __init__(self, mark: Some, name: str) -> None:
        self.mark = mark
        self.name = name


Unknown.__name__ = Some.__name__ = Unknown.__qualname__ = Some.__qualname__ = NAMELESS = "(not known)"
"""Where this stands in a message, Python has looked at one of these marks, and the program would not say so."""
# Messages name the class of a value: these must have the names that Python's own have.
Function.__name__ = Function.__qualname__ = "function"
Coroutine.__name__ = Coroutine.__qualname__ = "coroutine"
Generator.__name__ = Generator.__qualname__ = "generator"
SomeMethod.__name__ = SomeMethod.__qualname__ = "builtin_function_or_method"
Module.__name__ = Module.__qualname__ = "module"

PLAIN = (int, float, complex, bool, str, bytes, type(None), range, type(...))
"""What never changes and holds nothing of the program's."""
CONTAINERS = (list, tuple, dict, set, frozenset)
