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
    from explain.foreseeing.operations import Operations

_LONGEST = 10_000
_MOST_ROWS = 500
_AT_ONCE = 6
"""Pieces of work between the making of a text in memory and its use that leave no time to read from it."""
_MOST_SEARCHED = 1_000_000
"""Steps that a search may take at worst."""
_LONGEST_PATTERN = 200
_TAKES = {"match": 2, "search": 2, "fullmatch": 2, "findall": 2, "split": 2, "sub": 3}
"""How many values a function of ``re`` takes where it is given no more than it needs."""
_DOUBTFUL = re.compile(r"\)[*+{]|\\[1-9]|\(\?P=|\(\?[^:P<=!]")
"""Groups that repeat, what was found before, and flags: not searched."""
_REPEATS = re.compile(r"(?<!\\)(?:[*+]|\{\d*,)")
NOT_SEARCHED = object()


class Memory(Unknown):
    """What ``io.StringIO`` made of ``text``, known only to who takes it at once."""

    __slots__ = ("step", "text")

    def __init__(self, text: str, step: int) -> None:
        """``step`` is the piece of work at which it is made."""
        super().__init__("io.StringIO()")
        self.text = text
        self.step = step


class Rows:
    """A reader of CSV whose rows are known; going through it leaves nothing known of how far it has come.

    It has no ``__next__``: who asks for one row says so, and what changes by that is kept for the other ways.
    """

    __slots__ = ("_before", "_calls", "_rows", "_source")

    def __init__(self, calls: Calling, rows: list[object], source: list[object]) -> None:
        """``source`` are the lines that it reads, which the program may still change."""
        self._calls = calls
        self._rows = rows
        self._source = source
        self._before = list(source)

    @property
    def __self__(self) -> list[object]:
        """What is lost with it."""
        return self._rows

    def _check(self) -> None:
        if any(map(self._calls.is_tainted, (self._rows, self._source))) or self._source != self._before:
            raise NotKnown

    def __iter__(self) -> Iterator[object]:
        """The rows that are left, once."""
        self._check()
        self._calls.spend(self._rows)
        return iter(list(self._rows))

    def following(self) -> object:
        """The next row. Raises StopIteration."""
        self._check()
        if not self._rows:
            raise StopIteration
        self._calls.touch(self._rows)
        return self._rows.pop(0)

    @property
    def line_num(self) -> object:
        """Raises NotKnown, as what else a reader has does."""
        raise NotKnown

    dialect = fieldnames = reader = restkey = restval = line_num


class _DictRows(Rows):
    __slots__ = ()


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
        if name == "reader":  # noqa: SIM108  # each has a type of its own
            made = csv.reader(list(source), **named)  # type: ignore[arg-type]
        else:
            made = csv.DictReader(list(source), **named)  # type: ignore[call-overload]
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
    """What ``re``'s function ``name`` gives for a known pattern and text; NOT_SEARCHED where that may take long."""
    if name not in _TAKES or len(values) != _TAKES[name]:
        return NOT_SEARCHED
    first, *texts = values
    plain = isinstance(first, re.Pattern) and first.flags == re.UNICODE
    pattern = first.pattern if isinstance(first, re.Pattern) and plain else first
    if not (isinstance(pattern, str) and all(type(one) is str for one in texts)):
        return NOT_SEARCHED
    lengths = [len(one) for one in texts if isinstance(one, str)]
    if not is_quick(pattern, lengths[-1]) or (len(lengths) > 1 and lengths[0] * (lengths[1] + 1) > _LONGEST):
        return NOT_SEARCHED
    try:
        found: object = getattr(re, name)(pattern, *texts)
    except Exception:
        return NOT_SEARCHED
    if isinstance(found, re.Match):
        library.hand_out(re.Match)
    return found


def of_pattern(calls: Operations, pattern: re.Pattern[str], name: str, values: tuple[object, ...]) -> object:
    """What the method ``name`` of ``pattern`` gives; NOT_SEARCHED where that is not known."""
    found = searched(name, (pattern, *values))
    calls.doubts += found is NOT_SEARCHED
    return found


def is_quick(pattern: str, length: int) -> bool:
    """Whether a search for ``pattern`` in ``length`` characters is bounded, however badly it fits."""
    if len(pattern) > _LONGEST_PATTERN or _DOUBTFUL.search(pattern):
        return False
    repeats = len(_REPEATS.findall(pattern))
    return bool((length + 1) ** (repeats + 1) <= _MOST_SEARCHED)
