"""Sizes, indexes and keys that the file writes out, and values that cannot be hashed."""

from __future__ import annotations

import pytest
from looking import explained, not_found, not_predicted, predicted

CERTAIN = {
    "too-many-in-a-name": (
        "unpacking_sizes",
        "row = ('tea', 3, 'hot')\nname, price = row",
        {
            "expected": "2",
            "got": "3",
            "first_names": "name, price",
            "right_side": "row",
            "corrected": "name, price, *rest = row",
            "source_line": "1",
            "line": "2",
        },
    ),
    "too-few-at-once": (
        "unpacking_sizes",
        "name, price, unit = 'tea', 3",
        {"expected": "3", "got": "2", "source_line": "1"},
    ),
    "text": ("unpacking_sizes", "a, b = 'abc'", {"expected": "2", "got": "3", "right_side": "'abc'"}),
    "loop-over-rows": (
        "unpacking_sizes",
        "for day, high, low in [\n    ('Mon', 21, 12),\n    ('Tue', 20, 11, 'sun'),\n]:\n    print(day)",
        {"expected": "3", "got": "4", "source_line": "3", "first_names": "day, high, low", "line": "1"},
    ),
    "comprehension-over-rows": (
        "unpacking_sizes",
        "rows = [(1, 2, 3)]\nprint([a for a, b in rows])",
        {"expected": "2", "got": "3", "source_line": "1", "corrected": "for a, b, *rest in rows"},
    ),
    "starred-wants-more": (
        "unpacking_sizes",
        "first, second, *rest = [1]",
        {"expected": "2", "got": "1"},
    ),
    "returned-tuple": (
        "unpacking_sizes",
        "def span(xs):\n    return min(xs), max(xs), len(xs)\nlow, high = span([1])",
        {"expected": "2", "got": "3", "right_side": "span([1])", "source_line": "2", "line": "3"},
    ),
    "dict-display": ("unpacking_sizes", "a, b = {'x': 1, 'y': 2, 'z': 3}", {"expected": "2", "got": "3"}),
    "dict-without-items": (
        "dict_iterated_without_items",
        "prices = {'tea': 3, 'milk': 1}\nfor name, price in prices:\n    print(name)",
        {"dict": "prices", "names": "name, price", "expected": "2", "corrected": "prices.items()", "line": "2"},
    ),
    "dict-without-items-number-keys": (
        "dict_iterated_without_items",
        "for a, b in {1: 2}:\n    pass",
        {"dict": "{1: 2}", "corrected": "{1: 2}.items()"},
    ),
    "key-of-a-store": (
        "unhashable_in_key_place",
        "seats = {}\nseats[[3, 'B']] = 'Ada'",
        {"type": "list", "key": "[3, 'B']", "key_type": "list", "hashable_form": "tuple([3, 'B'])", "line": "2"},
    ),
    "key-of-a-display": ("unhashable_in_key_place", "groups = {{1, 2}: 'first'}", {"type": "set", "key": "{1, 2}"}),
    "key-in-a-name": (
        "unhashable_in_key_place",
        "seats = {}\nplace = [3]\nprint(seats.get(place))",
        {"type": "list", "key": "place", "hashable_form": "tuple(place)"},
    ),
    "list-inside-a-tuple": (
        "unhashable_in_key_place",
        "seats = {}\nseats[3, ['B']] = 1",
        {"type": "list", "key_type": "tuple", "key": "3, ['B']"},
    ),
    "key-looked-for": ("unhashable_in_key_place", "d = {}\nprint({} in d)", {"type": "dict", "key": "{}"}),
    "key-of-a-comprehension": (
        "unhashable_in_key_place",
        "d = {[i]: 1 for i in range(3)}",
        {"type": "list", "key": "[i]"},
    ),
    "element-of-a-display": ("unhashable_in_set_element", "s = {[1], [2]}", {"type": "list", "element": "[1]"}),
    "element-added": (
        "unhashable_in_set_element",
        "seen = set()\nrow = [1]\nseen.add(row)",
        {"type": "list", "element": "row", "hashable_form": "tuple(row)", "line": "3"},
    ),
    "rows-to-a-set": (
        "unhashable_in_set_element",
        "rows = [[1], [2]]\nprint(set(rows))",
        {"type": "list", "element": "[1]"},
    ),
    "dicts-to-a-set": ("unhashable_in_set_element", "s = {dict(a=1) for i in (1,)}", {"type": "dict"}),
    "index-past-the-end": (
        "index_beyond_literal",
        "days = ['Mon', 'Tue']\nprint(days[2])",
        {"name": "days", "index": "2", "length": "2", "last_index": "1", "assigned_line": "1", "kind": "list"},
    ),
    "negative-index": ("index_beyond_literal", "t = (1, 2)\nt[-3]", {"index": "-3", "kind": "tuple", "length": "2"}),
    "text-index": ("index_beyond_literal", "print('abc'[3])", {"kind": "string", "index": "3", "last_index": "2"}),
    "assignment-into-an-empty-list": (
        "index_beyond_literal",
        "names = []\nnames[0] = 'Ada'",
        {"name": "names", "index": "0", "length": "0", "kind": "list"},
    ),
    "index-in-a-name": ("index_beyond_literal", "xs = [1]\ni = 1\nxs[i]", {"index": "1", "length": "1"}),
    "pop": ("index_beyond_literal", "xs = [1]\nxs.pop(1)", {"index": "1", "name": "xs"}),
    "one-letter-off": (
        "key_near_key",
        "settings = {'database': 1, 'user': 2}\nprint(settings['databse'])",
        {"name": "settings", "key": "databse", "suggestion": "database", "defined_line": "1", "line": "2"},
    ),
    "near-key-popped": ("key_near_key", "d = {'name': 1}\nd.pop('nam')", {"key": "nam", "suggestion": "name"}),
    "near-key-case": ("key_near_key", "d = {'Name': 1}\nd['name']", {"key": "name", "suggestion": "Name"}),
    "text-for-number": (
        "key_types_differ",
        "days = {1: 'Mon'}\nprint(days['1'])",
        {
            "name": "days",
            "key": "1",
            "key_text": "'1'",
            "key_type": "str",
            "existing_key": "1",
            "existing_type": "int",
            "defined_line": "1",
        },
    ),
    "number-for-text": ("key_types_differ", "d = {'7': 1}\nd[7]", {"key": "7", "existing_key": "'7'"}),
    "no-such-key": (
        "key_not_in_literal",
        "prices = {'tea': 3, 'milk': 1}\nprices['sugar']",
        {"name": "prices", "keys": "'tea' and 'milk'", "defined_line": "1"},
    ),
    "no-such-number": ("key_not_in_literal", "d = {1: 2}\nd[3]", {"key": "3", "keys": "1"}),
    "one-past-the-end": (
        "range_len_plus_one",
        "xs = [1, 2]\nfor i in range(len(xs) + 1):\n    print(xs[i])",
        {
            "name": "i",
            "sequence": "xs",
            "range": "range(len(xs) + 1)",
            "corrected": "range(len(xs))",
            "loop_line": "2",
            "line": "3",
        },
    ),
    "from-one-past-the-end": (
        "range_len_plus_one",
        "word = 'abc'\nfor i in range(1, 1 + len(word)):\n    print(word[i])",
        {"range": "range(1, 1 + len(word))", "corrected": "range(1, len(word))"},
    ),
}

ONLY_WHEN_IT_HAPPENED = {
    "annotated-parameter": (
        "unhashable_in_key_place",
        "def f(d, key: list):\n    return d[key]\nf({}, [1])",
        {"type": "list", "key": "key"},
    ),
    "unknown-dict": (
        "unhashable_in_key_place",
        "def f(d):\n    d[[1]] = 2\nf({})",
        {"type": "list", "key": "[1]"},
    ),
    "key-stored-later": (
        "key_near_key",
        "d = {'a': 1}\nd['total'] = 2\nprint(d['totl'])",
        {"key": "totl", "suggestion": "total", "defined_line": "2"},
    ),
    "range-with-a-way-out": (
        "range_len_plus_one",
        "xs = [1]\nfor i in range(len(xs) + 1):\n    if xs[i] == 9:\n        break",
        {"sequence": "xs"},
    ),
    "range-over-a-parameter": (
        "range_len_plus_one",
        "def f(xs):\n    for i in range(len(xs) + 1):\n        print(xs[i])\nf([1])",
        {"sequence": "xs", "corrected": "range(len(xs))"},
    ),
    "dict-that-may-have-pairs": (
        "dict_iterated_without_items",
        "def f(d: dict):\n    for a, b in d:\n        pass\nf({'abc': 1})",
        {"dict": "d"},
    ),
}

NOTHING = {
    "sizes-agree": ("unpacking_sizes", "a, b = 1, 2\nc, *d = [1]\nfor e, f in [(1, 2), 'ab']: pass"),
    "size-unknown": ("unpacking_sizes", "a, b = input().split()\nc, d = [*e]\n(f, g), h = x, 1"),
    "list-changed-before": ("unpacking_sizes", "row = [1]\nrow.append(2)\na, b = row"),
    "list-given-away": ("unpacking_sizes", "row = [1]\nfill(row)\na, b = row"),
    "list-aliased": ("unpacking_sizes", "row = other = [1]\nother.append(2)\nalso = row\na, b = also"),
    "list-rebound-in-a-branch": ("unpacking_sizes", "row = [1]\nif a:\n    row = [1, 2]\na, b = row"),
    "returns-of-two-sizes": ("unpacking_sizes", "def f(x):\n    if x: return 1, 2\n    return 1, 2, 3\na, b = f(1)"),
    "items": ("dict_iterated_without_items", "for a, b in {'abc': 1}.items(): pass"),
    "keys-of-one-name": ("dict_iterated_without_items", "for a in {'abc': 1}: pass"),
    "tuple-key": ("unhashable_in_key_place", "d = {}\nd[1, 'a'] = d[()] = d[frozenset()] = 2"),
    "list-index": ("unhashable_in_key_place", "xs = [1]\nprint(xs[0], xs[0:1])"),
    "annotation": ("unhashable_in_key_place", "from typing import Callable\nx: Callable[[int], str]"),
    "tuple-element": ("unhashable_in_set_element", "s = {(1, 2), 'a'}\ns.add(3)\nset([1])\nset([[1]][0])"),
    "index-inside": ("index_beyond_literal", "xs = [1, 2]\nxs[1], xs[-2], xs[0:9], 'abc'[2], {5: 1}[5]"),
    "grown-before": ("index_beyond_literal", "xs = []\nxs.append(1)\nxs[0]"),
    "grown-in-another-function": ("index_beyond_literal", "xs = []\ndef f():\n    xs.append(1)\nf()\nxs[0]"),
    "grown-in-the-loop": ("index_beyond_literal", "xs = []\nfor i in range(3):\n    if i: xs[0]\n    xs += [1]"),
    "slice-assigned": ("index_beyond_literal", "xs = []\nxs[:] = [1]\nxs[0]"),
    "parameter-default": ("index_beyond_literal", "def f(xs=[]):\n    return xs[0]"),
    "key-there": ("key_near_key", "d = {'a': 1, 'b': 2}\nd['a']"),
    "equal-numbers": ("key_not_in_literal", "d = {1: 'a'}\nd[1.0], d[True]"),
    "computed-keys": ("key_not_in_literal", "d = {'a': 1, **x}\nd['b']"),
    "default-dict": ("key_not_in_literal", "from collections import defaultdict\nd = defaultdict(int)\nd['b']"),
    "range-of-the-length": ("range_len_plus_one", "xs = [1]\nfor i in range(len(xs)): xs[i]"),
    "other-sequence": ("range_len_plus_one", "def f(xs, ys):\n    for i in range(len(xs) + 1): ys[i]"),
    "one-back": ("range_len_plus_one", "xs = [1]\nfor i in range(1, len(xs) + 1): xs[i - 1]"),
}

NOT_CERTAIN = {
    "stored-elsewhere": ("key_not_in_literal", "d = {'a': 1}\nfill(d)\nd['b']"),
    "key-caught": ("key_not_in_literal", "d = {'a': 1}\ntry:\n    d['b']\nexcept KeyError: pass"),
    "numbered-dict": ("range_len_plus_one", "d = {1: 'a'}\nfor i in range(1, len(d) + 1):\n    d[i]"),
    "dict-with-pairs": ("dict_iterated_without_items", "for a, b in {'ab': 1, ('c', 'd'): 2}: pass"),
    "lookup-error-caught": ("index_beyond_literal", "try:\n    [][0]\nexcept LookupError: pass"),
}


@pytest.mark.parametrize(("fact", "code", "bindings"), CERTAIN.values(), ids=CERTAIN)
def test_explained_and_predicted(fact: str, code: str, bindings: dict[str, str]) -> None:
    explained(fact, code, bindings)
    predicted(fact, code, bindings)


@pytest.mark.parametrize(("fact", "code", "bindings"), ONLY_WHEN_IT_HAPPENED.values(), ids=ONLY_WHEN_IT_HAPPENED)
def test_explained_but_not_predicted(fact: str, code: str, bindings: dict[str, str]) -> None:
    explained(fact, code, bindings)
    not_predicted(fact, code)


@pytest.mark.parametrize(("fact", "code"), NOTHING.values(), ids=NOTHING)
def test_nothing_to_say(fact: str, code: str) -> None:
    not_found(fact, code)


@pytest.mark.parametrize(("fact", "code"), NOT_CERTAIN.values(), ids=NOT_CERTAIN)
def test_not_certain(fact: str, code: str) -> None:
    not_predicted(fact, code)
