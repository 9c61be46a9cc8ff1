"""Functions of Python's that look at more than a value, or do more than compute."""

from __future__ import annotations

import io
from collections.abc import Callable
from importlib import import_module

from explain.foreseeing import samples
from explain.foreseeing.on_paper import Rows
from explain.foreseeing.state import (
    kind_of,
)
from explain.foreseeing.values import (
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

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.foreseeing.calling import Calling


class _Nowhere(io.TextIOBase):
    def write(self, text: str) -> int:
        return len(text)


def _print(calls: Calling, values: tuple[object, ...], named: dict[str, object]) -> object:
    rest = {name: value for name, value in named.items() if name != "file"}
    for value in values:
        if calls.callable_in(value):
            calls.bound(value)
            calls.with_own(lambda value=value: str(value))  # type: ignore[misc]
    shown = [value for value in values if not calls.callable_in(value)]
    if not any(isinstance(one, Unknown) and not isinstance(one, Some) for one in rest.values()):
        marks = [one if isinstance(one, PLAIN) else 0 for one in shown[:1]]
        calls.apply(print, *marks, named={**rest, "file": _Nowhere()})
    return None


def _input(calls: Calling, values: tuple[object, ...], named: dict[str, object]) -> object:
    if named or len(values) > 1:
        raise Stop
    return calls.some(str)


def _open(calls: Calling, values: tuple[object, ...], named: dict[str, object]) -> object:
    mode = values[1] if len(values) > 1 else named.get("mode", "r")
    path = values[0] if values else named.get("file")
    kind = kind_of(path)
    if kind in (float, list, tuple, dict, set, type(None)) and kind is not None:
        raise of_program(TypeError(f"expected str, bytes or os.PathLike object, not {kind.__name__}"))
    if len(values) > 2 or not named.keys() <= {"file", "mode", "encoding", "newline", "errors"}:
        return calls.unknown()
    if isinstance(mode, str) and mode in ("r", "w", "a", "x", "rt", "wt", "at", "r+", "w+", "a+"):
        return calls.some(samples.TEXT_FILE)
    if mode in ("rb", "br"):
        return calls.some(samples.BYTES_READER)
    if mode in ("wb", "ab", "bw"):
        return calls.some(samples.BYTES_WRITER)
    return calls.unknown()


def _isinstance(calls: Calling, values: tuple[object, ...], named: dict[str, object]) -> object:
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


def _issubclass(calls: Calling, values: tuple[object, ...], named: dict[str, object]) -> object:
    if any(not isinstance(one, (type, tuple)) for one in values):
        return calls.some(bool)
    return calls.apply(issubclass, *values, named=named)


def _type(calls: Calling, values: tuple[object, ...], named: dict[str, object]) -> object:
    if len(values) != 1 or named:
        raise Stop
    kind = kind_of(values[0])
    return calls.unknown() if kind is None or kind in (Module, SomeMethod) else kind


def _len(calls: Calling, values: tuple[object, ...], named: dict[str, object]) -> object:
    if len(values) == 1 and not named:
        (value,) = values
        if calls.is_own(value):
            found = calls.with_own(lambda: len(value))  # type: ignore[arg-type]
            return calls.some(int) if isinstance(found, Unknown) else found
        if calls.is_tainted(value):
            return calls.some(int) if hasattr(value, "__len__") else calls.unknown()
        if not isinstance(value, Unknown):
            return calls.with_own(lambda: len(value))  # type: ignore[arg-type]
    found = calls.apply(len, *values, named=named)
    return calls.some(int) if isinstance(found, Unknown) else found


def _getattr(calls: Calling, values: tuple[object, ...], named: dict[str, object]) -> object:
    if len(values) == 2 and isinstance(values[1], str) and not isinstance(values[0], Unknown):
        return calls.attribute(values[0], values[1])
    return calls.unknown()


def _hasattr(calls: Calling, values: tuple[object, ...], named: dict[str, object]) -> object:
    return calls.some(bool)


def _setattr(calls: Calling, values: tuple[object, ...], named: dict[str, object]) -> object:
    if len(values) == 3 and isinstance(values[1], str):
        calls.set_attribute(values[0], values[1], values[2])
        return None
    calls.lose(values[0] if values else None)
    return None


def _next(calls: Calling, values: tuple[object, ...], named: dict[str, object]) -> object:
    value = values[0] if values else None
    if len(values) == 1 and isinstance(value, Rows):
        return calls.with_own(value.following)
    unsure = isinstance(value, Generator) or bool(calls.levels) or calls.is_tainted(value)
    if unsure and hasattr(value, "__next__") and not isinstance(value, Unknown):
        calls.lose(value)
        return calls.unknown()
    return calls.with_own(lambda: next(*values))  # type: ignore[call-overload]


def _super(calls: Calling, values: tuple[object, ...], named: dict[str, object]) -> object:
    frame = calls.frame
    owner = frame.function.owner if frame.function else None
    receiver = frame.receiver
    if values or owner is None:
        return calls.unknown()
    if not isinstance(receiver, owner) and not (isinstance(receiver, type) and issubclass(receiver, owner)):
        return calls.unknown()
    return super(owner, receiver)


def _leave(calls: Calling, values: tuple[object, ...], named: dict[str, object]) -> object:
    raise calls.leave()


def _nothing_known(calls: Calling, values: tuple[object, ...], named: dict[str, object]) -> object:
    raise Stop


def _run(calls: Calling, values: tuple[object, ...], named: dict[str, object]) -> object:
    if len(values) == 1 and isinstance(values[0], Coroutine):
        return calls.run_coroutine(values[0])
    calls.escape(values)
    return calls.unknown()


def _choice(calls: Calling, values: tuple[object, ...], named: dict[str, object]) -> object:
    if len(values) != 1 or named:
        if len(values) > 1 and not named:
            calls.apply(import_module("random").choice, *([0] * len(values)))
        return calls.unknown()
    (value,) = values
    if isinstance(value, Unknown) or calls.is_tainted(value) or calls.is_own(value):
        if isinstance(value, Some) and value.kind in (set, int, float):
            calls.apply(import_module("random").choice, value)
        return calls.element(value) if isinstance(value, Some) and value.kind in (list, tuple, str) else calls.unknown()
    if type(value) is dict and value:
        if any(index in value for index in range(len(value))):
            return calls.unknown()
        raise of_program(KeyError(0))  # or any other number below its length: chance decides
    if not isinstance(value, (list, tuple, str, range)) or not len(value):
        calls.apply(import_module("random").choice, value)
        return calls.unknown()
    return calls.element(value)


def _shuffle(calls: Calling, values: tuple[object, ...], named: dict[str, object]) -> object:
    if values and isinstance(values[0], (tuple, str)) and len(values[0]) > 1:
        calls.apply(import_module("random").shuffle, values[0])
    calls.lose(values[0] if values else None)
    return None


def _same_function(calls: Calling, values: tuple[object, ...], named: dict[str, object]) -> object:
    return GIVEN_BACK


def _given_back(value: object) -> object:
    return value


def _cached(calls: Calling, values: tuple[object, ...], named: dict[str, object]) -> object:
    if len(values) == 1 and isinstance(values[0], Function) and not named:
        return _with_cache(values[0])
    return _with_cache


def _with_cache(function: object) -> object:
    if isinstance(function, Function):
        function.extra.update(dict.fromkeys(("cache_clear", "cache_info", "cache_parameters"), Unknown()))
    return function


GIVEN_BACK, WITH_CACHE = _given_back, _with_cache


Special = Callable[["Calling", "tuple[object, ...]", "dict[str, object]"], object]


SPECIAL: dict[object, Special] = {
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


BY_NAME: dict[str, Special] = {
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
