"""Two or three values of each kind that stand for one that is not known: what all of them are refused, any is.

Only errors that hang on types alone are believed of them: TypeError and AttributeError.
"""

from __future__ import annotations

import datetime
import io
from collections.abc import Callable, Iterator
from functools import cache

from explain.foreseeing.state import SAMPLED
from explain.foreseeing.values import Some

TEXT_FILE, BYTES_READER, BYTES_WRITER = io.TextIOWrapper, io.BufferedReader, io.BufferedWriter
FILES = (TEXT_FILE, BYTES_READER, BYTES_WRITER)

_MADE: dict[type, Callable[[], tuple[object, ...]]] = {
    int: lambda: (1, 7),
    float: lambda: (1.5, 2.0),
    complex: lambda: (1j, 2 + 1j),
    bool: lambda: (True, False),
    str: lambda: ("7", "ab cd"),
    bytes: lambda: (b"7", b"ab cd"),
    list: lambda: ([],),
    tuple: lambda: ((),),
    dict: lambda: ({},),
    set: lambda: (set(),),
    frozenset: lambda: (frozenset(),),
    range: lambda: (range(2),),
    map: lambda: (map(int, ()),),
    filter: lambda: (filter(None, ()),),
    datetime.date: lambda: (datetime.date(2024, 5, 17), datetime.date(2023, 1, 31)),
    datetime.datetime: lambda: (datetime.datetime(2024, 5, 17, 8), datetime.datetime(2023, 1, 31, 9)),
    datetime.timedelta: lambda: (datetime.timedelta(1), datetime.timedelta(0, 5)),
    datetime.time: lambda: (datetime.time(8), datetime.time(9, 30)),
    TEXT_FILE: lambda: (TEXT_FILE(io.BytesIO(b"7\nab cd\n"), encoding="utf-8"),),
    BYTES_READER: lambda: (BYTES_READER(io.BytesIO(b"7\nab cd\n")),),  # type: ignore[dict-item]
    BYTES_WRITER: lambda: (BYTES_WRITER(io.BytesIO()),),  # type: ignore[dict-item]
}
HOLDING = (list, tuple, dict, set, frozenset, map, filter)
"""Kinds whose sample is empty: nothing is known of what they hold."""
SAMPLED.update(_MADE)
ITEMS = {str: str, bytes: int, range: int, TEXT_FILE: str, BYTES_READER: bytes}
"""What a loop over a value of this kind gives."""
_MOST = 9


def of(mark: Some) -> tuple[object, ...]:
    """Values of the kind of ``mark``."""
    if mark.item is not None and mark.kind in (list, tuple):
        return tuple(mark.kind(samples) for samples in (of(Some(mark.item)), of(Some(mark.item))[:1]))
    return _MADE[mark.kind]()


def public(kind: type) -> frozenset[str]:
    """The attributes of ``kind`` that a program may ask for."""
    return _public(kind)


@cache
def _public(kind: type) -> frozenset[str]:
    return frozenset(name for name in dir(kind) if not name.startswith("_"))


def replaced(values: tuple[object, ...]) -> Iterator[tuple[object, ...]]:
    """``values`` with each mark, also inside lists, tuples and dicts, replaced by samples; at most a handful of times."""
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
    return any(mark.kind in HOLDING and mark.item is None for mark in _marks(values, 3))
