"""Values of another type than the code around them wants: texts and numbers, methods, modules, brackets."""

from __future__ import annotations

import importlib
import inspect

import pytest
from looking import explained, facts, not_found, not_predicted, predicted, run

from explain.analysis.builtin_types import attributes
from explain.analysis.other_names import CLASS_METHODS, MODULE_CLASSES, OTHER_NAMES
from explain.spelling import closest

CERTAIN = {
    "text-minus-int": ("string_plus_number", "print('5' - 2)", {"operator": "-", "left_type": "str"}),
    "text-divided": ("string_plus_number", "s = '5'\nprint(s / 2)", {"operator": "/", "string": "s"}),
    "text-compared": ("string_plus_number", "print('5' > 3)", {"operator": ">", "number": "3"}),
    "text-times-float": ("string_plus_number", "print('20' * 2.0)", {"operator": "*", "number_type": "float"}),
    "input-plus-one": (
        "input_used_as_number",
        "age = input('Age? ')\nprint(age + 1)",
        {
            "name": "age",
            "input_line": "1",
            "input": "input('Age? ')",
            "converted": "int(input('Age? '))",
            "operator": "+",
            "other": "1",
            "expression": "age + 1",
            "line": "2",
        },
    ),
    "input-compared": ("input_used_as_number", "n = input()\nif n > 5:\n    pass", {"name": "n", "operator": ">"}),
    "input-subtracted-from": ("input_used_as_number", "y = input()\nprint(2026 - y)", {"name": "y", "other": "2026"}),
    "input-in-a-range": (
        "input_used_as_number",
        "n = input()\nfor i in range(n):\n    pass",
        {"name": "n", "expression": "range(n)", "converted": "int(input())"},
    ),
    "input-as-an-index": ("input_used_as_number", "xs = [1]\ni = input()\nxs[i]", {"name": "i", "expression": "xs[i]"}),
    "input-at-once": ("input_used_as_number", "print(input() * 1.5)", {"operator": "*", "input_line": "1"}),
    "text-method-subscripted": (
        "method_not_called",
        "s = 'a b'\nprint(s.split[0])",
        {
            "method": "split",
            "receiver": "s",
            "call": "s.split()",
            "expression": "s.split[0]",
            "type": "builtin_function_or_method",
        },
    ),
    "text-method-then-attribute": (
        "method_not_called",
        "s = 'a b'\nprint(s.upper.strip())",
        {"method": "upper", "attr": "strip", "call": "s.upper()"},
    ),
    "loop-over-items": (
        "method_not_called",
        "d = {'a': 1}\nfor k, v in d.items:\n    pass",
        {"method": "items", "call": "d.items()", "type": "builtin_function_or_method"},
    ),
    "length-of-keys": ("method_not_called", "d = {}\nlen(d.keys)", {"method": "keys", "expression": "len(d.keys)"}),
    "own-method-added": (
        "method_not_called",
        "class Shop:\n    def total(self): return 3\nshop = Shop()\nprint(shop.total + 1)",
        {"method": "total", "call": "shop.total()", "type": "method"},
    ),
    "function-added": (
        "function_not_called",
        "def total():\n    return 3\nprint(total + 1)",
        {"function": "total", "call": "total()", "expression": "total + 1", "defined_line": "1"},
    ),
    "function-iterated": (
        "function_not_called",
        "def rows():\n    return []\nfor r in rows:\n    pass",
        {"function": "rows"},
    ),
    "function-subscripted": (
        "call_used_as_subscript",
        "def price(name):\n    return 3\nprint(price['tea'])",
        {
            "function": "price",
            "type": "function",
            "argument": "'tea'",
            "call": "price('tea')",
            "expression": "price['tea']",
            "defined_line": "1",
        },
    ),
    "builtin-subscripted": (
        "call_used_as_subscript",
        "print['a']",
        {"function": "print", "type": "builtin_function_or_method", "call": "print('a')"},
    ),
    "append-subscripted": (
        "call_used_as_subscript",
        "xs = []\nxs.append[3]",
        {"function": "xs.append", "call": "xs.append(3)"},
    ),
    "class-subscripted": (
        "call_used_as_subscript",
        "for i in range[3]:\n    pass",
        {"function": "range", "call": "range(3)"},
    ),
    "list-called": (
        "subscript_used_as_call",
        "days = ['Mon', 'Tue']\nprint(days(0))",
        {"name": "days", "type": "list", "index": "0", "subscript": "days[0]", "assigned_line": "1", "line": "2"},
    ),
    "dict-called": ("subscript_used_as_call", "d = {'a': 1}\nd('a')", {"type": "dict", "subscript": "d['a']"}),
    "split-called": (
        "subscript_used_as_call",
        "s = 'a b'\ns.split()(0)",
        {"type": "list", "subscript": "s.split()[0]"},
    ),
    "function-replaced-by-a-list": (
        "function_name_reassigned",
        "def rows(): ...\nrows = []\nrows(1)",
        {"name": "rows", "type": "list", "value": "[]", "assigned_line": "2"},
    ),
    "number-before-brackets": (
        "number_called",
        "x = 3\nprint(x(4 + 1))",
        {"number": "x", "type": "int", "corrected": "x * (4 + 1)", "assigned_line": "1"},
    ),
    "literal-number-before-brackets": ("number_called", "print(2(3))", {"number": "2", "corrected": "2 * (3)"}),
    "comma-missing-between-tuples": (
        "missing_comma_makes_call",
        "points = [\n    (1, 2)\n    (3, 4)\n]",
        {"type": "tuple", "first": "(1, 2)", "second": "(3, 4)", "corrected": "(1, 2), (3, 4)"},
    ),
    "comma-missing-after-text": ("missing_comma_makes_call", "x = ['a' (1)]", {"type": "str", "first": "'a'"}),
    "push": (
        "attribute_of_other_language",
        "names = []\nnames.push('Ada')",
        {"type": "list", "attr": "push", "suggestion": "append", "rewritten": "names.append('Ada')", "name": "names"},
    ),
    "length": (
        "attribute_of_other_language",
        "s = 'abc'\ns.length",
        {"type": "str", "suggestion": "len", "rewritten": "len(s)"},
    ),
    "has-key": (
        "attribute_of_other_language",
        "d = {}\nif d.has_key('a'):\n    pass",
        {"type": "dict", "attr": "has_key", "rewritten": "'a' in d", "assigned_line": "1"},
    ),
    "several-appended": (
        "append_of_several_values",
        "names = ['Ada']\nnames.append('Bo', 'Cy')",
        {"given": "2", "rewritten": "names.extend(['Bo', 'Cy'])", "line": "2"},
    ),
    "set-append": ("attribute_of_other_language", "seen = set()\nseen.append(1)", {"type": "set", "suggestion": "add"}),
    "tuple-append": ("attribute_of_other_language", "t = (1, 2)\nt.append(3)", {"type": "tuple", "attr": "append"}),
    "near-list-method": (
        "closest_attribute_of_builtin",
        "xs = [1]\nxs.apend(2)",
        {"type": "list", "attr": "apend", "suggestion": "append", "name": "xs", "assigned_line": "1"},
    ),
    "near-text-method": ("closest_attribute_of_builtin", "print('a'.uper())", {"type": "str", "suggestion": "upper"}),
    "near-dict-method": ("closest_attribute_of_builtin", "d = {}\nd.item()", {"type": "dict", "suggestion": "items"}),
    "near-own-attribute": (
        "closest_attribute_of_class",
        "class Shop:\n    def __init__(self):\n        self.price = 3\nprint(Shop().prise)",
        {"type": "Shop", "class": "Shop", "attr": "prise", "suggestion": "price", "defined_line": "3"},
    ),
    "near-own-method": (
        "closest_attribute_of_class",
        "class Shop:\n    def total(self): ...\nshop = Shop()\nshop.totl()",
        {"attr": "totl", "suggestion": "total", "expression": "shop.totl"},
    ),
    "own-attribute-in-a-method": (
        "closest_attribute_of_class",
        "class A:\n    def __init__(self): self.total = 1\n    def f(self):\n        return self.totl\nA().f()",
        {"attr": "totl", "suggestion": "total", "type": "A"},
    ),
    "datetime-now": (
        "datetime_module_for_class",
        "import datetime\nprint(datetime.now())",
        {
            "module": "datetime",
            "attr": "now",
            "class": "datetime",
            "corrected": "datetime.datetime.now",
            "import_text": "from datetime import datetime",
            "import_line": "1",
        },
    ),
    "datetime-as": (
        "datetime_module_for_class",
        "import datetime as dt\ndt.strptime('1', '%d')",
        {"corrected": "dt.datetime.strptime"},
    ),
    "datetime-in-a-function": (
        "datetime_module_for_class",
        "import datetime\ndef f():\n    return datetime.today()\nf()",
        {"attr": "today"},
    ),
    "module-called": (
        "module_called",
        "import random\nprint(random(1, 6))",
        {
            "module": "random",
            "corrected": "random.randint",
            "import_line": "1",
            "import_text": "from random import randint",
        },
    ),
    "pprint-called": ("module_called", "import pprint\npprint([1])", {"corrected": "pprint.pprint"}),
    "class-used-as-module": (
        "from_import_then_module_use",
        "from datetime import datetime\ndatetime.datetime.now()",
        {
            "name": "datetime",
            "module": "datetime",
            "attr": "datetime",
            "suggestion": "datetime.now",
            "import_line": "1",
        },
    ),
    "function-used-as-module": (
        "from_import_then_module_use",
        "from random import random\nrandom.randint(1, 2)",
        {"module": "random", "attr": "randint", "import_text": "import random"},
    ),
}

ONLY_WHEN_IT_HAPPENED = {
    # before they run, `text_joined_with_number` tells of these
    "text-plus-int": (
        "string_plus_number",
        "age = 3\nprint('Age: ' + age)",
        {
            "left": "'Age: '",
            "left_type": "str",
            "right": "age",
            "right_type": "int",
            "operator": "+",
            "string": "'Age: '",
            "number": "age",
            "number_type": "int",
            "converted": "str(age)",
            "line": "2",
        },
    ),
    "int-plus-text": (
        "string_plus_number",
        "print(3 + ' apples')",
        {"left_type": "int", "right_type": "str", "string": "' apples'", "converted": "str(3)"},
    ),
    "length-in-a-text": (
        "string_plus_number",
        "xs = [1]\nprint('Found ' + len(xs) + ' items')",
        {"number": "len(xs)", "expression": "'Found ' + len(xs)"},
    ),
    "growing-a-text": ("string_plus_number", "s = 'a'\ns += 2.5", {"operator": "+=", "right_type": "float"}),
    "function-replaced": (
        "function_name_reassigned",
        "def area(w):\n    return w\narea = area(2)\nprint(area(3))",
        {"name": "area", "value": "area(2)", "assigned_line": "3", "defined_line": "1"},
    ),
    "builtin-name-as-a-parameter": (
        "builtin_name_reassigned",
        "def f(list):\n    return list('ab')\nf([1])",
        {"name": "list", "assigned_line": "1"},
    ),
    "builtin-name-of-an-unknown-value": (
        "builtin_name_reassigned",
        "def f(rows):\n    max = rows[0]\n    return max(rows)\nf([1])",
        {"name": "max", "value": "rows[0]", "assigned_line": "2"},
    ),
    "unknown-number": (
        "string_plus_number",
        "def greet(age):\n    print('Age: ' + age)\ngreet(3)",
        {"left_type": "str", "right_type": "int", "number": "age", "converted": "str(age)"},
    ),
    "unknown-text": (
        "string_plus_number",
        "def f(x):\n    return x + 1\nf('a')",
        {"left_type": "str", "right_type": "int", "string": "x"},
    ),
    "unknown-float": (
        "string_plus_number",
        "def f(x):\n    return 'Sum: ' + x\nf(2.5)",
        {"left_type": "str", "right_type": "float"},
    ),
    "annotated-text": (
        "string_plus_number",
        "def f(x: str, y: int):\n    return x + y\nf('a', 1)",
        {"left_type": "str", "right_type": "int", "string": "x", "number": "y"},
    ),
    "unknown-list": (
        "attribute_of_other_language",
        "def f(xs):\n    xs.push(1)\nf([])",
        {"type": "list", "attr": "push", "suggestion": "append"},
    ),
    "unknown-dict": (
        "closest_attribute_of_builtin",
        "def f(d):\n    d.updat({})\nf({})",
        {"type": "dict", "suggestion": "update"},
    ),
    "method-of-a-parameter": (
        "method_not_called",
        "def f(s):\n    return s.strip[0]\nf('a')",
        {"method": "strip", "call": "s.strip()"},
    ),
    "near-class-attribute": (
        "closest_attribute_of_class",
        "class Colour:\n    RED = 1\nprint(Colour.RDE_)\n".replace("RDE_", "REED"),
        {"attr": "REED", "suggestion": "RED"},
    ),
    "list-or-none": (
        "subscript_used_as_call",
        "def f(a):\n    x = a\n    if a:\n        x = [1]\n    return x(0)\nf(1)",
        {"name": "x", "subscript": "x[0]"},
    ),
}

NOTHING = {
    "texts": ("string_plus_number", "'a' + 'b', 'a' * 3, 'a' % 3, 'a' < 'b', 'a' == 3, 1 + 2.0"),
    "numbers": ("string_plus_number", "a, b = 1, 2\na + b - 3 > True"),
    "formatted": ("string_plus_number", "f'{3}' + str(3) + '%d' % 3"),
    "both-unknown": ("string_plus_number", "def f(a, b): return a + b"),
    "converted": ("input_used_as_number", "n = int(input())\nn + 1\nrange(n)\nm = float(input('x'))\nm * 2"),
    "kept-as-text": ("input_used_as_number", "n = input()\nn + '!'\nn * 3\n[1][int(n)]"),
    "own-input": ("input_used_as_number", "def input(): return 3\nn = input()\nn + 1"),
    "called": ("method_not_called", "s = 'a'\ns.split()[0].upper().strip()\nf = s.upper\nsorted([], key=s.index)"),
    "method-attribute": ("method_not_called", "'a'.upper.__name__"),
    "property": ("method_not_called", "class A:\n    @property\n    def x(self): return 1\nA().x + 1"),
    "function-passed": ("function_not_called", "def f(): ...\nmap(f, [])\nf.x = 1\nf == None\ng = f"),
    "generic-class": ("call_used_as_subscript", "x: list[int]\ndef f(a: dict[str, int]): ...\ny = tuple[int]"),
    "own-generic": ("call_used_as_subscript", "class A:\n    def __class_getitem__(cls, x): ...\nA[int]"),
    "method-named-like-a-builtin": (
        "call_used_as_subscript",
        "class A:\n  x: set[int]\n  def set(self): ...",
    ),
    "real-subscripts": ("call_used_as_subscript", "xs = [1]\nxs[0]\nd = {}\nd['a'] = 1\nTypeVar['x']"),
    "list-not-called": ("subscript_used_as_call", "days = ['a']\ndays[0]\nf = print\nf(0)"),
    "callable-parameter": ("subscript_used_as_call", "def f(xs): return xs(0)"),
    "number-not-called": ("number_called", "x = 3\nx * (4)\nint(3)"),
    "elements-with-commas": ("missing_comma_makes_call", "[(1, 2), (3, 4)]\n'a'.join(())"),
    "real-methods": ("attribute_of_other_language", "[].append(1)\n{}.items()\n'a'.strip()\nset().add(1)"),
    "attributes-there": ("closest_attribute_of_builtin", "[].append(1)\n'a'.upper()\n(1).real"),
    "set-on-the-instance": ("closest_attribute_of_class", "class A:\n    total = 1\na = A()\na.totl = 2\na.total"),
    "module-functions": (
        "datetime_module_for_class",
        "import datetime\ndatetime.datetime.now()\ndatetime.date.today()",
    ),
    "class-imported": ("datetime_module_for_class", "from datetime import datetime\ndatetime.now()"),
    "module-used": ("module_called", "import random\nrandom.random()"),
    "class-used": (
        "from_import_then_module_use",
        "from datetime import datetime, timedelta\ntimedelta(1)\nprint(datetime)",
    ),
}

NOT_CERTAIN = {
    "function-decorated": ("function_name_reassigned", "def f(): ...\nf = wrap(f)\nf()"),
    "own-append": (
        "append_of_several_values",
        "class S(list):\n    def append(self, *a): ...\ns = S()\ns.append(1, 2)",
    ),
    "own-subclass": ("attribute_of_other_language", "class S(list):\n    def push(self, x): ...\ns = S()\ns.push(1)"),
    "type-tested": ("string_plus_number", "x = 'a'\nif isinstance(x, int):\n    x + 1"),
    "caught": ("string_plus_number", "try:\n    'a' + 1\nexcept TypeError:\n    pass"),
    "attribute-tested": ("attribute_of_other_language", "d = {}\nif hasattr(d, 'has_key'):\n    d.has_key(1)"),
    "attribute-set-outside": ("closest_attribute_of_class", "class A:\n    total = 1\na = A()\na.totl = 1\na.totl"),
    "base-from-elsewhere": ("closest_attribute_of_class", "class A(B):\n    total = 1\nA().totl"),
    "dynamic-class": (
        "closest_attribute_of_class",
        "class A:\n    total = 1\n    def __getattr__(self, n): ...\nA().totl",
    ),
    "mixin": ("closest_attribute_of_class", "class A:\n    total = 1\n    def f(self): return self.totl"),
    "package-that-may-be-callable": ("module_called", "import sh\nsh('ls')"),
    "two-imports": (
        "datetime_module_for_class",
        "import datetime\nif a:\n    from datetime import datetime\ndatetime.now()",
    ),
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


@pytest.mark.parametrize(("fact", "code"), NOT_CERTAIN.values(), ids=NOT_CERTAIN)
def test_not_certain(fact: str, code: str) -> None:
    not_predicted(fact, code)


@pytest.mark.parametrize(("fact", "code", "bindings"), CERTAIN.values(), ids=CERTAIN)
def test_types_are_those_of_the_message(fact: str, code: str, bindings: dict[str, str]) -> None:
    (found,) = facts(fact, code, None)
    message = run(code).message
    if "type" in found.bindings:
        assert found.bindings["type"] in message
    if "attr" in found.bindings:
        assert f"'{found.bindings['attr']}'" in message


WRONG_NAMES = [(kind, name) for kind, names in OTHER_NAMES.items() for name in names]


@pytest.mark.parametrize(("kind", "name"), WRONG_NAMES, ids=[f"{kind}.{name}" for kind, name in WRONG_NAMES])
def test_names_of_other_languages(kind: str, name: str) -> None:
    known = sorted(attribute for attribute in attributes(kind) if not attribute.startswith("_"))
    suggestion, form = OTHER_NAMES[kind][name]
    assert name not in known
    assert not suggestion or closest(name, known) in (None, suggestion), "CPython would suggest something else"
    compile(
        form.replace("…", "x").format(r="r", a="a", s="s").removesuffix(":"), "form", "exec"
    ) if "for" not in form else None


REWRITTEN = [
    pytest.param("t = (1, 2)\nt.append(3)", "t", [1, 2, 3], id="what a statement changes is stored again"),
    pytest.param("t = 'tea'\nt.append('pot')", "t", "teapot", id="text too"),
    pytest.param("t = (1, 3)\nt.sort(reverse=True)", "t", [3, 1], id="a written tuple becomes a list"),
    pytest.param("t = 3, 1\nt.remove(3)", "t", [1], id="one without brackets too"),
    pytest.param("names = ['Ada', 'Bo']\nline = names.join(', ')", "line", "Ada, Bo", id="the separator is kept"),
    pytest.param("z = map(int, '312')\nplace = z.index(1)", "place", 1, id="the argument is kept"),
    pytest.param("z = map(int, '312')\nz.sort()", "z", [1, 2, 3], id="a sorted iterator"),
    pytest.param("n = [4, 5]\nx = n.get(1)", "x", 5, id="an item by its place"),
    pytest.param("d = {}\nd.put('a', 1)", "d", {"a": 1}, id="an entry"),
    pytest.param("s = set()\ns.append(1)", "s", {1}, id="a method that changes its set"),
    pytest.param("x = 'tea'.size() + 1", "x", 4, id="within an expression"),
]


@pytest.mark.parametrize(("code", "name", "value"), REWRITTEN)
def test_the_line_written_in_pythons_way_does_what_was_meant(code: str, name: str, value: object) -> None:
    (found,) = facts("attribute_of_other_language", code, None)
    lines = code.splitlines()
    lines[int(found.bindings["fix_line"]) - 1] = found.bindings["fix_text"]
    names: dict[str, object] = {}
    exec("\n".join(lines), names)
    assert names[name] == value


@pytest.mark.parametrize(
    "code",
    [
        pytest.param("orders = [{'name': 'tea'}]\nprint(orders.get('name'))", id="a key asked of a list"),
        pytest.param("orders = [{'name': 'tea'}]\nfor key, value in orders.items():\n    pass", id="pairs of a list"),
        pytest.param("d = {'a': 1}\nd.sort()", id="a dictionary that becomes a list"),
        pytest.param("'tea'.length()", id="a length that nobody takes"),
    ],
)
def test_no_edit_where_a_value_of_the_call_would_be_lost(code: str) -> None:
    (found,) = facts("attribute_of_other_language", code, None)
    assert "fix_line" not in found.bindings


@pytest.mark.parametrize(
    ("module", "name"), [(module, name) for module, names in MODULE_CLASSES.items() for name in names]
)
def test_what_is_looked_for_on_a_module_stands_on_its_class(module: str, name: str) -> None:
    imported = importlib.import_module(module)
    cls = getattr(imported, MODULE_CLASSES[module][name])
    assert hasattr(cls, name)
    assert not hasattr(imported, name)
    of_the_class = inspect.isbuiltin(getattr(cls, name)) or inspect.ismethod(getattr(cls, name))
    assert of_the_class == (name in CLASS_METHODS.get(module, ()))
