"""Causes of errors at run time, each from a program that really fails, and what the linter may say beforehand."""

from __future__ import annotations

import sys

import pytest
from looking import explained, facts, not_found, not_predicted, predicted

from explain.places import Position, Span
from explain.proving import whole_line_fix
from explain.source import Source

CERTAIN = {
    "shuffled": (
        "none_from_in_place_method",
        "import random\ndeck = random.shuffle([1, 2])\nprint(deck[0])",
        {"receiver": "[1, 2]", "method": "shuffle", "name": "deck"},
    ),
    "word-that-stands-as-text-elsewhere": (
        "text_without_quotes",
        'light = "red"\nif light == red:\n    pass',
        {"name": "red", "quoted": '"red"', "text_line": "1", "fix_text": 'if light == "red":'},
    ),
    "word-compared-with-a-text": (
        "text_without_quotes",
        'tree = "oak".upper()\nprint(tree != zucchini)',
        {"name": "zucchini", "quoted": '"zucchini"', "line": "2"},
    ),
    "private-attribute-outside": (
        "private_name_mangled",
        "class Card:\n    def __init__(self):\n        self.__pin = 4\nprint(Card().__pin)",
        {"attr": "__pin", "mangled": "_Card__pin", "public": "_pin", "class": "Card", "defined_line": "3"},
    ),
    "plain-with-for-an-async-class": (
        "async_context_in_plain_with",
        "class Gate:\n    async def __aenter__(self): pass\n    async def __aexit__(self, *e): pass\nwith Gate(): pass",
        {"expression": "Gate()", "fix_text": "async with Gate(): pass"},
    ),
    "class-method-without-first-parameter": (
        "missing_self_parameter",
        "class Shop:\n    @classmethod\n    def make():\n        pass\nShop.make()",
        {"parameter": "cls", "corrected": "def make(cls):", "defined_line": "3"},
    ),
    "super-without-brackets": (
        "super_not_called",
        "class B:\n    def __init__(self, n):\n        super.__init__(n)\n        self.n = n\nx = 1\n"
        "class C(B):\n    def __init__(self):\n        super.__init__(self)\nC()",
        {"corrected": "super().__init__", "line": "8"},
    ),
    "list-plus-tuple": ("list_plus_item", "a = [1]\nprint(a + (2, 3))", {"corrected": "a + list((2, 3))"}),
}

EXPLAINED = {
    "value-on-some-ways-only": (
        "none_from_function_without_return",
        "def find(n):\n    if n > 1:\n        return [n]\nprint(find(0)[0])",
        {"return_line": "3", "function": "find", "call": "find(0)"},
    ),
    "explicit-none-on-one-way": (
        "none_from_function_without_return",
        "def find(n):\n    if n > 1:\n        return 'x'\n    return None\nfind(0).upper()",
        {"return_line": "3"},
    ),
    "attribute-set-in-base-read-in-base": (
        "init_only_in_base",
        "class A:\n    def __init__(self):\n        self.n = 0\n    def add(self):\n        self.n += 1\n"
        "class B(A):\n    def __init__(self):\n        self.m = 1\nB().add()",
        {"class": "B", "base": "A", "attr": "n", "type": "B"},
    ),
    "key-of-unknown-variable": (
        "key_types_differ",
        "menu = {'1': 'tea'}\ndef choose(n):\n    return menu[n]\nchoose(1)",
        {"key": "1", "key_type": "int", "existing_key": "'1'"},
    ),
    "parameter-that-defaults-to-none": (
        "none_attribute_from_placeholder",
        "class Node:\n    def __init__(self, name, kids=None):\n        self.kids = kids\n    def size(self):\n"
        "        return len(self.kids)\nNode('a').size()",
        {"attribute": "self.kids", "parameter": "kids", "assigned_line": "2"},
    ),
    "number-of-unknown-origin": (
        "int_not_iterable",
        "def total(rows):\n    for row in rows:\n        for one in row:\n            pass\ntotal([3])",
        {"expression": "row"},
    ),
    "method-of-some-class-of-the-file": (
        "method_not_called",
        "class Box:\n    def area(self):\n        return 4\ntotal = 0\n"
        "for box in [Box()]:\n    total = total + box.area",
        {"method": "area", "call": "box.area()"},
    ),
    "equal-without-hash": (
        "class_eq_without_hash",
        "class Seat:\n    def __init__(self, n):\n        self.n = n\n    def __eq__(self, other):\n"
        "        return self.n == other.n\n{Seat(1)}",
        {"type": "Seat", "defined_line": "4", "hash_text": "return hash((self.n,))"},
    ),
    "dataclass-that-can-change": (
        "class_eq_without_hash",
        "from dataclasses import dataclass\n@dataclass\nclass Door:\n    n: int\n{Door(1): 2}",
        {"type": "Door", "dataclass": "@dataclass(frozen=True)"},
    ),
    "module-inside-a-package": (
        "submodule_not_imported",
        "import wsgiref\nwsgiref.simple_server.make_server",
        {"submodule": "wsgiref.simple_server", "fix_text": "import wsgiref.simple_server"},
    ),
    "unknown-key-in-an-attribute": (
        "unhashable_in_key_place",
        "class A:\n    def __init__(self):\n        self.links = {}\n    def has(self, code):\n"
        "        return code in self.links\nA().has([1])",
        {"type": "list", "key": "code"},
    ),
    "counted-before-it-was-there": (
        "key_grown_before_set",
        "d = {}\nfor k in 'ab':\n    d[k] += 1",
        {"corrected": "d[k] = d.get(k, 0) + 1", "fix_text": "    d[k] = d.get(k, 0) + 1"},
    ),
    "counts-past-a-shrinking-list": (
        "list_shrunk_in_count",
        "xs = [1, 2, 3]\nfor i in range(len(xs)):\n    if xs[i]:\n        del xs[i]",
        {"sequence": "xs", "taken_line": "4", "loop_line": "2"},
    ),
    "base-case-stepped-over": (
        "base_case_by_equality",
        "def f(n):\n    if n == 0:\n        return 1\n    return n * f(n - 2)\nf(5)",
        {"test": "n == 0", "ending": "n <= 0", "step": "n - 2"},
    ),
    "word-of-the-command-line": (
        "command_line_argument",
        "import sys\nsys.argv = ['shop.py']\nprint(sys.argv[1])",
        {"argument": "sys.argv[1]", "count": "1"},
    ),
    "nothing-left-to-give": (
        "next_without_default",
        "rows = iter([])\nprint(next(rows))",
        {"call": "next(rows)", "fix_text": "print(next(rows, None))"},
    ),
    "raised-under-an-if": (
        "raised_here",
        "def pay(n):\n    if n < 0:\n        raise ValueError('no')\npay(-1)",
        {"condition": "n < 0", "condition_line": "2", "held": "true"},
    ),
    "raised-under-an-else": (
        "raised_here",
        "def pay(n):\n    if n > 0:\n        return n\n    else:\n        raise ValueError('no')\npay(-1)",
        {"condition": "n > 0", "held": "false"},
    ),
    "deleted-on-one-way": (
        "name_deleted",
        "def bill(rows):\n    total = 0\n    if rows:\n        del total\n    return total\nbill([1])",
        {"name": "total", "deleted_line": "4"},
    ),
}

NOTHING = {
    "key-of-the-right-side": ("key_grown_before_set", "d, e = {'a': 1}, {}\nd['a'] += e['b']"),
    "two-base-cases": (
        "base_case_by_equality",
        "def f(n):\n    if n == 0:\n        return 0\n    if n == 1:\n        return 1\n    return f(n - 1) + f(n - 2)",
    ),
    "a-missing-variable-with-the-name-of-a-key": ("text_without_quotes", "row = {'total': 3}\nprint(total)"),
    "a-missing-list-with-the-name-of-a-key": ("text_without_quotes", "row = {'rows': 3}\nprint(rows[0])"),
    "a-name-that-exists": ("text_without_quotes", 'red = "red"\nprint("red" == red)'),
    "private-inside-its-class": (
        "private_name_mangled",
        "class A:\n    def __init__(self):\n        self.__n = 1\n    def n(self):\n        return self.__n\nA().n()",
    ),
    "package-imported-whole": ("submodule_not_imported", "import os\nos.path"),
    "both-kinds-of-with": (
        "async_context_in_plain_with",
        "class G:\n    def __enter__(self): pass\n    def __exit__(self, *e): pass\n"
        "    async def __aenter__(self): pass\nwith G(): pass",
    ),
    "own-hash": (
        "class_eq_without_hash",
        "class A:\n    def __eq__(self, o): return True\n    def __hash__(self): return 1",
    ),
    "frozen": (
        "class_eq_without_hash",
        "from dataclasses import dataclass\n@dataclass(frozen=True)\nclass A:\n    n: int",
    ),
    "returns-on-every-way": (
        "none_from_function_without_return",
        "def f(n):\n    if n:\n        return [1]\n    else:\n        return [2]\nf(1)[0]",
    ),
    "may-return-what-it-was-given": (
        "none_from_function_without_return",
        "def f(n):\n    if n:\n        return n.rows\nf(1)[0]",
    ),
    "self-is-no-variable-to-return": (
        "name_defined_in_other_function",
        "class A:\n    def f(self):\n        pass\n    @staticmethod\n    def g():\n        return self",
    ),
}


@pytest.mark.parametrize("case", CERTAIN)
def test_explained_and_predicted(case: str) -> None:
    """Found where the program fails, and by the linter at that line alone."""
    explained(*CERTAIN[case])
    predicted(*CERTAIN[case])


@pytest.mark.parametrize("case", EXPLAINED)
def test_explained_but_not_predicted(case: str) -> None:
    """Found where the program fails; what only running it shows is not predicted."""
    explained(*EXPLAINED[case])
    not_predicted(*EXPLAINED[case][:2])


@pytest.mark.parametrize("case", NOTHING)
def test_nothing_to_say(case: str) -> None:
    """Right programs, and wrong ones that another fact is about."""
    not_found(*NOTHING[case])


@pytest.mark.skipif(sys.version_info >= (3, 14), reason="Python 3.14 does not run annotations")
def test_annotation_before_its_class() -> None:
    code = "class Node:\n    def add(self, child: list[Node]):\n        pass"
    explained("name_in_annotation", code, {"name": "Node", "quoted": '"list[Node]"', "defined_line": "1"})


def test_global_enumerations_bind_names_unseen() -> None:
    """``@global_enum`` puts the members into the module, so their names are no text without quotes."""
    code = "from enum import IntEnum, global_enum\n@global_enum\nclass M(IntEnum):\n    MAY = 5\nprint('MAY', MAY)"
    not_predicted("text_without_quotes", code)


EDITS = {
    "import-below-docstring-and-future": (
        "name_of_stdlib_module",
        '"""Rolls."""\nfrom __future__ import annotations\n\nprint(random.random())',
        "import random\nprint(random.random())",
    ),
    "import-above-a-decorator": (
        "name_of_stdlib_module",
        "@staticmethod\ndef f():\n    pass\nprint(math.pi)",
        "import math\n@staticmethod",
    ),
    "name-in-a-line-with-letters": (
        "closest_name_in_scope",
        'straße = 1\nprint("Größe", strase)',
        'print("Größe", straße)',
    ),
    "call-for-index": ("subscript_used_as_call", "rows = [1]\nprint(rows(0))", "print(rows[0])"),
    "operator-that-binds-loosely": (
        "attribute_of_other_language",
        "rows = [1]\nprint(rows.contains(1) == True)",
        "print((1 in rows) == True)",
    ),
    "entry-added": ("attribute_of_other_language", "d = {}\nd.put('a', 1)", "d['a'] = 1"),
    "number-typed-in": ("input_used_as_number", "n = input()\nprint(n > 3)", "n = int(input())"),
    "keyword-renamed": ("unexpected_keyword", "def f(colour): pass\nf(color='red')", "f(colour='red')"),
    "awaited": (
        "missing_await",
        "import asyncio\nasync def f(): return {}\nasync def g():\n    x = f()\n    x['a']\nasyncio.run(g())",
        "    x = await f()",
    ),
}


@pytest.mark.parametrize("case", EDITS)
def test_edits_are_proved(case: str) -> None:
    """The edit that a fact proposes changes one line, and the copy compiles."""
    name, code, expected = EDITS[case]
    source = Source("shop.py", code)
    for number in range(1, len(source.lines) + 1):
        span = Span("shop.py", Position(number, 0), Position(number, len(source.line(number))))
        for fact in facts(name, code, span):
            bindings = fact.bindings
            if "fix_line" in bindings:
                fix = whole_line_fix(source, int(bindings["fix_line"]), bindings["fix_text"], bindings["fix"])
                assert fix is not None
                assert "\n".join(fix.added) == expected
                return
    raise AssertionError("no edit")


QUIET = {
    "defaults-given-later": (
        "missing_argument",
        "def area(width): pass\narea.__defaults__ = (3,)\narea()",
    ),
    "field-that-may-be-a-class-variable": (
        "missing_argument",
        "from dataclasses import dataclass\nfor note in ('typing.ClassVar',):\n    @dataclass\n    class C:\n"
        "        x: note\n    C()",
    ),
    "pattern-whose-guard-failed": (
        "local_before_assignment",
        "def f():\n    match 0:\n        case x if x:\n            pass\n"
        "        case y if y == x:\n            pass\nf()",
    ),
    "dict-grown-by-pairs": ("operands_do_not_fit", "d = {}\nd |= [(1, 2)]"),
    "super-object-made-by-hand": ("super_not_called", "sp = super(float, 1.0)\nsuper.__init__(sp, int, 1)"),
    "names-that-gettext-installs": ("text_without_quotes", "print('ngettext', str(ngettext))"),
    "method-that-a-test-replaced": (
        "method_not_called",
        "class A:\n    def go(self): pass\na = A()\na.go.assert_called_once()",
    ),
}


@pytest.mark.parametrize("case", QUIET)
def test_the_linter_is_quiet_about_what_may_work(case: str) -> None:
    """Found as false alarms in the standard library's own tests."""
    not_predicted(*QUIET[case])
