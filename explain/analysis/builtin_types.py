"""What the built-in types do with each other: results of calls, methods and operators, by type name.

Tables of the language, checked against CPython by the tests; they know nothing of any source. A result is a type's
name, ``""`` where it cannot be told, and ``None`` where the operation raises TypeError.
"""

from __future__ import annotations

import builtins
from functools import cache

NONE = "NoneType"

CALLS = {
    **{name: name for name in ("list", "dict", "set", "frozenset", "tuple", "str", "int", "float", "complex", "bool")},
    **{name: name for name in ("bytes", "bytearray", "range", "enumerate", "zip", "map", "filter", "slice", "object")},
    **dict.fromkeys(("sorted", "dir"), "list"),
    **dict.fromkeys(("input", "chr", "hex", "oct", "bin", "repr", "ascii", "format"), "str"),
    **dict.fromkeys(("len", "ord", "id", "hash"), "int"),
    **dict.fromkeys(("isinstance", "issubclass", "callable", "any", "all", "hasattr"), "bool"),
    **dict.fromkeys(("print", "setattr", "delattr", "exec"), NONE),
    **dict.fromkeys(("globals", "locals"), "dict"),
    "divmod": "tuple",
}
"""What a call of a built-in name returns, whatever it is called with."""

_TEXT = (
    "capitalize center expandtabs ljust lower lstrip replace rjust rstrip strip swapcase title translate upper zfill"
)
_TEXT_BOTH = {
    **dict.fromkeys(("split", "rsplit", "splitlines"), "list"),
    **dict.fromkeys(("partition", "rpartition"), "tuple"),
    **dict.fromkeys(("count", "find", "rfind", "index", "rindex"), "int"),
    **dict.fromkeys(("startswith", "endswith", "isalpha", "isdigit", "isalnum", "isspace", "isupper"), "bool"),
    **dict.fromkeys(("islower", "istitle", "isascii"), "bool"),
}
_SETS = "copy union intersection difference symmetric_difference"
IN_PLACE = {
    "list": frozenset({"append", "clear", "extend", "insert", "remove", "reverse", "sort"}),
    "dict": frozenset({"clear", "update"}),
    "set": frozenset({"add", "clear", "discard", "remove", "update"})
    | {"difference_update", "intersection_update", "symmetric_difference_update"},
    "bytearray": frozenset({"append", "clear", "extend", "insert", "remove", "reverse"}),
}
"""The methods that change their object and return None."""

METHODS = {
    "str": {
        **dict.fromkeys((*_TEXT.split(), "casefold", "format", "format_map", "join"), "str"),
        **dict.fromkeys(("removeprefix", "removesuffix"), "str"),
        **_TEXT_BOTH,
        **dict.fromkeys(("isdecimal", "isnumeric", "isidentifier", "isprintable"), "bool"),
        "encode": "bytes",
    },
    "bytes": {**dict.fromkeys((*_TEXT.split(), "join"), "bytes"), **_TEXT_BOTH, "decode": "str", "hex": "str"},
    "list": {**dict.fromkeys(IN_PLACE["list"], NONE), "copy": "list", "count": "int", "index": "int"},
    "tuple": {"count": "int", "index": "int"},
    "range": {"count": "int", "index": "int"},
    "dict": {
        **dict.fromkeys(IN_PLACE["dict"], NONE),
        "copy": "dict",
        "keys": "dict_keys",
        "values": "dict_values",
        "items": "dict_items",
        "popitem": "tuple",
    },
    "set": {
        **dict.fromkeys(IN_PLACE["set"], NONE),
        **dict.fromkeys(_SETS.split(), "set"),
        **dict.fromkeys(("isdisjoint", "issubset", "issuperset"), "bool"),
    },
    "frozenset": {
        **dict.fromkeys(_SETS.split(), "frozenset"),
        **dict.fromkeys(("isdisjoint", "issubset", "issuperset"), "bool"),
    },
    "bytearray": {**dict.fromkeys(IN_PLACE["bytearray"], NONE), "decode": "str", "hex": "str", "copy": "bytearray"},
    "int": {"bit_length": "int", "bit_count": "int", "conjugate": "int", "to_bytes": "bytes"},
    "float": {"is_integer": "bool", "hex": "str", "as_integer_ratio": "tuple", "conjugate": "float"},
    "TextIOWrapper": {**dict.fromkeys(("read", "readline"), "str"), "readlines": "list"},
    "BufferedReader": {**dict.fromkeys(("read", "readline"), "bytes"), "readlines": "list"},
}
"""What the methods of built-in types return, by type and method."""

ELEMENTS = {"str": "str", "bytes": "int", "range": "int", "TextIOWrapper": "str", "BufferedReader": "bytes"}
"""What a loop over a value of the type gives, where that is always of one type."""

_REALS = {"bool": 0, "int": 1, "float": 2}
_NUMBERS = {**_REALS, "complex": 3}
_SEQUENCES = {"str", "bytes", "bytearray", "list", "tuple"}
_SETLIKE = {"set", "frozenset", "dict_keys", "dict_items"}
_OTHERS = {
    "dict",
    "range",
    "function",
    "module",
    "generator",
    "coroutine",
    "slice",
    "zip",
    "map",
    "filter",
    "enumerate",
}
PLAIN = frozenset({*_NUMBERS, *_SEQUENCES, *_OTHERS, "set", "frozenset", "dict_values", NONE})
"""The types whose operators are all known here."""

_NUMERIC = {"Add", "Sub", "Mult", "Div", "FloorDiv", "Mod", "Pow"}
_BITWISE = {"BitOr", "BitAnd", "BitXor", "LShift", "RShift"}
_DATES = {"datetime.datetime", "datetime.date", "datetime.timedelta"}
_NO_NUMBERS = {"str", "bytes", "list", "tuple", "dict", "set", "frozenset"}
LIBRARY_CALLS = {
    **{name: name for name in _DATES},
    **{f"datetime.datetime.{name}": "datetime.datetime" for name in ("now", "today", "strptime", "fromisoformat")},
    **{f"datetime.date.{name}": "datetime.date" for name in ("today", "fromisoformat")},
    **dict.fromkeys(("random.shuffle", "heapq.heapify", "heapq.heappush", "bisect.insort", "bisect.insort_left"), NONE),
    "time.sleep": NONE,
}
"""What functions of the standard library make, by their dotted names, as errors print the type."""
LIBRARY_WORDS = frozenset(name.rpartition(".")[2] for name in LIBRARY_CALLS)
"""The last words of those names."""
LIBRARY_MODULES = frozenset(name.partition(".")[0] for name in LIBRARY_CALLS)
"""The modules that they come from."""
CALLABLE = frozenset({"function", "type", "builtin_function_or_method", "method"})
ITERABLE = frozenset(
    {*_SEQUENCES, *_SETLIKE, "dict", "range", "dict_values", "generator", "zip", "map", "filter", "enumerate"}
)
SUBSCRIPTABLE = frozenset({*_SEQUENCES, "dict", "range", "type"})
SIZED = frozenset({*_SEQUENCES, *_SETLIKE, "dict", "range", "dict_values"})
UNHASHABLE = frozenset({"list", "dict", "set", "bytearray", "dict_keys", "dict_items"})


def operated(left: str, operator: str, right: str) -> str | None:
    """The type of ``left operator right``, where ``operator`` is the name of its ``ast`` class."""
    if left in _DATES and operator in ("Add", "Sub"):
        return None if right in _NO_NUMBERS else ""
    if not {left, right} <= PLAIN:
        return "str" if left == "str" and operator == "Mod" else ""
    if operator == "Mod" and left in ("str", "bytes", "bytearray"):
        return left
    if left in _NUMBERS and right in _NUMBERS:
        return _of_numbers(left, operator, right)
    if operator == "Mult":
        return _repeated(left, right)
    if operator == "Add" and left in _SEQUENCES:
        return _joined(left, right)
    if operator in ("Sub", "BitOr", "BitAnd", "BitXor") and (left in _SETLIKE or right in _SETLIKE):
        return _of_sets(left, right)
    return "dict" if operator == "BitOr" and left == right == "dict" else None


def ordered(left: str, right: str) -> bool | None:
    """Whether ``left < right`` works: None where that cannot be told."""
    if not {left, right} <= PLAIN:
        return None
    if left in _NUMBERS or right in _NUMBERS:
        return left in _REALS and right in _REALS
    if left in _SETLIKE or right in _SETLIKE:
        return left in _SETLIKE and right in _SETLIKE
    pair = {left, right}
    return (len(pair) == 1 and left in _SEQUENCES) or pair <= {"bytes", "bytearray"}


@cache
def attributes(type_name: str) -> frozenset[str]:
    """The attributes of the built-in type ``type_name``, those of newer Pythons included; empty for other types."""
    kind = getattr(builtins, type_name, None)
    if not isinstance(kind, type):
        return _OTHER_ATTRIBUTES.get(type_name, frozenset())
    return frozenset(dir(kind)) | _ADDED.get(type_name, frozenset())


_OTHER_ATTRIBUTES = {
    NONE: frozenset(dir(None)),
    "generator": frozenset(dir(_ for _ in ())),
    "dict_keys": frozenset(dir({}.keys())),
    "dict_values": frozenset(dir({}.values())),
    "dict_items": frozenset(dir({}.items())),
}
_ADDED = {
    "int": frozenset({"is_integer"}),
    "float": frozenset({"from_number"}),
    "complex": frozenset({"from_number"}),
    "bytearray": frozenset({"resize", "take_bytes"}),
    "memoryview": frozenset({"count", "index"}),
}


def _of_numbers(left: str, operator: str, right: str) -> str | None:
    wider = max(left, right, key=_NUMBERS.__getitem__)
    if operator in _BITWISE:
        if wider == "bool" and operator.startswith("Bit"):
            return "bool"
        return "int" if wider in ("bool", "int") else None
    if operator not in _NUMERIC or (wider == "complex" and operator in ("FloorDiv", "Mod")):
        return None
    if operator == "Div" and wider != "complex":
        return "float"
    if operator == "Pow":
        return "" if wider in ("bool", "int", "float") else wider
    return "int" if wider == "bool" else wider


def _repeated(left: str, right: str) -> str | None:
    for many, times in ((left, right), (right, left)):
        if many in _SEQUENCES and times in ("int", "bool"):
            return many
    return None


def _joined(left: str, right: str) -> str | None:
    if left in ("bytes", "bytearray") and right in ("bytes", "bytearray"):
        return left
    return left if left == right else None


def _of_sets(left: str, right: str) -> str | None:
    if left in _SETLIKE and right in _SETLIKE:
        return left if left in ("set", "frozenset") and right in ("set", "frozenset") else ""
    return "" if {left, right} & {"dict_keys", "dict_items"} else None
