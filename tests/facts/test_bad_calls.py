"""Calls whose arguments do not fit a function of the same file, as CPython words it."""

from __future__ import annotations

import ast

import pytest
from looking import explained, facts, not_found, not_predicted, predicted, run

from explain.analysis.signatures import given, misfit, signature

FACTS = (
    "missing_argument",
    "surplus_argument",
    "missing_self_parameter",
    "unexpected_keyword",
    "argument_given_twice",
)

CERTAIN = {
    "one-missing": (
        "missing_argument",
        "def area(width, height):\n    return width * height\nprint(area(2))",
        {
            "function": "area",
            "function_name": "area",
            "missing": "'height'",
            "first_missing": "height",
            "count": "1",
            "kind": "positional",
            "signature": "area(width, height)",
            "call": "area(2)",
            "defined_line": "1",
            "line": "3",
        },
    ),
    "two-missing": (
        "missing_argument",
        "def area(w, h, unit, scale=1): ...\narea(2)",
        {"missing": "'h' and 'unit'", "count": "2", "signature": "area(w, h, unit, scale=1)"},
    ),
    "three-missing": ("missing_argument", "def f(a, b, c): ...\nf()", {"missing": "'a', 'b', and 'c'"}),
    "keyword-only-missing": (
        "missing_argument",
        "def f(a, *, unit, scale=1): ...\nf(1)",
        {"missing": "'unit'", "kind": "keyword-only", "signature": "f(a, *, unit, scale=1)"},
    ),
    "missing-for-a-class": (
        "missing_argument",
        "class Bell:\n    def __init__(self, tone):\n        self.tone = tone\nBell()",
        {
            "function": "Bell.__init__",
            "function_name": "__init__",
            "missing": "'tone'",
            "signature": "Bell(tone)",
            "defined_line": "2",
        },
    ),
    "missing-for-a-method": (
        "missing_argument",
        "class Bell:\n    def ring(self, times): ...\nbell = Bell()\nbell.ring()",
        {"function": "Bell.ring", "missing": "'times'", "signature": "ring(times)"},
    ),
    "missing-for-a-dataclass": (
        "missing_argument",
        "from dataclasses import dataclass\n@dataclass\nclass Point:\n  x: int\n  y: int\n  z: int = 0\nPoint(1)",
        {"function": "Point.__init__", "missing": "'y'", "signature": "Point(x, y, z=…)"},
    ),
    "method-through-the-class": (
        "missing_argument",
        "class Bell:\n    def ring(self): ...\nBell.ring()",
        {"function": "Bell.ring", "missing": "'self'", "signature": "ring(self)"},
    ),
    "nested-function": (
        "missing_argument",
        "def outer():\n    def inner(x): ...\n    inner()\nouter()",
        {"function": "outer.<locals>.inner", "function_name": "inner", "missing": "'x'"},
    ),
    "inherited-init": (
        "missing_argument",
        "class A:\n    def __init__(self, x): ...\nclass B(A):\n    pass\nB()",
        {"function": "A.__init__", "missing": "'x'", "signature": "A(x)"},
    ),
    "one-too-many": (
        "surplus_argument",
        "def area(width, height): ...\narea(2, 3, 4)",
        {"takes": "2", "given": "3", "given_in_call": "3", "surplus": "4", "signature": "area(width, height)"},
    ),
    "too-many-with-defaults": (
        "surplus_argument",
        "def f(a, b=1): ...\nf(1, 2, 3)",
        {"takes": "from 1 to 2", "given": "3", "surplus": "3"},
    ),
    "too-many-for-a-method": (
        "surplus_argument",
        "class Bell:\n    def ring(self): ...\nBell().ring(3)",
        {"takes": "1", "given": "2", "given_in_call": "1", "surplus": "3", "self_name": "self"},
    ),
    "too-many-for-a-static-method": (
        "surplus_argument",
        "class Bell:\n    @staticmethod\n    def ring(): ...\nBell.ring(3)",
        {"function": "Bell.ring", "takes": "0", "given": "1", "surplus": "3"},
    ),
    "method-on-self": (
        "surplus_argument",
        "class Bell:\n    def ring(self):\n        return 1\n    def go(self):\n        self.ring(3)\nBell().go()",
        {"function": "Bell.ring", "takes": "1", "given": "2", "line": "5"},
    ),
    "too-many-by-position-for-keyword-only": (
        "surplus_argument",
        "def f(a, *, b=1): ...\nf(1, 2)",
        {"takes": "1", "given": "2", "signature": "f(a, *, b=1)"},
    ),
    "without-self": (
        "missing_self_parameter",
        "class Bell:\n    def ring():\n        print('ding')\nbell = Bell()\nbell.ring()",
        {
            "function": "Bell.ring",
            "class": "Bell",
            "takes": "0",
            "given": "1",
            "corrected": "def ring(self):",
            "defined_line": "2",
            "line": "5",
        },
    ),
    "without-self-with-parameters": (
        "missing_self_parameter",
        "class Shop:\n    def price(item, count): ...\nShop().price('tea', 2)",
        {"takes": "2", "given": "3", "corrected": "def price(self, item, count):"},
    ),
    "init-without-self": (
        "missing_self_parameter",
        "class Shop:\n    def __init__(name): ...\nShop('tea')",
        {"function": "Shop.__init__", "corrected": "def __init__(self, name):"},
    ),
    "unexpected-and-near": (
        "unexpected_keyword",
        "def draw(color, width=1): ...\ndraw('red', widht=2)",
        {"keyword": "widht", "suggestion": "width", "parameters": "`color` and `width`", "function": "draw"},
    ),
    "unexpected-and-not-near": (
        "unexpected_keyword",
        "def draw(x): ...\ndraw(1, colour=2)",
        {"keyword": "colour", "parameters": "`x`", "signature": "draw(x)"},
    ),
    "unexpected-for-a-class": (
        "unexpected_keyword",
        "class Shop:\n    def __init__(self, name): ...\nShop(nam='a')",
        {"keyword": "nam", "suggestion": "name", "parameters": "`name`", "function": "Shop.__init__"},
    ),
    "unexpected-beside-stars": (
        "unexpected_keyword",
        "def f(a): ...\nargs = []\nf(*args, b=1)",
        {"keyword": "b", "parameters": "`a`"},
    ),
    "twice": (
        "argument_given_twice",
        "def area(width, height): ...\narea(2, width=3)",
        {"argument": "width", "first": "2", "second": "3", "function": "area"},
    ),
    "self-twice": (
        "argument_given_twice",
        "class Bell:\n    def ring(self): ...\nBell().ring(self=1)",
        {"argument": "self", "second": "1"},
    ),
    "method-argument-twice": (
        "argument_given_twice",
        "class Bell:\n    def ring(self, tone): ...\nBell().ring('a', tone='b')",
        {"argument": "tone", "first": "'a'", "second": "'b'"},
    ),
}

ONLY_WHEN_IT_HAPPENED = {
    "subclass-may-fill-it-in": (
        "surplus_argument",
        "class A:\n    def go(self):\n        pass\n    def run(self):\n        self.go(1)\nA().run()",
        {"function": "A.go", "takes": "1"},
    ),
    "super": (
        "missing_argument",
        "class A:\n  def __init__(self, x): ...\nclass B(A):\n  def __init__(self):\n    super().__init__()\n"
        "class C(B): ...\nC()",
        {"function": "A.__init__", "missing": "'x'"},
    ),
    "base-from-elsewhere": (
        "missing_argument",
        "import threading\nclass T(threading.Thread):\n    def __init__(self, x): ...\nT()",
        {"function": "T.__init__", "missing": "'x'"},
    ),
}

NOTHING = {
    "fits": "def f(a, b=1, *, c=2): ...\nf(1)\nf(1, 2, c=3)\nf(b=1, a=2)",
    "collects-everything": "def f(*args, **kwargs): ...\nf()\nf(1, 2, x=3)",
    "given-by-stars": "def f(a, b): ...\nf(*args)\nf(**kwargs)\nf(1, **kwargs)\nf(*args, **kwargs)",
    "decorated": "@wrap\ndef f(a): ...\nf()",
    "defined-twice": "def f(a): ...\ndef f(): ...\nf()",
    "rebound": "def f(a): ...\nf = partial(f, 1)\nf()",
    "parameter-of-the-same-name": "def f(a): ...\ndef g(f):\n    f()",
    "decorated-class": "@register\nclass A:\n    def __init__(self, x): ...\nA()",
    "class-with-new": "class A:\n    def __new__(cls): ...\n    def __init__(self, x): ...\nA()",
    "metaclass": "class A(metaclass=M):\n    def __init__(self, x): ...\nA()",
    "property": "class A:\n    @property\n    def f(self): return print\nA().f(1)",
    "class-method": "class A:\n    @classmethod\n    def f(cls, x): ...\nA.f(1)\nA().f(1)",
    "implicit-class-method": "class A:\n    def __init_subclass__(cls): ...\nA.__init_subclass__()",
    "static-method's-own-parameter": "class A:\n  def f(self, x): ...\n  @staticmethod\n  def g(a):\n    a.f()",
    "instance-attribute-hides-it": "class A:\n    def f(self, x): ...\na = A()\na.f = print\na.f()",
    "overloaded-later": "class A:\n    def f(self): ...\n    f = print\nA().f(1)",
    "dataclass-with-field": "from dataclasses import *\n@dataclass\nclass P:\n    x: int = field(default=1)\nP()",
    "star-import": "from shop import *\narea(1)",
}


@pytest.mark.parametrize(("fact", "code", "bindings"), CERTAIN.values(), ids=CERTAIN)
def test_explained_and_predicted(fact: str, code: str, bindings: dict[str, str]) -> None:
    explained(fact, code, bindings)
    predicted(fact, code, bindings)


@pytest.mark.parametrize(("fact", "code", "bindings"), CERTAIN.values(), ids=CERTAIN)
def test_agrees_with_what_python_says(fact: str, code: str, bindings: dict[str, str]) -> None:
    message = run(code).message
    (found,) = facts(fact, code, None)
    assert message.startswith(f"{found.bindings['function']}() ")
    if fact == "missing_argument":
        assert message.endswith(found.bindings["missing"])
        assert f"missing {found.bindings['count']} required {found.bindings['kind']} argument" in message
    elif fact in ("surplus_argument", "missing_self_parameter"):
        assert f"takes {found.bindings['takes']} positional argument" in message
        assert f"but {found.bindings['given']} " in message
    else:
        assert f"'{found.bindings.get('keyword') or found.bindings['argument']}'" in message


@pytest.mark.parametrize(("fact", "code", "bindings"), CERTAIN.values(), ids=CERTAIN)
def test_no_other_fact_claims_the_same_call(fact: str, code: str, bindings: dict[str, str]) -> None:
    span = run(code).span
    assert [other for other in FACTS if facts(other, code, span)] == [fact]


@pytest.mark.parametrize(("fact", "code", "bindings"), ONLY_WHEN_IT_HAPPENED.values(), ids=ONLY_WHEN_IT_HAPPENED)
def test_explained_but_not_predicted(fact: str, code: str, bindings: dict[str, str]) -> None:
    explained(fact, code, bindings)
    not_predicted(fact, code)


@pytest.mark.parametrize("code", NOTHING.values(), ids=NOTHING)
@pytest.mark.parametrize("fact", FACTS)
def test_nothing_to_say(fact: str, code: str) -> None:
    not_found(fact, code)


def test_caught_errors_are_not_predicted() -> None:
    not_predicted("missing_argument", "def f(a): ...\ntry:\n    f()\nexcept TypeError:\n    pass")


PARAMETERS = [
    "",
    "a",
    "a, b",
    "a, b=1",
    "a, /, b",
    "a=1, /",
    "*args",
    "a, *args",
    "*, k",
    "a, *, k=1",
    "**kw",
    "a, /, **kw",
    "a, b=1, *args, k, l=2, **kw",
]
CALLS = ["", "1", "1, 2", "1, 2, 3", "a=1", "1, a=1", "b=1", "1, b=1", "k=1", "1, k=1", "z=1", "1, 2, k=3, z=4"]


@pytest.mark.parametrize("parameters", PARAMETERS)
@pytest.mark.parametrize("arguments", CALLS)
def test_judges_as_python_does(parameters: str, arguments: str) -> None:
    function, call = ast.parse(f"def f({parameters}): ...\nf({arguments})").body
    assert isinstance(function, ast.FunctionDef) and isinstance(call, ast.Expr) and isinstance(call.value, ast.Call)
    found = misfit(signature(function.args), given(call.value, bound=False))
    try:
        exec(f"def f({parameters}): ...\nf({arguments})", {})
        message = ""
    except TypeError as error:
        message = str(error)
    words = {
        "missing": "missing",
        "surplus": "positional argument",
        "unexpected": "unexpected",
        "twice": "multiple values",
    }
    if found is not None:
        assert words[found.kind] in message
    else:
        assert not message or "positional-only" in message
