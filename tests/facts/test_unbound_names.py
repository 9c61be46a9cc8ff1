"""Names without a value: each program fails in one way, and exactly one fact claims it."""

from __future__ import annotations

import json
import re
import shutil
import subprocess

import pytest
from looking import explained, facts, not_found, not_predicted, predicted, run

from explain.source import Source

FACTS = (
    "except_name_gone",
    "name_deleted",
    "local_before_assignment",
    "free_variable_before_assignment",
    "name_only_under_type_checking",
    "name_defined_later",
    "name_defined_sometimes",
    "name_used_in_own_first_value",
    "class_used_in_own_body",
    "missing_self",
    "name_of_class_attribute",
    "well_known_alias",
    "name_of_stdlib_module",
    "name_of_stdlib_member",
    "name_in_comprehension_gone",
    "name_defined_in_other_function",
    "closest_name_in_scope",
)

CERTAIN = {
    # a typing slip
    "builtin": ("closest_name_in_scope", "prnt('hello')", {"name": "prnt", "suggestion": "print", "line": "1"}),
    "module-variable": (
        "closest_name_in_scope",
        "total = 3\nprint(totl)",
        {"name": "totl", "suggestion": "total", "defined_line": "1", "line": "2"},
    ),
    "parameter": (
        "closest_name_in_scope",
        "def area(width, height):\n    return widht * height\narea(2, 3)",
        {"name": "widht", "suggestion": "width", "defined_line": "1"},
    ),
    "module-variable-bound-after-the-function": (
        "closest_name_in_scope",
        "def show():\n    print(prise)\nprice = 3\nshow()",
        {"name": "prise", "suggestion": "price", "defined_line": "3"},
    ),
    "near-name-in-a-comprehension": (
        "closest_name_in_scope",
        "prices = [3]\nprint([prise for price in prices])",
        {"name": "prise", "suggestion": "price"},
    ),
    "near-name-in-a-class-body": (
        "closest_name_in_scope",
        "class Shop:\n    limit = 3\n    most = limt * 2",
        {"name": "limt", "suggestion": "limit", "defined_line": "2"},
    ),
    "near-name-closed-over": (
        "closest_name_in_scope",
        "def outer(price):\n    def inner():\n        return price + prise\n    return inner()\nouter(3)",
        {"name": "prise", "suggestion": "price", "defined_line": "1"},
    ),
    "near-name-of-an-import": (
        "closest_name_in_scope",
        "import random\nprint(randm.random())",
        {"name": "randm", "suggestion": "random", "defined_line": "1"},
    ),
    # order
    "function-called-above-its-def": (
        "name_defined_later",
        "greet('Ada')\ndef greet(name):\n    print(name)",
        {"name": "greet", "defined_line": "2", "line": "1"},
    ),
    "variable-used-above": ("name_defined_later", "print(total)\ntotal = 3", {"name": "total", "defined_line": "2"}),
    "own-first-value": ("name_used_in_own_first_value", "total = total + 1", {"name": "total", "line": "1"}),
    "augmented-without-a-first-value": ("name_used_in_own_first_value", "total += 1", {"name": "total", "line": "1"}),
    "class-in-its-own-body": (
        "class_used_in_own_body",
        "class Node:\n    empty = Node()",
        {"name": "Node", "class_line": "1", "line": "2"},
    ),
    "loop-that-never-starts-the-count": (
        "name_used_in_own_first_value",
        "for word in ['a']:\n    count = count + 1\n",
        {"name": "count", "line": "2"},
    ),
    "augmented-local": (
        "local_before_assignment",
        "count = 0\ndef add():\n    count += 1\nadd()",
        {"name": "count", "assigned_line": "3", "function": "add", "global_line": "1", "line": "3"},
    ),
    "local-assigned-below": (
        "local_before_assignment",
        "def show():\n    print(total)\n    total = 3\nshow()",
        {"name": "total", "assigned_line": "3", "function": "show"},
    ),
    "local-only-deleted-in-the-other-function": (
        "name_deleted",
        "def show():\n    total = 3\n    del total\n    print(total)\nshow()",
        {"name": "total", "deleted_line": "3"},
    ),
    "deleted-in-the-module": ("name_deleted", "x = [1]\ndel x\nprint(x)", {"name": "x", "deleted_line": "2"}),
    "deleted-twice": ("name_deleted", "x = [1]\ndel x\ndel x", {"name": "x", "deleted_line": "2"}),
    "caught-name-after-its-block": (
        "except_name_gone",
        "try:\n    int('x')\nexcept ValueError as problem:\n    pass\nprint(problem)",
        {"name": "problem", "except_line": "3", "line": "5"},
    ),
    "caught-name-in-a-function": (
        "except_name_gone",
        "def load():\n  try:\n    int('x')\n  except ValueError as e:\n    pass\n  return e\nload()",
        {"name": "e", "except_line": "4"},
    ),
    "only-for-type-checkers": (
        "name_only_under_type_checking",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from decimal import Decimal\nprint(Decimal)",
        {"name": "Decimal", "import_line": "3", "import_text": "from decimal import Decimal"},
    ),
    "only-for-type-checkers-used-in-a-function": (
        "name_only_under_type_checking",
        "import typing\nif typing.TYPE_CHECKING:\n    import decimal\ndef f():\n    return decimal.Decimal(3)\nf()",
        {"name": "decimal", "import_line": "3"},
    ),
    # classes
    "instance-attribute": (
        "missing_self",
        "class Shop:\n  def __init__(self):\n    self.price = 3\n  def show(self):\n    print(price)\nShop().show()",
        {"name": "price", "attribute": "self.price", "suggestion": "self.price", "class": "Shop", "defined_line": "3"},
    ),
    "method-without-self": (
        "missing_self",
        "class Shop:\n  def price(self):\n    return 3\n  def show(self):\n    print(price())\nShop().show()",
        {"name": "price", "attribute": "self.price", "class": "Shop", "defined_line": "2"},
    ),
    "inherited-attribute": (
        "missing_self",
        "class A:\n  def __init__(self): self.size = 1\nclass B(A):\n  def show(self):\n    print(size)\nB().show()",
        {"name": "size", "attribute": "self.size", "class": "B", "defined_line": "2"},
    ),
    "class-attribute-in-a-method": (
        "name_of_class_attribute",
        "class Shop:\n    rate = 3\n    def show(self):\n        print(rate)\nShop().show()",
        {"name": "rate", "attribute": "self.rate", "suggestion": "self.rate", "class": "Shop", "defined_line": "2"},
    ),
    "class-attribute-in-a-static-method": (
        "name_of_class_attribute",
        "class Shop:\n    rate = 3\n    @staticmethod\n    def show():\n        print(rate)\nShop.show()",
        {"name": "rate", "attribute": "Shop.rate"},
    ),
    "class-attribute-in-a-comprehension-of-the-method": (
        "name_of_class_attribute",
        "class Shop:\n    rate = 3\n    def show(self):\n        return [rate for i in (1, 2)]\nShop().show()",
        {"name": "rate", "attribute": "self.rate"},
    ),
    # imports
    "numpy": (
        "well_known_alias",
        "values = np.array([1])",
        {"name": "np", "module": "numpy", "import_text": "import numpy as np"},
    ),
    "pyplot": ("well_known_alias", "plt.plot([1])", {"name": "plt", "module": "matplotlib.pyplot"}),
    "math": (
        "name_of_stdlib_module",
        "print(math.sqrt(2))",
        {"name": "math", "module": "math", "import_line_text": "import math"},
    ),
    "json-in-a-function": (
        "name_of_stdlib_module",
        "def save(x):\n    return json.dumps(x)\nsave(1)",
        {"name": "json", "import_line_text": "import json"},
    ),
    "sqrt": (
        "name_of_stdlib_member",
        "print(sqrt(2))",
        {"name": "sqrt", "module": "math", "import_line_text": "from math import sqrt"},
    ),
    "defaultdict": ("name_of_stdlib_member", "d = defaultdict(list)", {"name": "defaultdict", "module": "collections"}),
    # elsewhere
    "other-function's-variable": (
        "name_defined_in_other_function",
        "def read():\n    row = [1]\n    return row\nread()\nprint(row)",
        {"name": "row", "function": "read", "defined_line": "2", "line": "5"},
    ),
    "other-function's-variable-in-a-function": (
        "name_defined_in_other_function",
        "def load():\n    scores = [1]\ndef show():\n    print(scores)\nload()\nshow()",
        {"name": "scores", "function": "load", "defined_line": "2"},
    ),
    "comprehension-variable": (
        "name_in_comprehension_gone",
        "squares = [n * n for n in (1, 2)]\nprint(n)",
        {"name": "n", "comprehension_line": "1", "line": "2"},
    ),
    "generator-variable-in-a-function": (
        "name_in_comprehension_gone",
        "def total(rows):\n    s = sum(row for row in rows)\n    return s, row\ntotal([1])",
        {"name": "row", "comprehension_line": "2"},
    ),
}

ONLY_WHEN_IT_HAPPENED = {
    "guarded": (
        "closest_name_in_scope",
        "total = 3\ntry:\n    print(totl)\nexcept NameError:\n    raise",
        {"name": "totl", "suggestion": "total"},
    ),
    "names-may-be-written-unseen": (
        "closest_name_in_scope",
        "def fill():\n    globals()['x'] = 1\ntotal = 3\nprint(totl)",
        {"name": "totl", "suggestion": "total"},
    ),
    "for-another-python": (
        "name_of_stdlib_module",
        "import sys\nif sys.version_info > (3,):\n    print(math.pi)",
        {"name": "math"},
    ),
    "called-before-the-module-got-there": (
        "name_defined_later",
        "def show():\n    print(total)\nshow()\ntotal = 3",
        {"name": "total", "defined_line": "4", "line": "2"},
    ),
    "branch-not-taken": (
        "name_defined_sometimes",
        "import sys\nif not sys.path:\n    total = 3\nprint(total)",
        {"name": "total", "defined_line": "3"},
    ),
    "loop-never-entered": (
        "name_defined_sometimes",
        "for row in []:\n    pass\nprint(row)",
        {"name": "row", "defined_line": "1"},
    ),
    "branch-not-taken-in-a-function": (
        "local_before_assignment",
        "def f(x):\n    if x:\n        y = 1\n    return y\nf(0)",
        {"name": "y", "assigned_line": "3", "function": "f"},
    ),
    "outer-function-too-late": (
        "free_variable_before_assignment",
        "def outer():\n    def inner():\n        return size\n    inner()\n    size = 1\nouter()",
        {"name": "size", "assigned_line": "5"},
    ),
}

NOTHING = {
    "everything-bound": "total = 3\nprint(total, __name__, __file__)",
    "annotation": "def f(x: 'Shop', y: int) -> int: ...",
    "later-in-a-loop": "import sys\nseen = 0\nfor i in sys.argv:\n    if seen: print(last)\n    last = seen = i",
    "class-body-falls-back-on-the-module": "select = 1\nclass A:\n    x = select\n    def select(self): ...",
    "enumeration-puts-its-members-into-the-module": "E._convert_('E', __name__)\nprint(PROTOCOL_TLS)\nPROTOCOL_TL = 1",
    "mangled": "class A:\n    def f(self):\n        global _A__x\n        _A__x = 1\n        return __x",
    "walrus": "if (n := len('abc')) > 2:\n    print(n)",
    "match-capture": "match [1, 2]:\n    case [a, *b]:\n        print(a, b)",
    "class-cell": "class A:\n    def f(self):\n        return __class__",
    "kept-on-a-way-that-never-comes": "def f(x=1):\n    if x:\n        p = 1\n    else:\n        p = 2 if not x else p",
    "does-not-parse": "def (",
    "empty": "",
}


def case(table: dict[str, tuple[str, str, dict[str, str]]]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize(("fact", "code", "bindings"), table.values(), ids=table)


@case(CERTAIN)
def test_explained_and_predicted(fact: str, code: str, bindings: dict[str, str]) -> None:
    explained(fact, code, bindings)
    predicted(fact, code, bindings)


@case(ONLY_WHEN_IT_HAPPENED)
def test_explained_but_not_predicted(fact: str, code: str, bindings: dict[str, str]) -> None:
    explained(fact, code, bindings)
    not_predicted(fact, code)


@case({**CERTAIN, **ONLY_WHEN_IT_HAPPENED})
def test_no_other_fact_claims_the_same_name(fact: str, code: str, bindings: dict[str, str]) -> None:
    broken = run(code)
    for other in FACTS:
        found = [one.bindings["name"] for one in facts(other, code, broken.span)]
        assert (bindings["name"] in found) == (other == fact), other


@pytest.mark.parametrize("code", NOTHING.values(), ids=NOTHING)
@pytest.mark.parametrize("fact", FACTS)
def test_nothing_to_say(fact: str, code: str) -> None:
    if fact in ("name_defined_sometimes", "local_before_assignment"):
        not_predicted(fact, code)
    else:
        not_found(fact, code)


SUGGESTED = {
    "tie-between-local-and-global": "tonal = 1\ndef f(total):\n    return totl\nf(1)",
    "tie-between-globals": "total = 1\ntotals = 2\nprint(totl)",
    "tie-between-global-and-builtin": "prin = 1\nprint(prit)",
    "later-global-is-not-there-yet": "print(totl)\ntotal = 1",
    "later-local-is-not-there-yet": "def f():\n    print(totl)\n    total = 1\nf()",
    "loop-variable": "for price in [1]:\n    print(prise)",
    "iterable-of-its-own-loop": "items = [1]\nfor item in itms:\n    pass",
    "comprehension-in-a-function": "def f(rows):\n    return [roww for row in rows]\nf([1])",
    "comprehension-in-the-module": "print([roww for row in [1]])",
    "generator-in-a-function": "def f(rows):\n    return sum(roww for row in rows)\nf([1])",
    "generator-in-the-module": "print(sum(roww for row in [1]))",
    "class-body": "class A:\n    price = 1\n    cost = prise",
    "method": "class A:\n    def f(self, price):\n        return prise\nA().f(1)",
    "self-attribute": "class A:\n    def __init__(self):\n        self.price = 1\n        price\nA()",
    "closure-that-uses-it": "def f(price):\n    def g():\n        return price + prise\n    return g()\nf(1)",
    "closure-that-does-not": "def f(price):\n    def g():\n        return prise\n    return g()\nf(1)",
    "exception-name": "raise ValueEror('x')",
    "one-letter": "print(q)",
    "one-letter-other-case": "X = 1\nprint(x)",
    "nothing-near": "print(zebra_crossing)",
    "dunder": "print(__nmae__)",
    "caught-name-inside-its-block": "try:\n    1 / 0\nexcept ArithmeticError as problem:\n    print(problm)",
    "keyword-only": "def f(*, price):\n    return prise\nf(price=1)",
    "star-args": "def f(*names):\n    return nams\nf(1)",
    "imported-as": "import random as dice\nprint(dicee)",
    "imported-dotted": "import os.path\nprint(oss)",
    "function-name": "def greet(): ...\ngret()",
    "walrus": "print((total := 3) + totl)",
    "with": "import io\nwith io.StringIO() as handle:\n    handel.read()",
    "camel-case": "userName = 1\nprint(username)",
    "module-start": "print(_file_)",
}
_ASK = """
import json, sys, traceback
answers = []
for code in json.load(sys.stdin):
    try:
        exec(compile(code, "shop.py", "exec"), {"__name__": "shop", "__file__": "shop.py"})
    except NameError as error:
        answers.append("".join(traceback.TracebackException.from_exception(error).format_exception_only()))
json.dump(answers, sys.stdout)
"""


@pytest.fixture(scope="module")
def printed() -> dict[str, str]:
    """What CPython 3.14 prints for each of these programs."""
    python = shutil.which("python3.14")
    if python is None:
        pytest.skip("CPython 3.14 is not on PATH")
    asked = json.dumps(list(SUGGESTED.values()))
    done = subprocess.run([python, "-I", "-c", _ASK], input=asked, capture_output=True, text=True, check=True)
    return dict(zip(SUGGESTED, json.loads(done.stdout), strict=True))


@pytest.mark.parametrize("name", SUGGESTED)
def test_suggests_what_cpython_suggests(name: str, printed: dict[str, str]) -> None:
    code = SUGGESTED[name]
    hint = re.search(r"Did you mean: '([^']+)'", printed[name])
    span = Source("shop.py", code).line_span(run(code).span.start.line)
    found = [fact for one in ("closest_name_in_scope", "missing_self") for fact in facts(one, code, span)]
    suggestions = [fact.bindings["suggestion"] for fact in found if "suggestion" in fact.bindings]
    if name == "comprehension-in-the-module":
        assert suggestions == ["row"]  # CPython has forgotten the variable, the reader still sees it
    else:
        assert (hint[1] if hint else None) == (suggestions[-1] if suggestions else None)


@pytest.mark.parametrize(
    "code",
    [
        pytest.param("def total(prices):\n    return sum(prices)\n\nprint(wibble(3))", id="called"),
        pytest.param("class Cup:\n    size = wobble\n", id="in a class"),
        pytest.param("zz.append(1)", id="its attribute asked"),
    ],
)
def test_a_name_like_no_other_is_certain_in_a_whole_file(code: str) -> None:
    predicted("closest_name_in_scope", code, {})


@pytest.mark.parametrize(
    "code",
    [
        pytest.param("try:\n    unicode\nexcept NameError:\n    unicode = str", id="asked for in a try"),
        pytest.param("from shop import *\nprint(wibble)", id="a star import"),
        pytest.param("exec(open('x').read())\nprint(wibble)", id="exec"),
        pytest.param("globals()['wibble'] = 1\nprint(wibble)", id="globals"),
        pytest.param("print(_('tea'))", id="gettext's"),
        pytest.param("display(1); get_ipython()", id="IPython's"),
        pytest.param("import sys\nif sys.version_info < (3,):\n    text = unicode", id="for Python 2 only"),
        pytest.param("def f(x: wibble) -> wobble: pass", id="an annotation"),
        pytest.param("print(__file__, __spec__, WindowsError, ExceptionGroup)", id="what some Python has"),
        pytest.param("def f():\n    raise NotImplementedError\n    wibble()", id="never reached"),
    ],
)
def test_a_name_that_may_come_from_elsewhere_is_not(code: str) -> None:
    not_predicted("closest_name_in_scope", code)


def test_star_imports_hide_what_is_in_scope() -> None:
    not_found("closest_name_in_scope", "from shop import *\ntotal = 3\nprint(totl)")


def test_cost_is_linear_where_one_name_is_bound_very_often() -> None:
    code = "x = 1\nprint(x)\n" * 3000
    not_predicted("name_defined_later", code)
    assert Source("shop.py", code).tree is not None
