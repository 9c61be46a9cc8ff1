"""What a file shows of a refused ``global`` or ``nonlocal`` line: which variable is meant, and which line is to go."""

from __future__ import annotations

import pytest

from explain.facts import Fact, finder
from explain.source import Source

FILE = "shop.py"
OF_MODULE, OF_OBJECT, UNBOUND = "nonlocal_name_of_module", "nonlocal_name_of_object", "nonlocal_name_unbound"
LATE, BOTH, PARAMETER = "declaration_after_use", "declaration_both_ways", "declaration_of_parameter"

SHOWN = [
    pytest.param(
        OF_MODULE,
        "total = 0\ndef pay():\n    nonlocal total\n    total += 1\n",
        {"name": "total", "line": "3", "defined_line": "1", "fix_line": "3", "fix_text": "    global total"},
        id="a variable of the file",
    ),
    pytest.param(
        OF_MODULE,
        "def begin():\n    global total\n    total = 0\ndef pay():\n    nonlocal total\n    total += 1\n",
        {"name": "total", "defined_line": "3"},
        id="one that another function gives the file",
    ),
    pytest.param(
        OF_MODULE,
        "cups = 5\nclass Shop:\n    def serve(self):\n        nonlocal cups\n        cups -= 1\n",
        {"name": "cups", "defined_line": "1", "fix_text": "        global cups"},
        id="in a method whose class has no such attribute",
    ),
    pytest.param(
        OF_OBJECT,
        "class Shop:\n    cups = 5\n    def serve(self):\n        nonlocal cups\n        cups -= 1\n",
        {"name": "cups", "attribute": "self.cups", "class": "Shop", "defined_line": "2"},
        id="what the class binds",
    ),
    pytest.param(
        OF_OBJECT,
        "class Shop:\n    def __init__(this):\n        this.cups = 5\n    def serve(this):\n        nonlocal cups\n",
        {"attribute": "this.cups", "defined_line": "3"},
        id="what a method stores, the object called otherwise",
    ),
    pytest.param(
        OF_OBJECT,
        "class Shop:\n    cups = 5\nclass Bar(Shop):\n    @classmethod\n    def serve(cls):\n        nonlocal cups\n",
        {"attribute": "cls.cups", "class": "Bar", "defined_line": "2"},
        id="inherited, in a class method",
    ),
    pytest.param(
        OF_OBJECT,
        "class Shop:\n    cups = 5\n    @staticmethod\n    def serve():\n        nonlocal cups\n",
        {"attribute": "Shop.cups"},
        id="in a static method, which has no object",
    ),
    pytest.param(
        OF_OBJECT,
        "class Shop:\n    cups = 5\n    def serve(self):\n        def pour():\n            nonlocal cups\n",
        {"attribute": "self.cups"},
        id="in a function inside a method",
    ),
    pytest.param(
        UNBOUND,
        "def clock():\n    counter = 0\n    def tick():\n        nonlocal count\n        count += 1\n",
        {"suggestion": "counter", "outer": "clock", "defined_line": "2"},
        id="a near name of the function around",
    ),
    pytest.param(
        UNBOUND,
        "def brew():\n    cups = 5\ndef serve():\n    nonlocal cups\n",
        {"function": "serve", "other_function": "brew", "defined_line": "2"},
        id="a variable of another function",
    ),
    pytest.param(
        UNBOUND,
        "def shop():\n    def pay():\n        nonlocal total\n        total += 1\n",
        {"outer": "shop", "outer_line": "1"},
        id="a variable that nobody made",
    ),
    pytest.param(
        UNBOUND, "def visit():\n    nonlocal visits\n    visits += 1\n", {"lone": "visit"}, id="no function around"
    ),
    pytest.param(
        UNBOUND,
        "class Player:\n    def win(self):\n        nonlocal score\n        score += 1\n",
        {"attribute": "self.score"},
        id="a method, and no attribute yet",
    ),
    pytest.param(
        LATE,
        "total = 5\ndef reset():\n    total = 0\n    global total\n",
        {"scope": "global", "first_line": "3", "function": "reset"},
        id="below an assignment in a function",
    ),
    pytest.param(LATE, "total = 5\nglobal total\n", {"outer_line": "2", "first_line": "1"}, id="at the outer level"),
    pytest.param(
        LATE,
        "def pay(tip):\n    if tip:\n        global total\n        total = 1\n    else:\n        global total\n",
        {"declared_line": "3", "first_line": "4", "line": "6"},
        id="a second time, in the other arm",
    ),
    pytest.param(
        LATE,
        "cups = 1\ndef shop():\n    print([cups for _ in 'ab'])\n    print(cups)\n    global cups\n",
        {"first_line": "4", "function": "shop"},
        id="below a use; one in a comprehension is no use of the function's own",
    ),
    pytest.param(
        BOTH,
        "def kitchen():\n    cups = 1\n    def wash():\n        nonlocal cups\n        global cups\n        cups = 2\n",
        {"kept": "nonlocal cups", "dropped": "global cups", "dropped_line": "5", "defined_line": "2"},
        id="only the function around has it",
    ),
    pytest.param(
        BOTH,
        "score = 0\ndef win():\n    nonlocal score\n    global score\n    score += 1\n",
        {"kept": "global score", "dropped_line": "3", "defined_line": "1"},
        id="only the file has it",
    ),
    pytest.param(
        PARAMETER,
        "total = 0\ndef pay(total):\n    global total\n    total += 3\n",
        {"function": "pay", "scope": "global", "outside_line": "1"},
        id="a parameter beside a variable of the file",
    ),
    pytest.param(
        PARAMETER,
        "def win(*, score):\n    global score\n    score += 1\n",
        {"useless_line": "2"},
        id="a parameter, and no such variable",
    ),
]


@pytest.mark.parametrize(("name", "code", "expected"), SHOWN)
def test_the_file_shows_which_variable_is_meant(name: str, code: str, expected: dict[str, str]) -> None:
    bindings = found(name, code)[0].bindings
    assert {key: bindings.get(key) for key in expected} == expected


@pytest.mark.parametrize(("name", "code", "expected"), SHOWN)
def test_no_second_fact_answers_for_the_same_line(name: str, code: str, expected: dict[str, str]) -> None:
    others = {OF_MODULE, OF_OBJECT, UNBOUND} - {name} if name in (OF_MODULE, OF_OBJECT, UNBOUND) else set()
    assert [other for other in others if found(other, code)] == []


@pytest.mark.parametrize(
    ("name", "code"),
    [
        pytest.param(
            OF_MODULE,
            "cups = 5\nclass Shop:\n    cups = 3\n    def serve(self):\n        nonlocal cups\n",
            id="the file and the class both have it",
        ),
        pytest.param(
            OF_OBJECT,
            "cups = 5\nclass Shop:\n    cups = 3\n    def serve(self):\n        nonlocal cups\n",
            id="the class and the file both have it",
        ),
        pytest.param(
            OF_OBJECT,
            "class Shop:\n    def __init__(self):\n        self.cups = 1\n"
            "    @staticmethod\n    def serve():\n        nonlocal cups\n",
            id="a static method has no object to ask",
        ),
        pytest.param(
            OF_OBJECT,
            "class Shop:\n    def cups(self):\n        pass\n    def serve(self):\n        nonlocal cups\n",
            id="a method is no variable",
        ),
        pytest.param(
            UNBOUND, "from math import *\ndef visit():\n    nonlocal visits\n    visits = 1\n", id="a star may bring it"
        ),
        pytest.param(
            UNBOUND,
            "def a():\n    cups = 1\ndef b():\n    cups = 2\ndef c():\n    nonlocal cups\n",
            id="two functions have one",
        ),
        pytest.param(
            UNBOUND,
            "def serve():\n    nonlocal cups\n    def pour():\n        cups = 1\n",
            id="the other function stands inside",
        ),
        pytest.param(
            BOTH,
            "cups = 1\ndef shop():\n    cups = 2\n    def serve():\n        global cups\n        nonlocal cups\n",
            id="either may be meant",
        ),
    ],
)
def test_nothing_is_told_where_the_file_does_not_show_it(name: str, code: str) -> None:
    assert found(name, code) == []


@pytest.mark.parametrize("name", [OF_MODULE, OF_OBJECT, UNBOUND, LATE, BOTH, PARAMETER])
@pytest.mark.parametrize(
    "code",
    [
        pytest.param("total = 0\ndef pay():\n    global total\n    total += 1\n", id="global"),
        pytest.param(
            "def shop():\n    cups = 1\n    def serve():\n        nonlocal cups\n        cups = 0\n", id="nonlocal"
        ),
        pytest.param("def pay(price):\n    return price\ntotal = pay(3)\n", id="neither"),
    ],
)
def test_lines_that_python_takes_are_left_alone(name: str, code: str) -> None:
    compile(code, FILE, "exec")
    assert list(finder(name)(Source(FILE, code), None)) == []


def test_only_a_line_whose_names_are_all_of_the_file_is_rewritten() -> None:
    code = "total = 0\ndef shop():\n    cups = 1\n    def serve():\n        nonlocal total, cups\n"
    [fact] = found(OF_MODULE, code)
    assert fact.bindings["name"] == "total"
    assert "fix_text" not in fact.bindings


def found(name: str, code: str) -> list[Fact]:
    """The facts called ``name`` on the line at which this Python refuses ``code``."""
    with pytest.raises(SyntaxError) as refused:
        compile(code, FILE, "exec")
    source = Source(FILE, code)
    return list(finder(name)(source, source.line_span(refused.value.lineno or 1)))
