"""Facts that only fill holes: the one thing to do, written with the names of the line that failed."""

from __future__ import annotations

import ast
from collections.abc import Mapping

import pytest
from looking import FILE, explained, facts, not_predicted, run

from explain.places import Position, Span
from explain.source import Source

SHOP = "class Shop:\n    def __init__(self, name):\n        self.name = name\n    def greet(self): return self.name\n"
SHELF = "class Shop:\n    name = 'Tea'\n    items = ['tea', 'milk']\n"
JSON = "import json\n"

WRITTEN = {
    "in-text-number": ("operands_of_in", "code = '2024-01'\n2024 in code", {"as_text": "str(2024) in code"}),
    "in-text-not": ("operands_of_in", "code = '24'\n24 not in code", {"as_text": "str(24) not in code"}),
    "in-text-list": (
        "operands_of_in",
        "words = ['tea']\nwords in 'tea and milk'",
        {"one_of_them": "any(one in 'tea and milk' for one in words)"},
    ),
    "in-text-unknown": (
        "operands_of_in",
        "def mentions(text, word):\n    return word in text\nmentions('tea', None)",
        {"sought": "word", "searched": "text"},
    ),
    "in-number": (
        "operands_of_in",
        "year = 2024\n20 in year",
        {"in_digits": '"20" in str(year)', "equality": "20 == year", "searched": "year"},
    ),
    "in-number-text": (
        "operands_of_in",
        "'tea' in 2.5",
        {"in_digits": "'tea' in str(2.5)", "equality": "'tea' == 2.5"},
    ),
    "in-number-brackets": ("operands_of_in", "a = 1\n(a if a else 2) in 3", {"equality": "(a if a else 2) == 3"}),
    "generic-list": (
        "isinstance_with_generic",
        "prices = [3]\nisinstance(prices, list[int])",
        {
            "kind": "list[int]",
            "plain": "isinstance(prices, list)",
            "of_elements": "all(isinstance(one, int) for one in prices)",
        },
    ),
    "generic-dict": ("isinstance_with_generic", "isinstance({}, dict[str, int])", {"plain": "isinstance({}, dict)"}),
    "text-for-class": ("isinstance_with_list", "isinstance('tea', 'str')", {"class": "str"}),
    "text-for-own-class": ("isinstance_with_list", f"{SHELF}isinstance(Shop(), 'Shop')", {"class": "Shop"}),
    "json-object": (
        "written_as_json",
        f"{JSON}{SHOP}json.dumps(Shop('Tea'), indent=2)",
        {"type": "Shop", "as_dictionary": "json.dumps(vars(Shop('Tea')), indent=2)"},
    ),
    "json-within": (
        "written_as_json",
        f"{JSON}data = {{'a': len}}\njson.dumps(data)",
        {"data": "data", "all_as_text": "json.dumps(data, default=str)"},
    ),
    "tuple-grid": ("index_of_several_values", "grid = [[1, 2], [3]]\ngrid[0, 1]", {"steps": "grid[0][1]"}),
    "tuple-plain-list": (
        "index_of_several_values",
        "seats = ['Ada', 'Bo']\nseats[0, 1]",
        {"one_by_one": "seats[0], seats[1]"},
    ),
    "tuple-unknown": (
        "index_of_several_values",
        "def at(grid, x, y):\n    return grid[x, y]\nat([[1]], 0, 0)",
        {"steps": "grid[x][y]"},
    ),
    "tuple-comma": ("index_of_several_values", "rows = [[1, 2] [3, 4]]", {"with_comma": "[1, 2], [3, 4]"}),
    "held-loop": (
        "group_in_attribute",
        f"{SHELF}for one in Shop():\n    pass",
        {"type": "Shop", "held": "Shop().items", "attribute": "items"},
    ),
    "held-len": ("group_in_attribute", f"{SHELF}shop = Shop()\nlen(shop)", {"held": "shop.items"}),
    "held-in": ("group_in_attribute", f"{SHELF}shop = Shop()\n'tea' in shop", {"held": "shop.items"}),
    "len-of-parameter": ("group_in_attribute", "def f(year):\n    return len(year)\nf(3)", {"unclear": "year"}),
    "loop-element": (
        "brackets_at_hand",
        "def show(names):\n    for name in names:\n        names[name]\nshow([['Ada']])",
        {"element": "name", "expression": "names[name]", "unclear": "name"},
    ),
    "row-by-name": (
        "brackets_at_hand",
        "def names(rows):\n    return rows['name']\nnames([{}])",
        {"of_each": "[row['name'] for row in rows]", "of_first": "rows[0]['name']"},
    ),
    "row-name-in-use": (
        "brackets_at_hand",
        "def price(row):\n    return row['price']\nprice([{}])",
        {"of_each": "[element['price'] for element in row]"},
    ),
    "next-list": (
        "next_of_group",
        "rows = [1]\nnext(rows)",
        {"first": "next(iter(rows))", "kept": "rows = iter(rows)"},
    ),
    "next-default": ("next_of_group", "next(range(3), None)", {"type": "range", "first": "next(iter(range(3)), None)"}),
    "next-unknown": ("next_of_group", "def f(rows):\n    next(rows)\nf([1])", {"asked": "rows"}),
    "key-of-object": ("value_before_brackets", f"{SHELF}Shop()['name']", {"type": "Shop", "attribute": "Shop().name"}),
    "key-of-object-set": ("value_before_brackets", f"{SHELF}Shop()['name'] = 'Tea'", {"attribute": "Shop().name"}),
    "range-set": (
        "value_before_brackets",
        "n = range(3)\nn[0] = 5",
        {"type": "range", "changeable": "list(range(3))", "made_line": "1"},
    ),
    "bytes-set": ("value_before_brackets", "code = b'tea'\ndel code[0]", {"changeable": "bytearray(b'tea')"}),
    "brackets-unknown": ("value_before_brackets", "def f(shop):\n    return shop[0]\nf(3)", {"holder": "shop"}),
    "sum-of-rows": (
        "number_added_to_list",
        "rows = [[3, 1], [2, 4]]\nsum(rows)",
        {"of_rows": "sum(sum(row) for row in rows)", "joined": "[x for row in rows for x in row]"},
    ),
    "sum-of-pairs": (
        "number_added_to_list",
        "pairs = [('tea', 3), ('milk', 2)]\nsum(pairs)",
        {"column": "sum(row[1] for row in pairs)"},
    ),
    "number-plus-list": ("number_added_to_list", "a = 5\na + [3, 1]", {"added_up": "a + sum([3, 1])"}),
    "number-grown": ("number_added_to_list", "total = 5\ntotal += [3]", {"added_up": "total += sum([3])"}),
    "texts-taken": (
        "list_taken_from_list",
        "names = ['Ada', 'Bo']\nnames - ['Bo']",
        {"taken": "['Bo']", "kept": "[one for one in names if one not in ['Bo']]"},
    ),
    "texts-taken-in-place": (
        "list_taken_from_list",
        "names = ['Ada']\nnames -= ['Bo']",
        {"kept": "names = [one for one in names if one not in ['Bo']]"},
    ),
    "numbers-taken": (
        "list_taken_from_list",
        "scores = [3]\nbefore = [1]\nscores - before",
        {"pairwise": "[a - b for a, b in zip(scores, before)]"},
    ),
    "numbers-taken-from-a": (
        "list_taken_from_list",
        "a = [3]\nb = [1]\na - b",
        {"pairwise": "[x - y for x, y in zip(a, b)]"},
    ),
    "keyword-of-builtin": ("value_given_by_name", "scores = []\nlen(obj=scores)", {"unnamed": "len(scores)"}),
    "keyword-of-method": ("value_given_by_name", "prices = []\nprices.append(item=3)", {"unnamed": "prices.append(3)"}),
    "keywords-of-own": (
        "value_given_by_name",
        "def area(width, height, /, *, unit=''):\n    pass\narea(height=3, unit='m', width=2)",
        {"unnamed": "area(2, 3, unit='m')"},
    ),
    "function-in-brackets": (
        "function_before_brackets",
        "import math\nmath.sqrt[16]",
        {"function_name": "math.sqrt", "call": "math.sqrt(16)", "of_result": "math.sqrt(…)[16]"},
    ),
    "on-new-object": (
        "method_of_class_called",
        "class Shop:\n    def open(self): ...\nShop.open()",
        {"on_new": "Shop().open()"},
    ),
    "on-own-object": (
        "method_of_class_called",
        f"{SHOP}corner = Shop('Corner')\nShop.greet()",
        {"object": "corner", "on_object": "corner.greet()"},
    ),
    "on-object-with-arguments": (
        "method_of_class_called",
        f"{SHOP}Shop.greet()",
        {"made": "Shop(name)", "name_of_new": "shop", "then": "shop.greet()"},
    ),
}


@pytest.mark.parametrize(("fact", "code", "bindings"), WRITTEN.values(), ids=WRITTEN)
def test_written_with_the_names_of_the_line(fact: str, code: str, bindings: Mapping[str, str]) -> None:
    explained(fact, code, bindings)


FILLING = {fact: code for fact, code, _ in WRITTEN.values() if fact != "isinstance_with_list"}


@pytest.mark.parametrize(("fact", "code"), FILLING.items(), ids=FILLING)
def test_nothing_is_said_beforehand(fact: str, code: str) -> None:
    not_predicted(fact, code)


MENDED = [
    pytest.param("operands_of_in", "code = '2024-01'\nx = 2024 in code", True, id="number-in-text"),
    pytest.param("isinstance_with_generic", "x = isinstance([3], list[int])", True, id="generic"),
    pytest.param("isinstance_with_list", "x = isinstance('tea', 'str')", True, id="class-in-quotes"),
    pytest.param("index_of_several_values", "grid = [[1, 2], [3, 4]]\nx = grid[1, 0]", 3, id="grid"),
    pytest.param("group_in_attribute", f"{SHELF}shop = Shop()\nx = len(shop)", 2, id="length"),
    pytest.param("group_in_attribute", f"{SHELF}x = list(Shop())", ["tea", "milk"], id="elements"),
    pytest.param("group_in_attribute", f"{SHELF}x = 'tea' not in Shop()", False, id="not-in"),
    pytest.param("brackets_at_hand", "n = [[3], [4]]\nx = []\nfor i in n: x += n[i]", [3, 4], id="loop-element"),
    pytest.param("next_of_group", "rows = ['a', 'b']\nx = next(rows)", "a", id="first"),
    pytest.param("value_before_brackets", f"{SHELF}x = Shop()['name']", "Tea", id="attribute"),
    pytest.param("value_before_brackets", "x = range(3)\nx[0] = 5", [5, 1, 2], id="range"),
    pytest.param("number_added_to_list", "pairs = [('tea', 3), ('milk', 2)]\nx = sum(pairs)", 5, id="column"),
    pytest.param("list_taken_from_list", "x = ['Ada', 'Bo']\nx -= ['Bo']", ["Ada"], id="taken-in-place"),
    pytest.param("list_taken_from_list", "x = ['Ada', 'Bo'] - ['Ada']", ["Bo"], id="taken"),
    pytest.param("value_given_by_name", "x = float(x='2.5')", 2.5, id="keyword"),
    pytest.param("value_given_by_name", "def f(a, b, /): return a - b\nx = f(b=1, a=3)", 2, id="keywords-in-order"),
    pytest.param("method_of_class_called", "class A:\n    def f(self): return 3\nx = A.f()", 3, id="new-object"),
]


@pytest.mark.parametrize(("fact", "code", "value"), MENDED)
def test_the_edit_does_what_was_meant(fact: str, code: str, value: object) -> None:
    found = facts(fact, code, run(code).span)[0].bindings
    lines = code.splitlines()
    lines[int(found["fix_line"]) - 1] = found["fix_text"]
    names: dict[str, object] = {}
    exec("\n".join(lines), names)
    assert names["x"] == value


GUESSES = [
    pytest.param("operands_of_in", "20 in 2024", id="digits or equality"),
    pytest.param("operands_of_in", "['tea'] in 'tea'", id="any or all"),
    pytest.param("written_as_json", f"{JSON}{SHOP}json.dumps(Shop('Tea'))", id="what else the attributes hold"),
    pytest.param("index_of_several_values", "seats = ['Ada', 'Bo']\nseats[0, 1]", id="no rows"),
    pytest.param(
        "group_in_attribute",
        "class A:\n    def __init__(self, more):\n        self.more = more\n        self.items = []\nlen(A([]))",
        id="another attribute may be meant",
    ),
    pytest.param("brackets_at_hand", "def f(rows):\n    return rows['a']\nf([{}])", id="which row"),
    pytest.param("next_of_group", "rows = [1, 2]\nwhile True:\n    next(rows)", id="asked again"),
    pytest.param("number_added_to_list", "rows = [[3], [2]]\nsum(rows)", id="sum or joined"),
    pytest.param("number_added_to_list", "5 + [3]", id="sum or longer list"),
    pytest.param("list_taken_from_list", "[3] - [1]", id="pair by pair or taken out"),
    pytest.param("method_of_class_called", f"{SHOP}shop = Shop('Tea')\nShop.greet()", id="which object"),
    pytest.param("function_before_brackets", "import math\nmath.sqrt[16]", id="call or element"),
]


@pytest.mark.parametrize(("fact", "code"), GUESSES)
def test_no_edit_where_the_meaning_is_a_guess(fact: str, code: str) -> None:
    found = facts(fact, code, run(code).span)
    assert found
    assert all("fix_line" not in one.bindings for one in found)


SILENT = [
    pytest.param("operands_of_in", "x = a in b or c in d", id="two that can have failed"),
    pytest.param("brackets_at_hand", "print(rows[i][j])", id="two pairs of brackets"),
    pytest.param("brackets_at_hand", "lib.show(rows['a'])", id="code from elsewhere on the line"),
    pytest.param("value_before_brackets", "import lib\nlib.show(rows['a'])", id="imported code on the line"),
    pytest.param("next_of_group", "next(a) + next(b)", id="two calls"),
    pytest.param("value_given_by_name", "f(3, x=4)", id="place not known"),
    pytest.param("value_given_by_name", "f(x=4, y=5)", id="order not known"),
    pytest.param("value_given_by_name", "def f(a, b, /): ...\nf(b=4)", id="a place left out"),
    pytest.param("value_given_by_name", "f(**x)", id="names not shown"),
    pytest.param("isinstance_with_generic", "isinstance(a, (int, list[int]))", id="several types"),
    pytest.param("written_as_json", f"{JSON}json.dumps(a, default=f)", id="a form is given"),
    pytest.param("method_of_class_called", "thing.open()", id="class not of the file"),
    pytest.param("function_before_brackets", "f()[0]", id="a result and not a function"),
]


@pytest.mark.parametrize(("fact", "code"), SILENT)
def test_nothing_is_named_where_the_line_does_not_show_it(fact: str, code: str) -> None:
    number = code.count("\n") + 1
    assert facts(fact, code, Source(FILE, code).line_span(number)) == []


def test_what_a_library_was_called_with_is_not_named() -> None:
    code = "import lib\nlib.show(rows['a'])"
    assert facts("brackets_at_hand", code, Span(FILE, Position(2, 0), Position(2, 19))) == []


@pytest.mark.parametrize("code", ["len(obj=3)", "area(width=2)", "prices.append(item=3)"])
def test_a_function_of_another_name_is_not_the_one_called(code: str) -> None:
    call = ast.parse(code, mode="eval").body
    assert isinstance(call, ast.Call)
    name = ast.unparse(call.func).rpartition(".")[2]
    found = facts("value_given_by_name", code, Source(FILE, code).line_span(1))
    assert found
    assert all(one.bindings["callee"].rpartition(".")[2] == name for one in found)


def test_code_too_long_to_be_shown_whole_is_not_proposed() -> None:
    name = "scores_of_" + "the_" * 12 + "game"
    code = f"{name} = [3]\n{name} - [1]"
    (found,) = facts("list_taken_from_list", code, run(code).span)
    assert dict(found.bindings) == {"taken": "[1]", "line": "2"}
