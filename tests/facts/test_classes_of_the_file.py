"""Mistakes in the classes of a file: hidden methods, properties, constructors."""

from __future__ import annotations

import pytest
from looking import explained, not_found, not_predicted, predicted, run

from explain.facts import finder
from explain.source import Source

CERTAIN = {
    "attribute-over-method": (
        "attribute_hides_method",
        "class Pet:\n def __init__(self):\n  self.name = 'Rex'\n def name(self):\n  return 1\nPet().name()",
        {"class": "Pet", "name": "name", "type": "str", "method_line": "4", "assigned_line": "3", "line": "6"},
    ),
    "count-over-method": (
        "attribute_hides_method",
        "class C:\n    def __init__(self):\n        self.count = 0\n    def count(self): ...\nc = C()\nc.count()",
        {"type": "int", "expression": "c.count()"},
    ),
    "property-called": (
        "property_called",
        "class Box:\n    @property\n    def area(self):\n        return 3\nBox().area()",
        {"class": "Box", "name": "area", "type": "int", "corrected": "Box().area", "defined_line": "3"},
    ),
    "property-of-a-name": (
        "property_called",
        "class Box:\n    @property\n    def label(self):\n        return 'a'\nb = Box()\nprint(b.label())",
        {"corrected": "b.label", "type": "str"},
    ),
    "property-reads-itself": (
        "property_uses_itself",
        "class A:\n    @property\n    def size(self):\n        return self.size\nA().size",
        {"class": "A", "attribute": "self.size", "corrected": "self._size", "defined_line": "3", "line": "4"},
    ),
    "property-sets-itself": (
        "property_uses_itself",
        "class A:\n  @property\n  def size(self): return 1\n  @size.setter\n  def size(self, v):\n    self.size = v\n"
        "A().size = 2",
        {"attribute": "self.size", "corrected": "self._size", "line": "6"},
    ),
    "base-init-not-called": (
        "init_only_in_base",
        "class A:\n  def __init__(self):\n    self.size = 1\nclass B(A):\n  def __init__(self):\n    pass\nB().size",
        {"class": "B", "type": "B", "base": "A", "attr": "size", "set_line": "3", "init_line": "5", "line": "7"},
    ),
    "init-misspelled": (
        "init_misspelled",
        "class Shop:\n    def _init_(self, name):\n        self.name = name\nShop('tea')",
        {"class": "Shop", "function": "Shop", "method": "_init_", "suggestion": "__init__", "given": "1", "line": "4"},
    ),
    "init-as-int": (
        "init_misspelled",
        "class Shop:\n    def __int__(self, name): ...\nShop('tea')",
        {"method": "__int__", "defined_line": "2"},
    ),
    "init-without-underscores": (
        "init_misspelled",
        "class Shop:\n    def init(self, a, b): ...\nShop(1, b=2)",
        {"method": "init", "given": "2"},
    ),
    "no-init": (
        "class_takes_no_arguments",
        "class Shop:\n    pass\nShop('tea')",
        {"class": "Shop", "defined_line": "1", "call": "Shop('tea')", "given": "1"},
    ),
    "no-init-in-the-bases": (
        "class_takes_no_arguments",
        "class A(object): ...\nclass B(A): ...\nB(x=1)",
        {"class": "B", "defined_line": "2"},
    ),
}

ONLY_WHEN_IT_HAPPENED = {
    "attribute-of-unknown-type": (
        "attribute_hides_method",
        "class P:\n  def __init__(self, name):\n    self.name = name\n  def name(self): ...\nP('a').name()",
        {"class": "P", "assigned_line": "3"},
    ),
    "unknown-object": (
        "attribute_hides_method",
        "class P:\n  def __init__(self, n):\n    self.n = n\n  def n(self): ...\ndef f(p):\n  p.n()\nf(P(1))",
        {"class": "P", "expression": "p.n()"},
    ),
    "property-of-unknown-type": (
        "property_called",
        "class A:\n  @property\n  def x(self):\n    return self.y\n  y = 1\n  def f(self):\n    self.x()\nA().f()",
        {"name": "x", "corrected": "self.x"},
    ),
    "connection-not-made": (
        "none_attribute_from_placeholder",
        "class A:\n  def __init__(self):\n    self.db = None\n  def ask(self):\n    return self.db.run()\nA().ask()",
        {"attribute": "self.db", "name": "db", "assigned_line": "3", "attr": "run", "expression": "self.db.run"},
    ),
    "class-default": (
        "none_attribute_from_placeholder",
        "class A:\n  rows = None\na = A()\na.rows[0]",
        {"attribute": "a.rows", "assigned_line": "2", "class": "A", "expression": "a.rows[0]"},
    ),
    "base-init-not-called-in-a-method": (
        "init_only_in_base",
        "class A:\n  def __init__(self): self.n = 1\nclass B(A):\n  def __init__(self): pass\n  def f(self):\n"
        "    return self.n\nB().f()",
        {"base": "A", "attr": "n", "set_line": "2", "init_line": "4"},
    ),
}

NOTHING = {
    "method-not-hidden": ("attribute_hides_method", "class P:\n  def name(self): ...\np = P()\np.name()"),
    "callback-attribute": (
        "attribute_hides_method",
        "class P:\n  def __init__(self):\n    self.go = lambda: 1\n  def go(self): ...\nP().go()",
    ),
    "property-not-called": ("property_called", "class A:\n  @property\n  def x(self): return 1\nA().x"),
    "property-with-a-callable": ("property_called", "class A:\n  @property\n  def x(self): return lambda: 1\nA().x()"),
    "property-with-storage": ("property_uses_itself", "class A:\n  @property\n  def x(self): return self._x"),
    "setter-reads": (
        "property_uses_itself",
        "class A:\n  @property\n  def x(self): return 1\n  @x.setter\n  def x(self, v):\n if v != self.x: self._x = v",
    ),
    "attribute-never-none": (
        "none_attribute_from_placeholder",
        "class A:\n  def f(self):\n    self.x = 1\n    self.x.real",
    ),
    "super-called": (
        "init_only_in_base",
        "class A:\n  def __init__(self): self.x = 1\nclass B(A):\n  def __init__(self):\n    super().__init__()\nB().x",
    ),
    "base-init-called-by-name": (
        "init_only_in_base",
        "class A:\n  def __init__(self): self.x = 1\nclass B(A):\n  def __init__(self):\n    A.__init__(self)\nB().x",
    ),
    "no-own-init": ("init_only_in_base", "class A:\n  def __init__(self): self.x = 1\nclass B(A): ...\nB().x"),
    "set-elsewhere-too": (
        "init_only_in_base",
        "class A:\n  def __init__(self): self.x = 1\n  def f(self): self.x = 2\n"
        "class B(A):\n  def __init__(self): self.f()\nB().x",
    ),
    "int-conversion": ("init_misspelled", "class A:\n  def __int__(self): return 1\nA(1)"),
    "init-there": ("class_takes_no_arguments", "class A:\n  def __init__(self, x): ...\nA(1)\nclass B(A): ...\nB(1)"),
    "new-there": ("class_takes_no_arguments", "class A:\n  def __new__(cls, x): ...\nA(1)"),
    "base-from-elsewhere": ("class_takes_no_arguments", "class A(Thread): ...\nA(1)\nclass B(ValueError): ...\nB(1)"),
    "decorated": ("class_takes_no_arguments", "@dataclass\nclass A:\n  x: int\nA(1)"),
    "metaclass": ("class_takes_no_arguments", "class A(metaclass=M): ...\nA(1)"),
    "starred": ("class_takes_no_arguments", "class A: ...\nA(*args, **kwargs)"),
    "returns-nothing": ("init_returns_value", "class A:\n  def __init__(self):\n    return None\nA()"),
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


def test_value_returned_by_init_is_explained_at_the_call_and_predicted_at_the_return() -> None:
    code = "class Shop:\n    def __init__(self):\n        return 3\nshop = Shop()"
    explained(
        "init_returns_value", code, {"class": "Shop", "type": "int", "returned": "3", "return_line": "3", "line": "4"}
    )
    (found,) = finder("init_returns_value")(Source("shop.py", code), None)
    assert found.span.start.line == 3
    assert found.bindings["type"] in run(code).message


@pytest.mark.parametrize("fact", ["init_misspelled", "class_takes_no_arguments"])
def test_one_of_the_two_claims_a_class_without_init(fact: str) -> None:
    misspelled = "class Shop:\n    def _init_(self, name): ...\nShop('tea')"
    found = list(finder(fact)(Source("shop.py", misspelled), None))
    assert bool(found) == (fact == "init_misspelled")
