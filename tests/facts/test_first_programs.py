"""Slips of first programs: names of a class body, a comma inside a number, a change of a name that is an attribute.

All are told only when they have happened. The near misses look alike and are right, or fail for another reason.
"""

from __future__ import annotations

import pytest
from looking import explained, facts, not_found

from explain.clues import clue
from explain.environment.scene import Scene
from explain.places import Position, Span
from explain.tracebacks.model import Frame, Raised

EXPLAINED = {
    "comprehension-in-a-class-body": (
        "name_of_class_in_comprehension",
        "class Shop:\n    rate = 2\n    prices = [price * rate for price in (3, 4)]",
        {"name": "rate", "class": "Shop", "defined_line": "2", "inner": "comprehension"},
    ),
    "second-loop-of-a-comprehension": (
        "name_of_class_in_comprehension",
        "class Shop:\n    cups = [1]\n    sizes = [2]\n    both = [(c, s) for c in cups for s in sizes]",
        {"name": "sizes", "inner": "comprehension"},
    ),
    "lambda-in-a-class-body": (
        "name_of_class_in_comprehension",
        "class Shop:\n    order = {'tea': 1}\n    menu = sorted(['tea'], key=lambda name: order[name])",
        {"name": "order", "inner": "lambda"},
    ),
    "comma-for-thousands": (
        "thousands_with_comma",
        "price = 1,500\nprint(price * 0.9)",
        {"name": "price", "written": "1,500", "plain": "1500", "fix_line": "1", "fix_text": "price = 1_500"},
    ),
    "comma-for-thousands-on-the-right": (
        "thousands_with_comma",
        "total = 3\nmore = 12,000\nprint(total - more)",
        {"name": "more", "assigned_line": "2"},
    ),
    "attribute-counted-without-self": (
        "local_before_assignment",
        "class Till:\n    def __init__(self):\n        self.cups = 0\n"
        "    def add(self):\n        cups += 1\nTill().add()",
        {"attribute": "self.cups", "attribute_line": "3", "fix_text": "        self.cups += 1"},
    ),
    "attribute-on-both-sides": (
        "local_before_assignment",
        "class A:\n    n = 0\n    def add(self, n_more):\n        n = n + n_more\nA().add(2)",
        {"attribute": "self.n", "fix_text": "        self.n = self.n + n_more"},
    ),
    "misspelled-attribute-that-is-counted": (
        "closest_attribute_of_class",
        "class A:\n    def __init__(self):\n        self.balance = 0\n"
        "    def add(self):\n        self.ballance += 1\nA().add()",
        {"attr": "ballance", "suggestion": "balance", "fix_text": "        self.balance += 1"},
    ),
    "word-for-a-number-code": (
        "percent_value",
        "age = 'twelve'\nprint('%s is %d' % ('Tim', age))",
        {"given": "age", "as_text": "%d", "fix_text": "print('%s is %s' % ('Tim', age))"},
    ),
    "attribute-that-another-method-sets": (
        "attribute_set_in_other_method",
        "class A:\n    def open(self):\n        self.cups = []\n"
        "    def pour(self):\n        self.cups.append(1)\nA().pour()",
        {"type": "A", "attr": "cups", "setter": "open", "set_line": "3", "first": "self.cups = []"},
    ),
    "typed-texts-on-both-sides": (
        "input_used_as_number",
        "width = input()\nheight = input()\nprint(width * height)",
        {"name": "width", "converted": "int(input())"},
    ),
    "dates-in-quotes": (
        "text_taken_off",
        "start = '2024-05-01'\nend = '2024-05-20'\nprint(end - start)",
        {"as_dates": "date.fromisoformat(end) - date.fromisoformat(start)"},
    ),
    "name-behind-the-brackets-of-print": (
        "none_from_print",
        "name = 'Ada'\nprint('Hello ') + name + '!'",
        {"whole_call": "print('Hello ' + name + '!')", "fix_text": "print('Hello ' + name + '!')"},
    ),
    "method-that-a-subclass-lacks": (
        "abstract_class_instantiated",
        "from abc import ABC, abstractmethod\nclass Shape(ABC):\n    @abstractmethod\n"
        "    def area(self, digits=2): ...\nclass Square(Shape):\n    pass\nSquare()",
        {"class": "Square", "base": "Shape", "methods": "area", "heads": "`def area(self, digits=2)`"},
    ),
}


@pytest.mark.parametrize(("fact", "code", "bindings"), EXPLAINED.values(), ids=EXPLAINED)
def test_explained_where_it_happened(fact: str, code: str, bindings: dict[str, str]) -> None:
    explained(fact, code, bindings)


NOTHING = {
    "first-loop-of-a-comprehension-sees-the-class": (
        "name_of_class_in_comprehension",
        "class Shop:\n    cups = [1, 2]\n    twice = [cup * 2 for cup in cups]",
    ),
    "name-of-the-file": (
        "name_of_class_in_comprehension",
        "rate = 2\nclass Shop:\n    rate = 3\n    prices = [price * rate for price in (3, 4)]",
    ),
    "set-below-the-comprehension": (
        "name_of_class_in_comprehension",
        "class Shop:\n    prices = [price * rate for price in (3, 4)]\n    rate = 3",
    ),
    "comprehension-in-a-method": (
        "name_of_class_in_comprehension",
        "class Shop:\n    rate = 2\n    def all(self):\n        return [price * rate for price in (3, 4)]",
    ),
    "attribute-that-two-methods-set": (
        "attribute_set_in_other_method",
        "class A:\n    def a(self):\n        self.n = 1\n    def b(self):\n        self.n = 2\n"
        "    def c(self):\n        self.n",
    ),
    "attribute-set-in-a-branch-of-another-method": (
        "attribute_set_in_other_method",
        "class A:\n    def a(self, m):\n        if m:\n            self.n = 1\n    def c(self):\n        return self.n",
    ),
    "attribute-only-counted-elsewhere": (
        "attribute_set_in_other_method",
        "class A:\n    def a(self):\n        self.n += 1\n    def c(self):\n        return self.n",
    ),
    "attribute-of-the-class-body": (
        "attribute_set_in_other_method",
        "class A:\n    n = 0\n    def a(self):\n        self.n = 1\n    def c(self):\n        return self.n",
    ),
    "pair-with-a-blank": ("thousands_with_comma", "size = 100, 200\nprint(size / 2)"),
    "pair-in-brackets": ("thousands_with_comma", "size = (100,200)\nprint(size / 2)"),
    "pair-of-other-lengths": ("thousands_with_comma", "place = 3,4\nprint(place / 2)"),
}


@pytest.mark.parametrize(("fact", "code"), NOTHING.values(), ids=NOTHING)
def test_nothing_to_say(fact: str, code: str) -> None:
    not_found(fact, code)


PLAIN_LOCALS = {
    "global-of-that-name": "n = 0\nclass A:\n    n = 0\n    def add(self):\n        n += 1",
    "no-such-attribute": "class A:\n    m = 0\n    def add(self):\n        n += 1",
    "set-in-a-branch": "class A:\n    n = 0\n    def add(self, m):\n        if m:\n            n = m\n        return n",
    "no-method": "def add():\n    n += 1",
}


@pytest.mark.parametrize("code", PLAIN_LOCALS.values(), ids=PLAIN_LOCALS)
def test_a_plain_local_is_not_taken_for_an_attribute(code: str) -> None:
    last = len(code.split("\n"))
    found = facts("local_before_assignment", code, Span("shop.py", Position(last, 0), Position(last, 40)))
    assert found
    assert all("attribute" not in one.bindings for one in found)


def scene(message: str, code: str) -> Scene:
    return Scene(Raised("exception", "TypeError", message, (Frame("/shop/main.py", 3, "<module>", code),)))


ONE_LIMIT = "randint() missing 1 required positional argument: 'b'"


@pytest.mark.parametrize(
    ("message", "code", "expected"),
    [
        (ONE_LIMIT, "print(random.randint(6))", [{"function": "randint", "meant": "random.randint(1, 6)"}]),
        ("Random." + ONE_LIMIT, "n = randint(top)", [{"function": "randint", "meant": "randint(1, top)"}]),
        (ONE_LIMIT, "n = randint(max(cups))", [{"function": "randint"}]),
        (ONE_LIMIT.replace("'b'", "'low'"), "n = randint(6)", []),
        (ONE_LIMIT.replace("randint", "roll"), "n = roll(6)", []),
    ],
    ids=["as-written", "imported-name", "call-inside", "another-parameter", "another-function"],
)
def test_a_limit_that_is_missing(message: str, code: str, expected: list[dict[str, str]]) -> None:
    assert list(clue("random_limit_missing")(scene(message, code), {})) == expected


@pytest.mark.parametrize(
    ("keyword", "code", "days"),
    [("months", "due = day + timedelta(months=1)", ["30"]), ("year", "datetime.timedelta(year=2)", ["365"]),
     ("months", "due = day + relativedelta(months=1)", []), ("fortnights", "timedelta(fortnights=1)", [])],
    ids=["months", "years", "another-class", "another-unit"],
)  # fmt: skip
def test_a_span_in_months(keyword: str, code: str, days: list[str]) -> None:
    told = clue("span_in_months")(scene("", code), {"keyword": keyword})
    assert [one["days"] for one in told] == days


INT, FLOAT = "invalid literal for int() with base 10: ''", "could not convert string to float: ''"


@pytest.mark.parametrize(
    ("message", "text", "expected"),
    [(INT, "180 cm", [("180", "cm")]), (INT, "25kg", [("25", "kg")]), (FLOAT, "1.5 litres", [("1.5", "litres")]),
     (INT, "1.5 litres", []), (INT.replace("10", "16"), "12 g", []), (FLOAT, "3e", []), (INT, "12 14", []),
     (INT, "five 5", [])],
    ids=["unit", "unit-at-once", "float", "int-cannot-read-the-number-either", "digits-of-another-base",
         "exponent-cut-short", "two-numbers", "word-before"],
)  # fmt: skip
def test_a_number_with_a_word(message: str, text: str, expected: list[tuple[str, str]]) -> None:
    told = clue("number_with_word")(scene(message, ""), {"text": text})
    assert [(one["number"], one["word"]) for one in told] == expected
