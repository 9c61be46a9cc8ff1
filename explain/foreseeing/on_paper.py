"""What the library makes of texts that stand in the program: rows of CSV, what a pattern finds.

All of it is bounded: long texts, and patterns that may take long, are left alone.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from itertools import islice

from explain.foreseeing import library
from explain.foreseeing.values import NotKnown, Unknown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.foreseeing.calling import Calling

_LONGEST = 10_000
_MOST_ROWS = 500
_AT_ONCE = 6
"""Pieces of work between the making of a text in memory and its use that leave no time to read from it."""
_MOST_SEARCHED = 1_000_000
"""Steps that a search may take at worst."""
_LONGEST_PATTERN = 200
_FIRST_ONLY = frozenset(("match", "search", "fullmatch", "findall", "split"))
_TWICE = re.compile(r"[*+}?]\s*\)\s*[*+{]|\\[1-9]|\(\?[^:P<=!]")
"""What is repeated within what is repeated, what looks back, and flags: not searched."""
_REPEATS = re.compile(r"(?<!\\)(?:[*+]|\{\d*,)")
NOT_SEARCHED = object()


class Memory(Unknown):
    """What ``io.StringIO`` made of ``text``, known only to who takes it at once."""

    __slots__ = ("step", "text")

    def __init__(self, text: str, step: int) -> None:
        super().__init__("io.StringIO()")
        self.text = text
        self.step = step


class Rows:
    """A reader of CSV whose ``rows`` are known; going through it leaves nothing known of how far it has come."""

    def __init__(self, calls: Calling, rows: list[object], source: list[object]) -> None:
        self._calls = calls
        self._rows = rows
        self._source = source
        self._before = list(source)

    def _check(self) -> None:
        if self._calls.is_tainted(self) or self._calls.is_tainted(self._source) or self._source != self._before:
            raise NotKnown

    def __iter__(self) -> Iterator[object]:
        """The rows that are left, once."""
        self._check()
        self._calls.spend(self)
        return iter(list(self._rows))

    def __next__(self) -> object:
        """The next row. Raises StopIteration."""
        self._check()
        if not self._rows:
            raise StopIteration
        self._calls.touch(self._rows)
        return self._rows.pop(0)

    def __getattr__(self, name: str) -> object:
        raise NotKnown


class _DictRows(Rows):
    pass


Rows.__name__ = Rows.__qualname__ = "_csv.reader"
_DictRows.__name__ = _DictRows.__qualname__ = "DictReader"


def csv_rows(calls: Calling, name: str, values: tuple[object, ...], named: dict[str, object]) -> object | None:
    """What ``csv.reader`` or ``csv.DictReader`` gives, where the text that it reads is known; else None."""
    allowed = {"delimiter"} if name == "reader" else {"delimiter", "fieldnames"}
    source = _source(calls, values[0]) if len(values) == 1 and named.keys() <= allowed else None
    if source is None or any(isinstance(one, Unknown) or calls.is_tainted(one) for one in named.values()):
        return None
    if not all(type(one) is str for one in _flat(named.get("fieldnames"))):
        return None
    made: Iterator[object]
    try:
        if name == "reader":
            made = csv.reader(list(source), **named)  # type: ignore[arg-type]
        else:
            made = csv.DictReader(list(source), **named)  # type: ignore[arg-type]
        rows = list(islice(made, _MOST_ROWS + 1))
    except Exception:
        return None
    if len(rows) > _MOST_ROWS:
        return None
    return (Rows if name == "reader" else _DictRows)(calls, rows, source)


def _flat(names: object) -> list[object]:
    return list(names) if isinstance(names, (list, tuple)) else []


def _source(calls: Calling, value: object) -> list[object] | None:
    if isinstance(value, Memory):
        fresh = calls.steps - value.step <= _AT_ONCE and len(value.text) <= _LONGEST
        value.step = -_LONGEST
        return list(value.text.splitlines(keepends=True)) if fresh else None
    if type(value) is not list or calls.is_tainted(value) or not all(type(one) is str for one in value):
        return None
    return value if sum(map(len, value)) <= _LONGEST else None


def searched(name: str, values: tuple[object, ...]) -> object:
    """What ``re``'s function ``name`` gives for a pattern and a text that are known; NOT_SEARCHED where it may take long."""
    if len(values) != 2 or name not in _FIRST_ONLY or not all(type(one) is str for one in values):
        return NOT_SEARCHED
    pattern, text = values
    assert isinstance(pattern, str) and isinstance(text, str)
    if not is_quick(pattern, len(text)):
        return NOT_SEARCHED
    try:
        found: object = getattr(re, name)(pattern, text)
    except Exception:
        return NOT_SEARCHED
    if isinstance(found, re.Match):
        library.hand_out(re.Match)
    return found


def is_quick(pattern: str, length: int) -> bool:
    """Whether ``pattern`` is searched for in ``length`` characters in a bounded number of steps, however badly it fits."""
    if len(pattern) > _LONGEST_PATTERN or _TWICE.search(pattern):
        return False
    repeats = len(_REPEATS.findall(pattern))
    return (length + 1) ** (repeats + 1) <= _MOST_SEARCHED
