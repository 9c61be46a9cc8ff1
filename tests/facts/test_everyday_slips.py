"""More mistakes of every day: module names, closed files, wrong arguments of built-ins, things that are not called."""

from __future__ import annotations

import importlib

import pytest
from looking import explained, not_found, not_predicted, predicted

from explain.analysis.module_names import names_of

CERTAIN = {
    "self-not-a-parameter": (
        "self_without_parameter",
        "class Account:\n    def deposit(amount):\n        self.balance = amount\nAccount.deposit(5)",
        {"name": "self", "function": "deposit", "class": "Account", "corrected": "def deposit(self, amount):"},
    ),
    "self-not-a-parameter-of-none": (
        "self_without_parameter",
        "class A:\n    def go():\n        print(self)\nA.go()",
        {"corrected": "def go(self):", "defined_line": "2", "line": "3"},
    ),
    "near-name-in-math": (
        "module_attribute_closest",
        "import math\nprint(math.sqr(4))",
        {"module": "math", "attr": "sqr", "suggestion": "sqrt", "corrected": "math.sqrt", "import_line": "1"},
    ),
    "near-name-under-an-alias": (
        "module_attribute_closest",
        "import random as r\nr.randin(1, 2)",
        {"module": "random", "suggestion": "randint", "corrected": "r.randint"},
    ),
    "near-name-in-os-path": (
        "module_attribute_closest",
        "import os\nos.path.exist('a')",
        {"module": "os.path", "suggestion": "exists", "expression": "os.path.exist"},
    ),
    "nested-index": (
        "index_beyond_literal",
        "data = [[1, 2], [3, 4]]\nprint(data[0][2])",
        {"name": "data[0]", "index": "2", "length": "2", "last_index": "1"},
    ),
    "repeated-list": (
        "index_beyond_literal",
        "row = [0] * 3\nrow[3] = 1",
        {"name": "row", "index": "3", "length": "3", "kind": "list"},
    ),
    "entry-with-a-dot": (
        "dict_key_as_attribute",
        "user = {'name': 'Ada'}\nprint(user.name)",
        {
            "dict": "user",
            "key": "name",
            "attr": "name",
            "type": "dict",
            "corrected": "user['name']",
            "assigned_line": "1",
        },
    ),
    "number-without-arguments-called": (
        "value_not_callable",
        "x = 5\nx()",
        {"name": "x", "type": "int", "value": "5", "assigned_line": "1", "expression": "x()"},
    ),
    "set-called": ("value_not_callable", "s = {1}\ns(1)", {"name": "s", "type": "set"}),
    "pop-of-an-empty-list": (
        "pop_from_empty",
        "queue = []\nqueue.pop()",
        {"name": "queue", "type": "list", "method": "pop", "assigned_line": "1", "line": "2"},
    ),
    "popitem-of-an-empty-dict": ("pop_from_empty", "d = {}\nd.popitem()", {"type": "dict", "method": "popitem"}),
    "file-read-after-with": (
        "closed_file_used",
        "import os\nwith open(os.devnull) as f:\n    pass\nprint(f.read())",
        {"name": "f", "closed_by": "with", "closed_line": "3", "open_line": "2", "line": "4", "expression": "f.read()"},
    ),
    "file-written-after-close": (
        "closed_file_used",
        "import os\nf = open(os.devnull, 'w')\nf.close()\nf.write('x')",
        {"closed_by": "close()", "closed_line": "3"},
    ),
    "file-looped-over-after-with": (
        "closed_file_used",
        "import os\nwith open(os.devnull) as f:\n    pass\nfor line in f:\n    pass",
        {"expression": "f", "line": "4"},
    ),
    "abs-of-a-text": (
        "number_function_given_text",
        "print(abs('3'))",
        {"function": "abs", "argument": "'3'", "converted": "int('3')", "type": "str"},
    ),
    "round-of-a-name": ("number_function_given_text", "price = '3.7'\nround(price)", {"argument": "price"}),
    "texts-and-numbers-sorted": (
        "mixed_types_sorted",
        "mixed = [1, 'a', 2]\nprint(sorted(mixed))",
        {"sequence": "mixed", "first": "1", "first_type": "int", "second": "'a'", "second_type": "str"},
    ),
    "texts-and-numbers-compared-for-the-largest": ("mixed_types_sorted", "max(['a', 1])", {"second_type": "int"}),
    "lambda-without-its-argument": (
        "missing_argument",
        "double = lambda x: x * 2\ndouble()",
        {"function": "<lambda>", "missing": "'x'", "signature": "<lambda>(x)", "defined_line": "1"},
    ),
    "lambda-in-a-function": (
        "surplus_argument",
        "def f():\n    g = lambda: 1\n    return g(2)\nf()",
        {"function": "f.<locals>.<lambda>", "function_name": "<lambda>", "takes": "0", "given": "1"},
    ),
    "text-raised": (
        "raised_value_is_no_exception",
        "raise 'no money'",
        {"value": "'no money'", "type": "str", "corrected": "raise Exception('no money')"},
    ),
    "not-implemented-raised": (
        "raised_value_is_no_exception",
        "def f():\n    raise NotImplemented\nf()",
        {"value": "NotImplemented", "corrected": "raise NotImplementedError"},
    ),
    "isinstance-of-a-list": (
        "isinstance_with_list",
        "isinstance(3, [int, str])",
        {"function": "isinstance", "types": "[int, str]", "type": "list", "corrected": "(int, str)"},
    ),
    "empty-dict-asked": ("key_not_in_literal", "d = {}\nd['a']", {"name": "d"}),
    "method-in-a-name": (
        "method_not_called",
        "words = 'a b'.split\nprint(words[0])",
        {"method": "split", "call": "'a b'.split()", "name": "words", "assigned_line": "1", "expression": "words[0]"},
    ),
}
EXPLAINED_ONLY = {"method-in-a-name"}
ONLY_WHEN_IT_HAPPENED = {
    "sum-of-floats-joined": (
        "string_plus_number",
        "total = 0\nfor price in [1.5]:\n    total = total + price\nprint('Total: ' + total)",
        {"left_type": "str", "right_type": "float", "number": "total"},
    ),
    "entry-of-an-unknown-dict": (
        "dict_key_as_attribute",
        "def f(user):\n    return user.email\nf({})",
        {"type": "dict", "key": "email", "corrected": 'user["email"]'},
    ),
}
NOTHING = {
    "self-in-a-static-method": ("self_without_parameter", "class A:\n    @staticmethod\n    def f(x):\n        self.y"),
    "self-in-a-function": ("self_without_parameter", "def f():\n    return self"),
    "module-names": ("module_attribute_closest", "import math, os\nmath.sqrt(2), os.path.join('a'), os.getcwd"),
    "module-of-another-name": ("module_attribute_closest", "from math import sqrt\nmath = 3\nmath.sqr"),
    "module-extended": ("module_attribute_closest", "import sys\nsys.exi = 1\nsys.path"),
    "inner-list-changed": ("index_beyond_literal", "data = [[1], [2]]\ndata[0].append(3)\ndata[0][1]"),
    "inner-list-in-a-loop": (
        "index_beyond_literal",
        "data = [[1], [2]]\nfor row in data:\n    row.append(1)\ndata[0][1]",
    ),
    "inner-list-named": ("index_beyond_literal", "data = [[1]]\nrow = data[0]\nrow.append(2)\ndata[0][1]"),
    "dict-method": ("dict_key_as_attribute", "d = {'a': 1}\nd.get('a')\nd.keys"),
    "callables": ("value_not_callable", "f = print\nf()\ng = lambda: 1\ng()\nclass A: ...\nA()()"),
    "filled-before": ("pop_from_empty", "q = []\nq.append(1)\nq.pop()"),
    "default-given": ("pop_from_empty", "d = {}\nd.pop('a', None)"),
    "file-inside-with": ("closed_file_used", "with open('a') as f:\n    f.read()\n    for x in f: pass"),
    "file-opened-again": ("closed_file_used", "f = open('a')\nf.close()\nf = open('a')\nf.read()"),
    "file-closed-in-a-branch": ("closed_file_used", "f = open('a')\nif x:\n    f.close()\nelse:\n    f.read()"),
    "numbers-given": ("number_function_given_text", "abs(3), round(2.5), chr(65), range(1, 2), pow(2, 3)"),
    "sortable": ("mixed_types_sorted", "sorted([1, 2.5, True]), sorted(['a']), max([1, 'a'], key=str), sorted([x, 1])"),
    "exceptions": ("raised_value_is_no_exception", "raise ValueError\nraise E('x') from None\nraise"),
    "types-in-a-tuple": (
        "isinstance_with_list",
        "isinstance(3, (int, str)), isinstance(x, int | str), isinstance(x, kinds)",
    ),
    "dict-filled-elsewhere": ("key_not_in_literal", "d = {}\nfor k in 'ab':\n    d[k] = 1\nd['c']"),
}
NOT_CERTAIN = {
    "fails-before-it-raises": ("raised_value_is_no_exception", "raise 1/0"),
    "compared-not-joined": ("text_joined_with_number", "print('foo' >= 666)"),
    "tested-first": ("module_attribute_closest", "import os\nif hasattr(os, 'gettid'):\n    os.gettidd()"),
    "registry-that-others-fill": ("key_not_in_literal", "options = {}\ndef f():\n    return options['a']"),
    "list-that-others-fill": ("index_beyond_literal", "plugins = []\ndef f():\n    return plugins[0]"),
    "meant-to-fail": ("key_not_in_literal", "{}['no']"),
    "caught": ("closed_file_used", "with open('a') as f: pass\ntry:\n    f.read()\nexcept ValueError: pass"),
}


@pytest.mark.parametrize(("fact", "code", "bindings"), CERTAIN.values(), ids=CERTAIN)
def test_explained(fact: str, code: str, bindings: dict[str, str]) -> None:
    explained(fact, code, bindings)


@pytest.mark.parametrize("name", [name for name in CERTAIN if name not in EXPLAINED_ONLY])
def test_predicted(name: str) -> None:
    predicted(*CERTAIN[name])


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


@pytest.mark.parametrize(
    "module", ["math", "os", "os.path", "random", "re", "sys", "time", "json", "itertools", "string"]
)
def test_the_table_of_modules_is_complete(module: str) -> None:
    public = {name for name in dir(importlib.import_module(module)) if not name.startswith("_")}
    assert public <= set(names_of(module))
