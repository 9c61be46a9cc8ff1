"""Loops, numbers, texts, files, formats and coroutines: one mistake a program, run for real."""

from __future__ import annotations

import pytest
from looking import explained, facts, not_found, not_predicted, predicted

from explain.places import Position, Span
from explain.source import Source

CERTAIN = {
    # loops and recursion
    "dict-shrunk": (
        "mutated_while_iterated",
        "d = {'a': 1, 'b': 2}\nfor k in d:\n    if d[k] == 1:\n        del d[k]",
        {"name": "d", "kind": "dict", "change": "d[k]", "change_line": "4", "loop_line": "2", "corrected": "list(d)"},
    ),
    "items-popped": (
        "mutated_while_iterated",
        "d = {'a': 1, 'b': 2}\nfor k, v in d.items():\n    d.pop(k)",
        {"change": "d.pop(k)", "corrected": "list(d.items())", "line": "2"},
    ),
    "set-shrunk": ("mutated_while_iterated", "s = {1, 2}\nfor x in s:\n    s.remove(x)", {"kind": "set", "name": "s"}),
    "no-way-out": (
        "recursion_without_base_case",
        "def count(n):\n    n -= 1\n    return count(n)\ncount(3)",
        {"function": "count", "call": "count(n)", "call_line": "3", "defined_line": "1"},
    ),
    "base-case-too-late": (
        "recursion_without_base_case",
        "def total(xs):\n    rest = total(xs[1:])\n    if not xs: return 0\n    return xs[0] + rest\ntotal([1])",
        {"function": "total", "call_line": "2"},
    ),
    "method": (
        "recursion_without_base_case",
        "class A:\n    def go(self):\n        self.go()\nA().go()",
        {"function": "A.go", "function_name": "go", "call": "self.go()"},
    ),
    "number-in-a-loop": (
        "int_not_iterable",
        "n = 5\nfor i in n:\n    pass",
        {"expression": "n", "type": "int", "range": "range(n)", "name": "n", "assigned_line": "1", "line": "2"},
    ),
    "length-in-a-loop": ("int_not_iterable", "for i in len('abc'):\n    pass", {"range": "range(len('abc'))"}),
    "sum-of-a-number": ("int_not_iterable", "print(sum(3))", {"expression": "3", "type": "int"}),
    "comprehension-over-a-number": ("int_not_iterable", "x = [i for i in 2.5]", {"type": "float"}),
    # numbers
    "written-zero": (
        "division_by_written_zero",
        "total = 7\ncount = 0\nprint(total / count)",
        {"divisor": "count", "dividend": "total", "expression": "total / count", "assigned_line": "2", "line": "3"},
    ),
    "remainder-of-zero": ("division_by_written_zero", "n = 5\nprint(n % 0)", {"divisor": "0"}),
    "half-as-a-range": (
        "float_as_integer",
        "n = 10\nfor i in range(n / 2):\n    pass",
        {"value": "n / 2", "type": "float", "corrected": "n // 2", "expression": "range(n / 2)", "line": "2"},
    ),
    "middle-as-an-index": (
        "float_as_integer",
        "xs = [1, 2]\nmid = len(xs) / 2\nxs[mid]",
        {"value": "mid", "corrected": "len(xs) // 2", "made_line": "2"},
    ),
    "repeated-by-a-float": ("float_as_integer", "x = [0] * 2.0", {"value": "2.0", "corrected": "int(2.0)"}),
    "length-of-a-number": (
        "value_without_length",
        "n = 123\nlen(n)",
        {"name": "n", "type": "int", "corrected": "len(str(n))", "assigned_line": "1"},
    ),
    "length-of-a-generator": (
        "value_without_length",
        "g = (x for x in 'ab')\nlen(g)",
        {"type": "generator", "corrected": "len(list(g))"},
    ),
    "element-of-a-number": (
        "value_not_subscriptable",
        "n = 123\nn[0]",
        {"name": "n", "type": "int", "index": "0", "assigned_line": "1"},
    ),
    "element-of-a-set": (
        "value_not_subscriptable",
        "s = {1, 2}\nprint(s[0])",
        {"type": "set", "as_list": "list(s)", "expression": "s[0]"},
    ),
    "element-of-keys": (
        "value_not_subscriptable",
        "d = {}\nd.keys()[0]",
        {"type": "dict_keys", "as_list": "list(d.keys())"},
    ),
    # operators
    "element-added-to-a-list": (
        "list_plus_item",
        "xs = [1]\nxs = xs + 2",
        {"list": "xs", "left_type": "list", "item": "2", "right_type": "int", "corrected": "xs + [2]"},
    ),
    "text-added-to-a-list": (
        "list_plus_item",
        "print(['a'] + 'b')",
        {"right_type": "str", "corrected": "['a'] + ['b']"},
    ),
    "number-added-to-a-tuple": ("list_plus_item", "(1,) + 2", {"left_type": "tuple", "corrected": "(1,) + (2,)"}),
    "dicts-added": (
        "dict_plus_dict",
        "a = {'x': 1}\nb = {'y': 2}\nc = a + b",
        {"left": "a", "right": "b", "left_type": "dict", "corrected": "a | b"},
    ),
    "list-minus-list": (
        "operands_do_not_fit",
        "print([1, 2] - [1])",
        {"left_type": "list", "right_type": "list", "operator": "-"},
    ),
    "list-compared-with-a-number": (
        "operands_do_not_fit",
        "xs = [1]\nif xs > 3:\n    pass",
        {"left": "xs", "left_type": "list", "right_type": "int", "operator": ">"},
    ),
    "number-times-dict": ("operands_do_not_fit", "x = 2 * {}", {"left_type": "int", "right_type": "dict"}),
    # text, bytes and formats
    "text-into-a-list-index": (
        "index_not_integer",
        "users = [{'name': 'Ada'}]\nprint(users['name'])",
        {"name": "users", "type": "list", "index": "'name'", "index_type": "str", "assigned_line": "1"},
    ),
    "two-numbers-as-an-index": (
        "index_not_integer",
        "grid = [[1]]\ngrid[0, 0]",
        {"index_type": "tuple", "index": "0, 0"},
    ),
    "join-of-numbers": (
        "join_of_numbers",
        "xs = ['a', 2]\nprint(', '.join(xs))",
        {"index": "1", "type": "int", "sequence": "xs", "corrected": "', '.join(map(str, xs))"},
    ),
    "join-of-a-comprehension": ("join_of_numbers", "''.join(len(w) for w in ['a'])", {"index": "0", "type": "int"}),
    "text-plus-bytes": (
        "bytes_str_mix",
        "name = 'a'\nprint(name + b'b')",
        {
            "left_type": "str",
            "right_type": "bytes",
            "string": "name",
            "encoded": "name.encode()",
            "decoded": "b'b'.decode()",
        },
    ),
    "bytes-plus-text": ("bytes_str_mix", "b'a' + 'b'", {"left_type": "bytes", "right_type": "str"}),
    "text-in-bytes": ("bytes_str_mix", "'a' in b'abc'", {"left_type": "bytes", "string": "'a'"}),
    "bytes-split-by-text": ("bytes_str_mix", "b'a b'.split(' ')", {"string": "' '", "bytes": "b'a b'"}),
    "character-assigned": (
        "string_item_assignment",
        "word = 'cat'\nword[0] = 'b'",
        {"name": "word", "index": "0", "value": "'b'", "type": "str", "as_list": "list(word)", "assigned_line": "1"},
    ),
    "tuple-element-assigned": (
        "tuple_item_assignment",
        "point = (1, 2)\npoint[0] = 3",
        {"name": "point", "index": "0", "value": "3", "type": "tuple", "line": "2"},
    ),
    "tuple-element-grown": ("tuple_item_assignment", "t = 1, 2\nt[0] += 1", {"name": "t", "index": "0"}),
    "tuple-element-deleted": ("tuple_item_assignment", "t = (1,)\ndel t[0]", {"expression": "t[0]"}),
    "percent-too-few": (
        "format_arity",
        "print('%s costs %d' % 'tea')",
        {"expected": "2", "got": "1", "how": "%", "template": "'%s costs %d'"},
    ),
    "percent-too-many": ("format_arity", "print('%s' % ('a', 'b'))", {"expected": "1", "got": "2"}),
    "percent-without-places": ("format_arity", "print('total' % 3)", {"expected": "0", "got": "1"}),
    "percent-with-star": ("format_arity", "'%*d' % 3", {"expected": "2", "got": "1"}),
    "braces-too-few": (
        "format_arity",
        "print('{} and {}'.format('a'))",
        {"expected": "2", "got": "1", "index": "1", "how": "str.format"},
    ),
    "braces-numbered": ("format_arity", "'{0} {2}'.format(1, 2)", {"expected": "3", "got": "2", "index": "2"}),
    "braces-named": (
        "format_name_missing",
        "'{name} is {age}'.format(name='Ada')",
        {"key": "age", "template": "'{name} is {age}'"},
    ),
    "braces-of-json": ("format_name_missing", "'{\"a\": {}}'.format(1)", {"key": '"a"'}),
    "input-like-print": (
        "input_with_several_arguments",
        "n = 3\ninput('Number', n)",
        {"got": "2", "corrected": 'input(f"Number{n}")', "call": "input('Number', n)"},
    ),
    "single-quotes-in-json": (
        "json_single_quotes",
        "import json\ntext = \"{'a': 1}\"\njson.loads(text)",
        {"text_line": "2", "corrected": "'{\"a\": 1}'", "call": "json.loads(text)"},
    ),
    # files
    "read-of-a-new-file": (
        "open_mode_mismatch",
        "import os\nwith open(os.devnull, 'w') as f:\n    f.read()",
        {"name": "f", "mode": "w", "method": "read", "wanted_mode": "r", "open_line": "2"},
    ),
    "write-without-a-mode": (
        "open_mode_mismatch",
        "import os\nwith open(os.devnull) as f:\n    f.write('x')",
        {"mode": "r", "method": "write", "wanted_mode": "w", "open": "open(os.devnull)"},
    ),
    "loop-over-a-file-to-append-to": (
        "open_mode_mismatch",
        "import os\nwith open(os.devnull, mode='a') as f:\n    for line in f:\n        pass",
        {"mode": "a", "method": "iterate"},
    ),
    # dataclasses
    "list-as-a-default": (
        "dataclass_mutable_default",
        "from dataclasses import dataclass\n@dataclass\nclass Shop:\n    items: list = []",
        {
            "class": "Shop",
            "field": "items",
            "type": "list",
            "corrected": "field(default_factory=list)",
            "field_line": "4",
        },
    ),
    "dict-as-a-default": (
        "dataclass_mutable_default",
        "import dataclasses\n@dataclasses.dataclass(order=True)\nclass Shop:\n    a: int = 1\n    b: dict = {'x': 1}",
        {"field": "b", "type": "dict", "value": "{'x': 1}", "corrected": "field(default_factory=lambda: {'x': 1})"},
    ),
    "default-before-no-default": (
        "dataclass_field_order",
        "from dataclasses import dataclass\n@dataclass\nclass P:\n    x: int = 0\n    y: int",
        {"class": "P", "field": "y", "default_field": "x", "field_line": "5", "default_line": "4"},
    ),
    # coroutines
    "coroutine-subscripted": (
        "missing_await",
        "import asyncio\nasync def load(): ...\nasync def main():\n    rows = load()\n    try: return rows[0]\n"
        "    finally: rows.close()\nasyncio.run(main())",
        {"function": "load", "call": "load()", "corrected": "await load()", "name": "rows", "expression": "rows[0]"},
    ),
    "coroutine-iterated": (
        "missing_await",
        "async def load(): ...\nrows = load()\ntry:\n    for row in rows: pass\nfinally:\n    rows.close()",
        {"name": "rows", "assigned_line": "2", "defined_line": "1"},
    ),
}

PREDICTED_ELSEWHERE = {"list-as-a-default", "dict-as-a-default", "default-before-no-default"}
"""A traceback points at the decorator, the linter at the field."""

ONLY_WHEN_IT_HAPPENED = {
    "growing-set": (
        "mutated_while_iterated",
        "s = {1}\nfor x in s:\n    s.add(x + 1)",
        {"kind": "set", "change": "s.add(x + 1)"},
    ),
    "new-keys": (
        "mutated_while_iterated",
        "d = {1: 2}\nfor k in d:\n    d[k + 1] = 2",
        {"kind": "dict", "change": "d[k + 1]"},
    ),
    "average-of-nothing": (
        "division_by_len",
        "def mean(xs):\n    return sum(xs) / len(xs)\nmean([])",
        {"text": "len(xs)", "sequence": "xs", "expression": "sum(xs) / len(xs)", "line": "2"},
    ),
    "average-by-a-name": (
        "division_by_len",
        "xs = []\nn = len(xs)\nprint(3 // n)",
        {"text": "n", "sequence": "xs", "length_line": "2"},
    ),
    "generator-used-up": (
        "generator_used_twice",
        "g = (x for x in (1, 2))\nprint(sum(g))\nprint(max(g))",
        {"name": "g", "type": "generator", "first_line": "2", "assigned_line": "1", "line": "3"},
    ),
    "map-used-up": (
        "generator_used_twice",
        "m = map(int, '12')\nfor x in m:\n    pass\nnext(m)",
        {"type": "map", "first_line": "2", "corrected": "list(map(int, '12'))"},
    ),
    "list-plus-unknown": (
        "list_plus_item",
        "def f(x):\n    return [1] + x\nf('a')",
        {"right_type": "str", "corrected": "[1] + [x]"},
    ),
}

NOTHING = {
    "copy-iterated": ("mutated_while_iterated", "d = {1: 2}\nfor k in list(d):\n    del d[k]"),
    "same-key-stored": ("mutated_while_iterated", "d = {1: 2}\nfor k in d:\n    d[k] = 3"),
    "other-dict-changed": ("mutated_while_iterated", "d = {1: 2}\ne = {}\nfor k in d:\n    e[k] = 1\n    e.pop(k)"),
    "base-case": ("recursion_without_base_case", "def f(n):\n    if n < 1:\n        return 1\n    return f(n - 1)"),
    "base-case-in-an-expression": ("recursion_without_base_case", "def f(n): return n and f(n - 1)"),
    "base-case-conditional": ("recursion_without_base_case", "def f(n): return 1 if n < 1 else f(n - 1)"),
    "generator-recursion": ("recursion_without_base_case", "def f(n):\n    yield f(n)"),
    "same-name-elsewhere": (
        "recursion_without_base_case",
        "class A:\n    def run(self):\n        self.x.run()\n        run()",
    ),
    "nested-definition": ("recursion_without_base_case", "def f():\n    def g(): return f()\n    return g"),
    "range": ("int_not_iterable", "n = 5\nfor i in range(n): pass\nsum([n])\nmin(1, 2)"),
    "nonzero": ("division_by_written_zero", "x = 1\n3 / x, 0 / 1, '%d' % 0"),
    "whole-half": ("float_as_integer", "n = 4\nrange(n // 2)\n[1][n // 9]\n2.0 * 3\nrange(int(n / 2))"),
    "sizes": ("value_without_length", "len('a'), len([1]), len({}), len({1}.union())"),
    "elements": ("value_not_subscriptable", "[1][0], 'a'[0], {1: 2}[1], (1,)[0], range(3)[1], int('3')"),
    "lists-added": ("list_plus_item", "[1] + [2]\n(1,) + (2,)\nxs = [1]\nxs += 'ab'"),
    "dicts-joined": ("dict_plus_dict", "{} | {}\n{**{}}\nset() | set()"),
    "fitting": (
        "operands_do_not_fit",
        "{1} - {2}, [1] * 2, {} == [], 1 < 2.5, 'a' < 'b', {} | {}, 3 & True, None == 1",
    ),
    "own-operators": ("operands_do_not_fit", "class V:\n    def __add__(self, o): ...\nV() + 1, [1] @ V(), V() < 3"),
    "union-types": ("operands_do_not_fit", "x: int | None\ny = int | None\nz = list[int] | dict"),
    "right-indexes": ("index_not_integer", "xs = [1]\nxs[0], xs[True], xs[0:1], {'a': 1}['a'], 'abc'[1]"),
    "join-of-texts": ("join_of_numbers", "', '.join(['a', 'b'])\n''.join(str(x) for x in [1])\nx.join([1])"),
    "texts-only": ("bytes_str_mix", "'a' + 'b', b'a' + b'b', 'a' in 'abc', b'a'.split(b' '), ['a'] + [b'a']"),
    "list-item": ("tuple_item_assignment", "xs = [1]\nxs[0] = 2\n{}['a'] = 1\n(1, 2)[0]"),
    "text-read": ("string_item_assignment", "s = 'a'\ns[0]\nb = bytearray(b'a')\nb[0] = 1"),
    "percent-fits": ("format_arity", "'%s %d' % ('a', 1)\n'100%%' % ()\n'%s' % [1, 2]\n'%s' % x\n'%s %s' % x"),
    "percent-names": ("format_arity", "'%(a)s' % {'a': 1}\n'%(a)s %(b)s' % x"),
    "percent-of-numbers": ("format_arity", "7 % 2, x % (1, 2), b'%s' % 1"),
    "braces-fit": (
        "format_arity",
        "'{} {}'.format(1, 2, 3)\n'{0}{0}'.format(1)\n'{:{}}'.format(1, 2)\n'{{}}'.format()",
    ),
    "braces-starred": ("format_arity", "'{} {}'.format(*x)\n'{a}'.format(**x)\nx.format(1)"),
    "names-given": ("format_name_missing", "'{a} {a.b} {a[0]}'.format(a=1)\n'{a}'.format(**x)\n'{'.format()"),
    "one-prompt": ("input_with_several_arguments", "input('a')\ninput()\ninput(*x)"),
    "good-json": (
        "json_single_quotes",
        "import json\njson.loads('{\"a\": 1}')\njson.loads('\"it\\'s\"')\npickle.loads(\"{'a'}\")",
    ),
    "json-without-names": ("format_name_missing", "'{{\"a\": {}}}'.format(1)"),
    "right-modes": (
        "open_mode_mismatch",
        "f = open('a', 'r+')\nf.write('x')\nf.read()\ng = open('b', 'w')\ng.write('')",
    ),
    "reopened": ("open_mode_mismatch", "f = open('a')\nf = open('a', 'w')\nf.write('x')"),
    "computed-mode": (
        "open_mode_mismatch",
        "f = open('a', m)\nf.write('x')\ng = open(*a)\ng.read()\nh = x.open()\nh.write()",
    ),
    "factory": (
        "dataclass_mutable_default",
        "@dataclass\nclass A:\n    x: list = field(default_factory=list)\n    y: tuple = ()",
    ),
    "class-variable": ("dataclass_mutable_default", "@dataclass\nclass A:\n    x: ClassVar[list] = []\n    y = []"),
    "plain-class": ("dataclass_mutable_default", "class A:\n    x: list = []"),
    "fields-in-order": ("dataclass_field_order", "@dataclass\nclass A:\n    x: int\n    y: int = 0\n    z: int = 1"),
    "keyword-only": ("dataclass_field_order", "@dataclass(kw_only=True)\nclass A:\n    x: int = 0\n    y: int"),
    "inherited-fields": ("dataclass_field_order", "@dataclass\nclass A(B):\n    x: int = 0\n    y: int"),
    "awaited": ("missing_await", "async def f(): ...\nasync def g():\n    x = await f()\n    x[0]\n    f().close()"),
    "plain-function": ("missing_await", "def f(): return [1]\nf()[0]"),
    "scheduled": (
        "coroutine_never_awaited",
        "async def f(): ...\nasync def g():\n    await f()\n    t = create_task(f())",
    ),
    "await-inside": (
        "await_outside_async",
        "async def f():\n    await g()\n    async with h(): pass\n    [x async for x in y]",
    ),
    "run-from-outside": (
        "asyncio_run_in_coroutine",
        "import asyncio\nasync def f(): ...\ndef main():\n    asyncio.run(f())",
    ),
}

NOT_CERTAIN = {
    "leaves-after-the-change": ("mutated_while_iterated", "d = {1: 2}\nfor k in d:\n    del d[k]\n    break"),
    "put-back": ("mutated_while_iterated", "d = {1: 2}\nfor k in d:\n    del d[k]\n    d[k] = 1"),
    "exits-before": (
        "recursion_without_base_case",
        "import sys\ndef f():\n    if sys.argv:\n        sys.exit()\n    f()",
    ),
    "unknown-dividend": ("division_by_written_zero", "def f(path):\n    return path / 0"),
    "meant-to-fail": ("division_by_written_zero", "1 / 0"),
    "caught": ("format_arity", "try:\n    '%s %s' % 1\nexcept TypeError: pass"),
}


@pytest.mark.parametrize(("fact", "code", "bindings"), CERTAIN.values(), ids=CERTAIN)
def test_explained(fact: str, code: str, bindings: dict[str, str]) -> None:
    explained(fact, code, bindings)


@pytest.mark.parametrize("name", [name for name in CERTAIN if name not in PREDICTED_ELSEWHERE])
def test_predicted(name: str) -> None:
    predicted(*CERTAIN[name])


@pytest.mark.parametrize("name", sorted(PREDICTED_ELSEWHERE))
def test_predicted_at_the_field(name: str) -> None:
    fact, code, bindings = CERTAIN[name]
    (found,) = facts(fact, code, None)
    assert bindings.items() <= found.bindings.items()
    assert str(found.span.start.line) == found.bindings["field_line"]


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


WITHOUT_AN_ERROR_OF_ITS_OWN = {
    "thrown-away": (
        "coroutine_never_awaited",
        "async def save(): ...\nasync def main():\n    save()",
        {"function": "save", "call": "save()", "corrected": "await save()", "defined_line": "1", "line": "3"},
    ),
    "thrown-away-outside": (
        "coroutine_never_awaited",
        "async def save(): ...\n\nsave()",
        {"corrected": "asyncio.run(save())", "line": "3"},
    ),
    "own-method-thrown-away": (
        "coroutine_never_awaited",
        "class A:\n    async def save(self): ...\n    async def go(self):\n        self.save()",
        {"function": "A.save", "line": "4"},
    ),
    "await-in-a-plain-function": (
        "await_outside_async",
        "async def load(): ...\ndef main():\n    rows = await load()",
        {
            "function": "main",
            "corrected": "async def main",
            "defined_line": "2",
            "expression": "await load()",
            "line": "3",
        },
    ),
    "await-in-the-module": ("await_outside_async", "\nx = await load()", {"expression": "await load()", "line": "2"}),
    "async-with-outside": ("await_outside_async", "def f():\n    async with g(): pass", {"function": "f", "line": "2"}),
    "run-inside-a-coroutine": (
        "asyncio_run_in_coroutine",
        "import asyncio\nasync def main():\n    asyncio.run(load())",
        {"function": "main", "coroutine": "load()", "corrected": "await load()", "line": "3"},
    ),
}


@pytest.mark.parametrize(
    ("fact", "code", "bindings"), WITHOUT_AN_ERROR_OF_ITS_OWN.values(), ids=WITHOUT_AN_ERROR_OF_ITS_OWN
)
def test_found_on_its_line(fact: str, code: str, bindings: dict[str, str]) -> None:
    line = int(bindings["line"])
    for span in (None, Source("shop.py", code).line_span(line), Span("shop.py", Position(line, 0), Position(line, 99))):
        (found,) = facts(fact, code, span)
        assert bindings.items() <= found.bindings.items()
