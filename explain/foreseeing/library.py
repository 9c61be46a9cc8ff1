"""What of the standard library may be asked on paper: functions that only compute, and the kinds that others give.

A function that is named in neither table gives an unknown value, and may do anything with what it is given.
"""

from __future__ import annotations

import builtins
import collections
import dataclasses
import datetime
import enum
import functools
import json
import math
import operator
import statistics
import string
from abc import ABC, abstractmethod

PURE_BUILTINS = frozenset(
    getattr(builtins, name)
    for name in (
        "abs all any ascii bin bool bytearray bytes callable chr complex dict divmod enumerate float format frozenset hash hex int"
        " isinstance issubclass len list max min oct ord pow range repr reversed round set slice sorted str sum tuple zip iter next"
        " map filter property staticmethod classmethod object"
    ).split()
)  # fmt: skip
"""Built-in functions and classes that compute from what they are given."""
GIVEN = {
    **dict.fromkeys(("input",), str),
    **dict.fromkeys(("id", "hash", "len", "ord"), int),
    **dict.fromkeys(("callable", "isinstance", "issubclass", "all", "any", "bool", "hasattr"), bool),
    **dict.fromkeys(("str", "repr", "ascii", "bin", "hex", "oct", "chr", "format"), str),
    **dict.fromkeys(("sorted", "list", "dir"), list),
    "int": int,
    "float": float,
    "tuple": tuple,
    "set": set,
    "dict": dict,
}
"""What a built-in function gives where its arguments are not known."""

_MATH = [name for name in dir(math) if not name.startswith("_") and name not in ("factorial", "comb", "perm", "prod", "gcd", "lcm")]
_PURE: dict[str, dict[str, object]] = {
    "math": {name: getattr(math, name) for name in _MATH},
    "operator": {name: getattr(operator, name) for name in ("itemgetter", "attrgetter", "add", "mul", "sub", "truediv")},
    "statistics": {name: getattr(statistics, name) for name in ("mean", "median", "mode", "stdev", "pstdev", "variance", "pvariance")},
    "string": {name: getattr(string, name) for name in dir(string) if isinstance(getattr(string, name), str) and "_" not in name[:1]},
    "json": {"dumps": json.dumps, "loads": json.loads, "JSONDecodeError": json.JSONDecodeError},
    "datetime": {
        **{name: getattr(datetime, name) for name in ("date", "datetime", "timedelta", "time", "timezone")},
    },
    "collections": {name: getattr(collections, name) for name in ("Counter", "OrderedDict", "defaultdict", "deque", "namedtuple", "ChainMap")},
    "dataclasses": {name: getattr(dataclasses, name) for name in ("dataclass", "field", "asdict", "astuple", "replace", "FrozenInstanceError")},
    "enum": {name: getattr(enum, name) for name in ("Enum", "IntEnum", "Flag", "IntFlag", "auto", "unique")},
    "functools": {name: getattr(functools, name) for name in ("partial", "reduce", "cmp_to_key", "total_ordering")},
    "abc": {"ABC": ABC, "abstractmethod": abstractmethod},
    "typing": {"TYPE_CHECKING": False},
}  # fmt: skip
"""What may really be called or looked at, by module."""

_KINDS: dict[str, tuple[type, type | None]] = {
    **dict.fromkeys(("random.randint", "random.randrange", "random.getrandbits"), (int, None)),
    **dict.fromkeys(("random.random", "random.uniform", "random.gauss", "random.normalvariate"), (float, None)),
    **dict.fromkeys(("time.time", "time.perf_counter", "time.monotonic", "time.process_time"), (float, None)),
    **dict.fromkeys(("time.time_ns", "time.perf_counter_ns", "os.getpid", "os.system"), (int, None)),
    **dict.fromkeys(("time.strftime", "time.ctime", "time.asctime", "os.getcwd", "os.path.abspath"), (str, None)),
    **dict.fromkeys(("os.path.join", "os.path.basename", "os.path.dirname", "os.path.expanduser"), (str, None)),
    **dict.fromkeys(("os.path.getsize", "shutil.copyfileobj"), (int, None)),
    **dict.fromkeys(("os.path.exists", "os.path.isfile", "os.path.isdir"), (bool, None)),
    "os.listdir": (list, str),
    "random.choices": (list, None),
    "random.sample": (list, None),
    "re.findall": (list, None),
    "re.split": (list, None),
    "re.sub": (str, None),
    "glob.glob": (list, str),
    "getpass.getpass": (str, None),
    "json.dumps": (str, None),
    "textwrap.dedent": (str, None),
    "textwrap.fill": (str, None),
    "platform.system": (str, None),
    "secrets.token_hex": (str, None),
    "secrets.randbelow": (int, None),
    "shutil.which": (object, None),
    "datetime.datetime.now": (datetime.datetime, None),
    "datetime.datetime.utcnow": (datetime.datetime, None),
    "datetime.datetime.today": (datetime.datetime, None),
    "datetime.date.today": (datetime.date, None),
}
"""The kind of what a function of the library gives, and what a list holds; its parameters are given as they are."""
_NOTHING = frozenset(
    "time.sleep random.seed random.shuffle os.mkdir os.makedirs os.remove os.rename os.chdir sys.exit gc.collect".split()
)
"""Functions that give None and do nothing with what they are given but what their name says."""
_ATTRIBUTES: dict[str, tuple[type, type | None]] = {
    "sys.argv": (list, str),
    "sys.platform": (str, None),
    "sys.version": (str, None),
    "os.sep": (str, None),
    "os.linesep": (str, None),
    "os.name": (str, None),
}
SWALLOWING = frozenset(("contextlib", "unittest", "pytest", "warnings", ""))
"""Modules whose context managers may end an error; the first part of a name."""


def pure(module: str, name: str) -> object:
    """What ``name`` of ``module`` is, where it may really be used. Raises KeyError."""
    return _PURE[module][name]


def is_pure(value: object) -> bool:
    """Whether ``value`` is a function or class that may really be called."""
    try:
        return value in PURE_BUILTINS or value in _callables()
    except TypeError:
        return False


@functools.lru_cache(maxsize=None)
def _callables() -> frozenset[object]:
    return frozenset(one for names in _PURE.values() for one in names.values() if callable(one) and _hashable(one))


def _hashable(value: object) -> bool:
    return getattr(type(value), "__hash__", None) is not None


def kind(name: str) -> tuple[type, type | None] | None:
    """What the function of the dotted ``name`` gives."""
    return _KINDS.get(name)


def gives_nothing(name: str) -> bool:
    """Whether the function of the dotted ``name`` gives None."""
    return name in _NOTHING


def attribute(name: str) -> tuple[type, type | None] | None:
    """The kind of the value of the dotted ``name``."""
    return _ATTRIBUTES.get(name)
