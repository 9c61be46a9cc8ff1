"""Abstract and frozen classes, enumerations, misspelled attributes, times and JSON: run for real, found before that."""

from __future__ import annotations

import pytest
from looking import explained, facts, not_found, not_predicted, predicted

ABSTRACT = "from abc import ABC, abstractmethod\nclass Shape(ABC):\n    @abstractmethod\n    def area(self): ...\n"
FROZEN = "from dataclasses import dataclass\n@dataclass(frozen=True)\nclass Point:\n    x: int\n"
LIGHT = "from enum import Enum\nclass Light(Enum):\n    RED = 1\n    AMBER = 2\n"
TIMES = "from datetime import datetime, timezone\nstart = datetime(2024, 1, 31, tzinfo=timezone.utc)\n"
QUEUE = (
    "class Queue:\n    def __init__(self):\n        self.waiting = [3]\n"
    "    def serve(self):\n        return self.wating\n"
)

CERTAIN = {
    "the-class-itself": (
        "abstract_class_instantiated",
        ABSTRACT + "Shape()",
        {"class": "Shape", "methods": "area"},
    ),
    "a-subclass-with-a-misspelled-method": (
        "abstract_class_instantiated",
        ABSTRACT + "class Circle(Shape):\n    def aera(self): return 3\nCircle()",
        {"class": "Circle", "methods": "area"},
    ),
    "two-methods-of-a-metaclass": (
        "abstract_class_instantiated",
        "import abc\nclass Store(metaclass=abc.ABCMeta):\n    @abc.abstractmethod\n    def put(self): ...\n"
        "    @property\n    @abc.abstractmethod\n    def size(self): ...\nStore()",
        {"methods": "put, size", "quoted_methods": "'put', 'size'"},
    ),
    "a-field-of-self": (
        "frozen_field_changed",
        FROZEN + "    def move(self):\n        self.x += 1\nPoint(1).move()",
        {"field": "x"},
    ),
    "a-field-of-a-name": ("frozen_field_changed", FROZEN + "p = Point(1)\np.x = 2", {"field": "x"}),
    "a-field-deleted": ("frozen_field_changed", FROZEN + "p = Point(1)\ndel p.x", {"field": "x"}),
    "a-member-that-is-not-there": ("enum_member_missing", LIGHT + "Light.BLUE", {"type": "Light", "attr": "BLUE"}),
    "a-member-misspelled": (
        "enum_member_missing",
        LIGHT + "Light.AMBR",
        {"suggestion": "AMBER", "defined_line": "4"},
    ),
    "compared": ("naive_and_aware_times", TIMES + "start < datetime(2024, 1, 31)", {}),
    "subtracted-through-a-name": ("naive_and_aware_times", TIMES + "now = datetime.now()\nnow - start", {}),
    "utcnow-has-no-zone": (
        "naive_and_aware_times",
        "import datetime as dt\nend = dt.datetime.now(tz=dt.timezone.utc)\nend > dt.datetime.utcnow()",
        {},
    ),
    "a-set-in-a-dict": ("set_in_json", "import json\njson.dumps({'tags': {'rain'}})", {}),
    "a-set-through-a-name": ("set_in_json", "from json import dumps\ntags = {3, 1}\ndumps([tags])", {}),
    "keys": ("set_in_json", "import json\nprices = {'tea': 3}\njson.dumps(prices.keys())", {}),
    "a-method-of-an-object-made-here": (
        "closest_attribute_of_class",
        QUEUE + "queue = Queue()\nqueue.serve()",
        {"attr": "wating", "suggestion": "waiting", "class": "Queue"},
    ),
    "a-sum-that-hides-sum": (
        "builtin_name_reassigned",
        "class Price: pass\nsum = 0\nfor part in [1, 2]:\n    sum += part\nsum([1])",
        {"name": "sum", "assigned_line": "2"},
    ),
    "numbers-made-before-the-join": (
        "join_of_numbers",
        "squares = [n * n for n in range(1, 4)]\n', '.join(squares)",
        {"sequence": "squares", "type": "int"},
    ),
    "bytes-of-a-file": (
        "bytes_str_mix",
        "with open(__import__('os').__file__, 'rb') as file:\n    file.readline().split(',')",
        {"bytes": "file.readline()"},
    ),
    "a-line-of-a-binary-file": (
        "bytes_str_mix",
        "with open(__import__('os').__file__, 'rb') as file:\n    for line in file:\n        line.startswith('#')",
        {"bytes": "line"},
    ),
}


@pytest.mark.parametrize(("fact", "code", "bindings"), CERTAIN.values(), ids=CERTAIN)
def test_explained_and_predicted(fact: str, code: str, bindings: dict[str, str]) -> None:
    explained(fact, code, bindings)
    predicted(fact, code, bindings)


NOTHING = {
    "overridden": ("abstract_class_instantiated", ABSTRACT + "class Dot(Shape):\n    area = None\nDot()"),
    "no-metaclass": (
        "abstract_class_instantiated",
        "from abc import abstractmethod\nclass Shape:\n    @abstractmethod\n    def area(self): ...\nShape()",
    ),
    "an-abc-of-ones-own": ("abstract_class_instantiated", ABSTRACT.replace("from abc", "from shop") + "Shape()"),
    "a-base-from-elsewhere": (
        "abstract_class_instantiated",
        "from shop import Area\n" + ABSTRACT + "class Dot(Area, Shape): pass\nDot()",
    ),
    "what-is-no-field": ("frozen_field_changed", FROZEN + "    def warm(self):\n        self.cache = 1"),
    "a-dataclass-that-may-change": ("frozen_field_changed", FROZEN.replace("True", "False") + "p = Point(1)\np.x = 2"),
    "another-library": ("frozen_field_changed", FROZEN.replace("from dataclasses", "from shop") + "Point(1).x = 2"),
    "what-every-enumeration-has": ("enum_member_missing", LIGHT + "Light.__members__, Light.mro"),
    "members-that-are-computed": (
        "enum_member_missing",
        LIGHT + "    for name in ('BLUE',):\n        locals()[name] = 3\nLight.BLUE",
    ),
    "members-of-a-base": ("enum_member_missing", "from shop import Base\nclass Light(Base):\n    RED = 1\nLight.BLUE"),
    "equality-is-allowed": ("naive_and_aware_times", TIMES + "start == datetime(2024, 1, 31)"),
    "replaced": ("naive_and_aware_times", TIMES + "start < datetime(2024, 1, 31).replace(tzinfo=timezone.utc)"),
    "a-default": ("set_in_json", "import json\njson.dumps({'tags': {'rain'}}, default=list)"),
    "an-encoder": ("set_in_json", "import json\njson.dumps([{3}], cls=Encoder)"),
    "another-json": ("set_in_json", "import ujson as json\njson.dumps([{3}])"),
}


@pytest.mark.parametrize(("fact", "code"), NOTHING.values(), ids=NOTHING)
def test_nothing_to_say(fact: str, code: str) -> None:
    not_found(fact, code)


CHECKERS = (
    "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from shop import Tea\n    from shop import milk as milk\n"
)

NOT_CERTAIN = {
    "a-zone-that-may-be-none": (
        "naive_and_aware_times",
        TIMES + "def late(zone):\n    return start < datetime.now(zone)",
    ),
    "a-name-that-another-module-sets": (
        "name_only_under_type_checking",
        CHECKERS + "def all(x):\n    return Tea(), isinstance(x, Tea), Tea.leaf",
    ),
    "a-name-for-others-to-see": ("name_only_under_type_checking", CHECKERS + "def get():\n    return milk"),
    "asked-in-the-condition": (
        "name_only_under_type_checking",
        CHECKERS + "def drink(x):\n    assert not TYPE_CHECKING or isinstance(x, Tea)",
    ),
    "caught": ("abstract_class_instantiated", ABSTRACT + "try:\n    Shape()\nexcept TypeError: pass"),
    "meant-to-fail": ("frozen_field_changed", FROZEN + "with pytest.raises(AttributeError):\n    Point(1).x = 2"),
    "asked-for-first": ("enum_member_missing", LIGHT + "if hasattr(Light, 'BLUE'):\n    Light.BLUE"),
    "nobody-calls-the-method": ("closest_attribute_of_class", QUEUE),
    "the-subclass-may-have-it": (
        "closest_attribute_of_class",
        QUEUE + "class Line(Queue):\n    wating = ()\nline = Line()\nline.serve()",
    ),
    "given-from-outside": ("closest_attribute_of_class", QUEUE + "queue = Queue()\nqueue.wating = 3\nqueue.serve()"),
    "an-object-given-to-others": (
        "closest_attribute_of_class",
        QUEUE + "queue = Queue()\nunpack('>L', queue)\nqueue.serve()",
    ),
    "names-given-to-others": ("none_from_placeholder", "test = None\ninject(globals())\ntest()"),
    "a-list-that-others-have": (
        "pop_from_empty",
        "def run(self):\n    waiting = self.waiting = []\n    go()\n    waiting.pop()",
    ),
    "a-list-given-away": ("pop_from_empty", "go(waiting := [])\nwaiting.pop()"),
    "an-index-into-a-list-that-others-have": ("index_beyond_literal", "a = b.rows = []\ngo()\na[0]"),
    "a-method-hidden-by-an-attribute": (
        "method_not_called",
        "class Shop:\n    def __init__(self):\n        self.price = cached(self.price)\n"
        "    def price(self): ...\nShop().price.cache",
    ),
    "a-sum-that-is-deleted": (
        "builtin_name_reassigned",
        "sum = 0\nfor part in [1, 2]:\n    sum += part\ndel sum\nsum([1])",
    ),
    "numbers-made-texts": (
        "join_of_numbers",
        "squares = [n * n for n in range(4)]\nsquares[:] = map(str, squares)\n', '.join(squares)",
    ),
}


@pytest.mark.parametrize(("fact", "code"), NOT_CERTAIN.values(), ids=NOT_CERTAIN)
def test_not_certain(fact: str, code: str) -> None:
    not_predicted(fact, code)


def test_a_name_for_type_checkers_used_once_or_while_the_file_is_loaded_fails() -> None:
    once = CHECKERS + "def is_tea(x):\n    return isinstance(x, Tea)"
    assert len(facts("name_only_under_type_checking", once, None)) == 1
    assert len(facts("name_only_under_type_checking", CHECKERS + "print(Tea, Tea, Tea, milk)", None)) == 4


def test_a_member_that_is_there_is_no_finding() -> None:
    assert facts("enum_member_missing", LIGHT + "Light.RED.value", None) == []
