"""The tables of built-in types are checked against the Python that runs the tests."""

from __future__ import annotations

import itertools
import math
import operator

import pytest

from explain.analysis import builtin_types

SAMPLES = {
    "bool": True,
    "int": 3,
    "float": 2.5,
    "complex": 1j,
    "str": "abc",
    "bytes": b"abc",
    "bytearray": bytearray(b"abc"),
    "list": [1, 2],
    "tuple": (1, 2),
    "dict": {"a": 1},
    "set": {1, 2},
    "frozenset": frozenset({1}),
    "range": range(3),
    "NoneType": None,
    "dict_keys": {"a": 1}.keys(),
    "dict_values": {"a": 1}.values(),
    "dict_items": {"a": 1}.items(),
    "function": lambda: 0,
    "module": math,
}
OPERATORS = {
    "Add": operator.add,
    "Sub": operator.sub,
    "Mult": operator.mul,
    "Div": operator.truediv,
    "FloorDiv": operator.floordiv,
    "Mod": operator.mod,
    "Pow": operator.pow,
    "BitOr": operator.or_,
    "BitAnd": operator.and_,
    "BitXor": operator.xor,
    "LShift": operator.lshift,
    "RShift": operator.rshift,
    "MatMult": operator.matmul,
}


@pytest.mark.parametrize("name", OPERATORS)
def test_operators(name: str) -> None:
    for left, right in itertools.product(SAMPLES, repeat=2):
        expected = builtin_types.operated(left, name, right)
        try:
            result: str | None = type(OPERATORS[name](SAMPLES[left], SAMPLES[right])).__name__
        except TypeError:
            result = None
        if name == "Mod" and left in ("str", "bytes", "bytearray"):
            continue  # decided by the text, not by the types
        assert expected in ("", result), (left, name, right)


def test_order() -> None:
    for left, right in itertools.product(SAMPLES, repeat=2):
        expected = builtin_types.ordered(left, right)
        try:
            SAMPLES[left] < SAMPLES[right]  # type: ignore[operator]  # noqa: B015
            works = True
        except TypeError:
            works = False
        assert expected in (None, works), (left, right)


ARGUMENTS: dict[str, tuple[object, ...]] = {
    "str.join": (["a"],),
    "str.replace": ("a", "b"),
    "str.center": (9,),
    "str.ljust": (9,),
    "str.rjust": (9,),
    "str.zfill": (9,),
    "str.translate": ({},),
    "str.format_map": ({},),
    "bytes.join": ([b"a"],),
    "bytes.replace": (b"a", b"b"),
    "bytes.center": (9,),
    "bytes.ljust": (9,),
    "bytes.rjust": (9,),
    "bytes.zfill": (9,),
    "bytes.translate": (None,),
    "list.insert": (0, 1),
    "list.extend": ([1],),
    "dict.update": ({"b": 2},),
    "bytearray.insert": (0, 1),
    "bytearray.extend": (b"a",),
    "int.to_bytes": (2, "big"),
    "set.remove": (1,),
    "set.add": (1,),
    "set.discard": (1,),
    "list.append": (1,),
}
MODES = {"TextIOWrapper": "r", "BufferedReader": "rb"}
CALLS = sorted(
    (kind, method) for kind, methods in builtin_types.METHODS.items() for method in methods if kind not in MODES
)
FILE_CALLS = sorted((kind, method) for kind in MODES for method in builtin_types.METHODS[kind])


@pytest.mark.parametrize(("kind", "method"), FILE_CALLS, ids=[f"{kind}.{method}" for kind, method in FILE_CALLS])
def test_methods_of_files(kind: str, method: str) -> None:
    with open(__file__, MODES[kind]) as file:
        assert type(file).__name__ == kind
        assert type(getattr(file, method)()).__name__ == builtin_types.METHODS[kind][method]


@pytest.mark.parametrize("kind", sorted(builtin_types.ELEMENTS))
def test_elements(kind: str) -> None:
    if kind not in MODES:
        assert {type(one).__name__ for one in SAMPLES[kind]} == {builtin_types.ELEMENTS[kind]}  # type: ignore[attr-defined]
        return
    with open(__file__, MODES[kind]) as file:
        assert type(next(iter(file))).__name__ == builtin_types.ELEMENTS[kind]


@pytest.mark.parametrize(("kind", "method"), CALLS, ids=[f"{kind}.{method}" for kind, method in CALLS])
def test_methods(kind: str, method: str) -> None:
    sample = SAMPLES[kind]
    own = sample.copy() if isinstance(sample, (list, dict, set, bytearray)) else sample
    first: object = next(iter(own), None) if kind not in ("int", "float") else None  # type: ignore[call-overload]
    needle = own[:1] if isinstance(own, (str, bytes)) else first
    taking = {"count", "index", "find", "rfind", "rindex", "startswith", "endswith", "partition", "rpartition"}
    taking |= {"remove", "removeprefix", "removesuffix", "append"}
    others = {"isdisjoint", "issubset", "issuperset", "symmetric_difference", "symmetric_difference_update"}
    default = (needle,) if method in taking else (({1},) if method in others else ())
    arguments = ARGUMENTS.get(f"{kind}.{method}", default)
    assert type(getattr(own, method)(*arguments)).__name__ == builtin_types.METHODS[kind][method]


@pytest.mark.parametrize("name", SAMPLES)
def test_what_can_be_done(name: str) -> None:
    sample = SAMPLES[name]
    assert (name in builtin_types.UNHASHABLE) == (type(sample).__hash__ is None)
    assert (name in builtin_types.ITERABLE) == hasattr(sample, "__iter__")
    assert (name in builtin_types.SIZED) == hasattr(sample, "__len__")
    assert (name in builtin_types.SUBSCRIPTABLE) == hasattr(sample, "__getitem__")
    assert (name in builtin_types.CALLABLE) == callable(sample)
    assert builtin_types.attributes(name) >= set(dir(sample)) or name in ("function", "module")
