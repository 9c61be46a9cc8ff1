"""Two or three values of each kind that stand for one that is not known: what all of them are refused, any is.

Only errors that hang on types alone are believed of them: TypeError and AttributeError. A sample touches no file and
holds nothing that lasts; of a kind whose methods do more than compute, only those named here are called.
"""

from __future__ import annotations

import builtins
import io
from collections.abc import Callable, Iterator
from importlib import import_module

from explain.foreseeing.state import SAMPLED
from explain.foreseeing.values import Some

TEXT_FILE, BYTES_READER, BYTES_WRITER = io.TextIOWrapper, io.BufferedReader, io.BufferedWriter
FILES = (TEXT_FILE, BYTES_READER, BYTES_WRITER)

_MADE: dict[type, Callable[[], tuple[object, ...]]] = {
    int: lambda: (1, 7),
    float: lambda: (1.5, 2.0),
    complex: lambda: (1j, 2 + 1j),
    bool: lambda: (True, False),
    str: lambda: ("7", "ab cd", ""),
    bytes: lambda: (b"7", b"ab cd", b""),
    list: lambda: ([],),
    tuple: lambda: ((),),
    dict: lambda: ({},),
    set: lambda: (set(),),
    frozenset: lambda: (frozenset(),),
    range: lambda: (range(2),),
    map: lambda: (map(int, ()),),
    filter: lambda: (filter(None, ()),),
    TEXT_FILE: lambda: (TEXT_FILE(io.BytesIO(b"7\nab cd\n"), encoding="utf-8"),),
    BYTES_READER: lambda: (BYTES_READER(io.BytesIO(b"7\nab cd\n")),),
    BYTES_WRITER: lambda: (BYTES_WRITER(io.BytesIO()),),
}
HOLDING: set[type] = {list, tuple, dict, set, frozenset, map, filter}
"""Kinds whose sample is empty: nothing is known of what they hold."""
SAMPLED.update(_MADE)
ITEMS: dict[type, type] = {str: str, bytes: int, range: int, TEXT_FILE: str, BYTES_READER: bytes}
"""What a loop over a value of this kind gives."""
_NOT_IN_SAMPLES: dict[type, frozenset[str] | None] = {
    one: frozenset(("mode", "name", "fileno", "buffer", "raw", "detach")) for one in FILES
}
"""Attributes that a sample has not, or not as the program's value has them; None where any may be one."""
_CALLED: dict[type, frozenset[str]] = {}
"""Methods that may be called on a sample, of the kinds whose methods do more than compute."""
_GIVEN: dict[tuple[type, str], str] = {}
"""The kind of what a method gives that is not called, as ``kind_named`` takes it."""
_MOST = 9


def of(mark: Some) -> tuple[object, ...]:
    """Values of the kind of ``mark``."""
    item = mark.item
    if item is not None and mark.kind in (list, tuple):
        inner = of(item if isinstance(item, Some) else Some(item))
        return mark.kind(inner), mark.kind(inner[:1]), mark.kind()
    return _MADE[mark.kind]()


def lacks(kind: type, name: str) -> bool:
    """Whether a sample of ``kind`` tells nothing of its attribute ``name``."""
    missing = _NOT_IN_SAMPLES.get(kind, frozenset())
    return missing is None or name in missing


def may_call(kind: type, name: str) -> bool:
    """Whether the method ``name`` of a sample of ``kind`` only computes."""
    return kind not in _CALLED or name in _CALLED[kind]


def given(kind: type, name: str) -> tuple[type, type | Some | None] | None:
    """The kind of what the method ``name`` of a value of ``kind`` gives, and of what that holds."""
    found = _GIVEN.get((kind, name))
    return kind_named(found) if found else None


def kind_named(name: str) -> tuple[type, type | Some | None]:
    """The kind that a table names: ``str``, ``list of str``, ``datetime.date``."""
    whole, _, inner = name.partition(" of ")
    if not inner:
        return _type_named(whole), None
    kind, item = kind_named(inner)
    return _type_named(whole), kind if item is None else Some(kind, item)


def _type_named(name: str) -> type:
    module, _, last = name.rpartition(".")
    if not module:
        found = _BY_NAME.get(name) or getattr(builtins, name)
        assert isinstance(found, type), name
        return found
    load(module)
    found = _BY_NAME.get(name) or getattr(import_module(module), last)
    assert isinstance(found, type), name
    return found


def load(module: str) -> None:
    """Make samples of what ``module`` gives: nothing is imported before a program asks for it."""
    make = _OF_MODULE.pop(module, None)
    if make is not None:
        make()
        SAMPLED.update(_MADE)


def _of_datetime() -> None:
    import datetime as time

    _MADE[time.date] = lambda: (time.date(2024, 5, 17), time.date(2023, 1, 31))
    _MADE[time.datetime] = lambda: (time.datetime(2024, 5, 17, 8), time.datetime(2023, 1, 31, 9))
    _MADE[time.timedelta] = lambda: (time.timedelta(1), time.timedelta(0, 5))
    _MADE[time.time] = lambda: (time.time(8), time.time(9, 30))


def _of_decimal() -> None:
    from decimal import Decimal

    _MADE[Decimal] = lambda: (Decimal("1.5"), Decimal(2))


def _of_fractions() -> None:
    from fractions import Fraction

    _MADE[Fraction] = lambda: (Fraction(1, 2), Fraction(2))


def _of_pathlib() -> None:
    from pathlib import Path, PurePath

    kind = type(Path("a"))
    _BY_NAME["pathlib.Path"] = kind
    _MADE[kind] = lambda: (Path("a"), Path("b/c.txt"))
    _CALLED[kind] = frozenset(name for name in dir(PurePath) if not name.startswith("_"))
    _NOT_IN_SAMPLES[kind] = frozenset(("walk", "copy", "move", "full_match", "info", "is_junction", "with_segments"))
    for names, what in (
        ("read_text", "str"),
        ("read_bytes", "bytes"),
        ("exists is_file is_dir is_symlink", "bool"),
        ("write_text write_bytes", "int"),
        ("resolve absolute expanduser cwd home rename replace", "pathlib.Path"),
        ("mkdir unlink rmdir touch chmod", "NoneType"),
    ):
        for name in names.split():
            _GIVEN[kind, name] = what


def _of_csv() -> None:
    import csv

    reader = type(csv.reader(()))
    _BY_NAME["csv.reader"] = reader
    _MADE[reader] = lambda: (csv.reader(()),)
    _MADE[csv.DictReader] = lambda: (csv.DictReader(()),)
    for kind in (reader, csv.DictReader):
        HOLDING.add(kind)
        _CALLED[kind] = frozenset()


def _of_argparse() -> None:
    from argparse import Namespace

    _MADE[Namespace] = lambda: (Namespace(),)
    _NOT_IN_SAMPLES[Namespace] = None
    HOLDING.add(Namespace)


def _of_re() -> None:
    import re

    _MADE[re.Pattern] = lambda: (re.compile("a"), re.compile("b+"))
    _CALLED[re.Pattern] = frozenset()
    for name, what in (("findall", "list"), ("split", "list")):
        _GIVEN[re.Pattern, name] = what


def _of_itertools() -> None:
    import itertools

    for kind in (itertools.chain, itertools.product, itertools.permutations, itertools.combinations):
        _MADE[kind] = lambda kind=kind: (kind((), 1) if "mut" in kind.__name__ or "omb" in kind.__name__ else kind(),)  # type: ignore[misc]
        HOLDING.add(kind)
        _CALLED[kind] = frozenset()


_BY_NAME: dict[str, type] = {"NoneType": type(None)}
_OF_MODULE: dict[str, Callable[[], None]] = {
    "datetime": _of_datetime,
    "decimal": _of_decimal,
    "fractions": _of_fractions,
    "pathlib": _of_pathlib,
    "csv": _of_csv,
    "argparse": _of_argparse,
    "re": _of_re,
    "itertools": _of_itertools,
}


def replaced(values: tuple[object, ...]) -> Iterator[tuple[object, ...]]:
    """``values`` with each mark, also inside lists, tuples and dicts, replaced by samples, a few times."""
    marks = list(_marks(values, 3))
    longest = max((len(of(mark)) for mark in marks), default=0)
    for turn in range(min(max(longest, 1), _MOST)):
        yield tuple(_filled(value, turn, 3) for value in values)


def _marks(values: object, depth: int) -> Iterator[Some]:
    if isinstance(values, Some):
        yield values
    elif depth and isinstance(values, (list, tuple)):
        for value in values:
            yield from _marks(value, depth - 1)
    elif depth and isinstance(values, dict):
        for value in values.values():
            yield from _marks(value, depth - 1)


def _filled(value: object, turn: int, depth: int) -> object:
    if isinstance(value, Some):
        found = of(value)
        return found[turn % len(found)]
    if depth and type(value) in (list, tuple):
        return type(value)([_filled(one, turn, depth - 1) for one in value])  # type: ignore[attr-defined,call-arg]
    if depth and type(value) is dict:
        return {key: _filled(one, turn, depth - 1) for key, one in value.items()}
    return value


def empty(values: tuple[object, ...]) -> bool:
    """Whether a sample for one of ``values`` says nothing of what it holds."""
    return any(
        mark.kind in HOLDING and (mark.item is None or mark.kind not in (list, tuple)) for mark in _marks(values, 3)
    )
