"""Values that are None where something else was meant, and names that no longer are what they were."""

from __future__ import annotations

import pytest
from looking import explained, not_found, not_predicted, predicted

CERTAIN = {
    "dict-get-chained": (
        "none_from_dict_get",
        "config = {}\nprint(config.get('db').get('host'))",
        {"call": "config.get('db')", "attr": "get"},
    ),
    "sort-then-attribute": (
        "none_from_in_place_method",
        "scores = [3, 1]\nranked = scores.sort()\nranked.append(9)",
        {
            "name": "ranked",
            "call": "scores.sort()",
            "receiver": "scores",
            "method": "sort",
            "attr": "append",
            "assigned_line": "2",
            "line": "3",
            "returning_form": "sorted(scores)",
        },
    ),
    "sort-with-arguments": (
        "none_from_in_place_method",
        "scores = [3, 1]\nranked = scores.sort(key=abs, reverse=True)\nprint(ranked[0])",
        {"returning_form": "sorted(scores, key=abs, reverse=True)", "expression": "ranked[0]"},
    ),
    "update-then-attribute": (
        "none_from_in_place_method",
        "prices = {'tea': 3}\nboth = prices.update({'milk': 1})\nprint(both.keys())",
        {"name": "both", "call": "prices.update({'milk': 1})", "attr": "keys"},
    ),
    "append-then-loop": (
        "none_from_in_place_method",
        "names = []\nnames = names.append('Ada')\nfor name in names:\n    print(name)",
        {"name": "names", "method": "append", "returning_form": "names + ['Ada']", "line": "3"},
    ),
    "without-a-name": (
        "none_from_in_place_method",
        "scores = [3, 1]\nfor score in scores.sort():\n    print(score)",
        {"call": "scores.sort()", "expression": "scores.sort()"},
    ),
    "length-of-reverse": (
        "none_from_in_place_method",
        "scores = [3, 1]\nprint(len(scores.reverse()))",
        {"call": "scores.reverse()", "returning_form": "scores[::-1]"},
    ),
    "set-add": (
        "none_from_in_place_method",
        "seen = set()\nseen = seen.add('a')\nprint('a' in seen)",
        {"name": "seen", "returning_form": "seen | {'a'}"},
    ),
    "sum-of-nothing": (
        "none_from_function_without_return",
        "def total(prices):\n    result = sum(prices)\nprint(total([1]) + 1)",
        {"function": "total", "function_name": "total", "call": "total([1])", "defined_line": "1", "line": "3"},
    ),
    "stored-then-subscript": (
        "none_from_function_without_return",
        "def load():\n    rows = [1]\nrows = load()\nrows[0]",
        {"name": "rows", "function": "load", "assigned_line": "3"},
    ),
    "bare-return": (
        "none_from_function_without_return",
        "def load():\n    return\nfor row in load():\n    pass",
        {"function": "load"},
    ),
    "placeholder": (
        "none_from_placeholder",
        "best = None\nprint(best.name)",
        {"name": "best", "attr": "name", "assigned_line": "1"},
    ),
    "placeholder-in-a-sum": (
        "none_from_placeholder",
        "def f():\n    total = None\n    return total + 1\nf()",
        {"name": "total", "assigned_line": "2", "expression": "total + 1"},
    ),
    "list-as-a-name": (
        "builtin_name_reassigned",
        "list = [1, 2]\nprint(list('ab'))",
        {"name": "list", "type": "list", "value": "[1, 2]", "assigned_line": "1", "line": "2"},
    ),
    "sum-as-a-count": (
        "builtin_name_reassigned",
        "sum = 0\nfor i in (1, 2):\n    sum += i\nprint(sum([1]))",
        {"name": "sum", "type": "int", "assigned_line": "1"},
    ),
    "input-reassigned": (
        "builtin_name_reassigned",
        "input = input('name? ')\nage = input('age? ')",
        {"name": "input", "type": "str", "value": "input('name? ')"},
    ),
    "max-in-a-function": (
        "builtin_name_reassigned",
        "def f(rows):\n    max = 3\n    return max(rows)\nf([1])",
        {"name": "max", "type": "int", "assigned_line": "2"},
    ),
    "loop-variable": (
        "builtin_name_reassigned",
        "for id in range(3):\n    print(id('a'))",
        {"name": "id", "type": "int", "assigned_line": "1"},
    ),
    "module-reassigned": (
        "module_name_reassigned",
        "import json\njson = '[1]'\nprint(json.loads(json))",
        {"name": "json", "type": "str", "attr": "loads", "assigned_line": "2", "import_line": "1", "line": "3"},
    ),
    "module-reassigned-to-a-list": (
        "module_name_reassigned",
        "import string\nstring = ['a']\nprint(string.ascii_letters)",
        {"name": "string", "type": "list", "attr": "ascii_letters"},
    ),
    "module-from-a-loop": (
        "module_name_reassigned",
        "import time\nfor time in ['a']:\n    time.sleep(1)",
        {"name": "time", "attr": "sleep", "assigned_line": "2"},
    ),
}

ONLY_WHEN_IT_HAPPENED = {
    "unknown-receiver": (
        "none_from_in_place_method",
        "def f(scores):\n    ranked = scores.sort()\n    return ranked[0]\nf([1])",
        {"name": "ranked", "call": "scores.sort()"},
    ),
    "second-time-round": (
        "none_from_in_place_method",
        "names = []\nfor name in 'ab':\n    names = names.append(name)",
        {"name": "names", "attr": "append", "assigned_line": "3"},
    ),
    "one-branch": (
        "none_from_in_place_method",
        "def f(a):\n    x = [2]\n    if a:\n        x = x.sort()\n    return x[0]\nf(1)",
        {"name": "x", "assigned_line": "4"},
    ),
    "method-of-the-class": (
        "none_from_function_without_return",
        "class A:\n  def go(self):\n    x = self.size()\n    return x + 1\n  def size(self):\n    pass\nA().go()",
        {"function": "A.size", "function_name": "size", "name": "x"},
    ),
    "match": (
        "none_from_match",
        "import re\nfound = re.match('a', 'b')\nprint(found.group())",
        {"name": "found", "call": "re.match('a', 'b')", "pattern": "'a'", "attr": "group", "assigned_line": "2"},
    ),
    "match-at-once": (
        "none_from_match",
        "import re\nprint(re.search('a', 'b').group())",
        {"call": "re.search('a', 'b')", "method": "search", "attr": "group"},
    ),
    "compiled-pattern": (
        "none_from_match",
        "import re\np = re.compile('a')\nm = p.fullmatch('b')\nm[0]",
        {"name": "m", "call": "p.fullmatch('b')", "expression": "m[0]"},
    ),
    "dict-get": (
        "none_from_dict_get",
        "prices = {'tea': 3}\nprice = prices.get('milk')\nprint(price + 1)",
        {"name": "price", "call": "prices.get('milk')", "dict": "prices", "key": "'milk'", "assigned_line": "2"},
    ),
    "xml-find": (
        "none_from_find",
        "import xml.etree.ElementTree as ET\ntree = ET.fromstring('<a/>')\nprint(tree.find('b').text)",
        {"call": "tree.find('b')", "document": "tree", "attr": "text"},
    ),
}

NOTHING = {
    "returning-form": ("none_from_in_place_method", "scores = [1]\nranked = sorted(scores)\nranked.append(2)"),
    "own-class-with-such-a-method": (
        "none_from_in_place_method",
        "class A:\n    def sort(self): return [1]\n    def go(self):\n        x = self.sort()\n        return x[0]",
    ),
    "result-not-used": ("none_from_in_place_method", "scores = [1]\nscores.sort()\nscores.append(2)"),
    "formatted-none-is-fine": (
        "none_from_in_place_method",
        "x = [1].sort()\nprint('%s' % x, f'{x}', x is None, x == 1)",
    ),
    "function-that-returns": ("none_from_function_without_return", "def f():\n    return [1]\nf()[0]"),
    "generator": ("none_from_function_without_return", "def f():\n    yield 1\nfor x in f(): pass"),
    "coroutine": ("none_from_function_without_return", "async def f():\n    pass\nf().close()"),
    "always-raises": ("none_from_function_without_return", "def f():\n    raise NotImplementedError\nf()[0]"),
    "decorated": ("none_from_function_without_return", "@wrap\ndef f():\n    pass\nf()[0]"),
    "two-definitions": ("none_from_function_without_return", "def f(): pass\nif a:\n    def f(): return [1]\nf()[0]"),
    "get-with-a-default": ("none_from_dict_get", "x = {}.get('a', [])\nx.append(1)"),
    "placeholder-filled": ("none_from_placeholder", "x = None\nx = [1]\nx.append(2)"),
    "str-find-is-a-number": ("none_from_find", "x = 'abc'.find('b')\nx.real"),
    "builtin-not-reassigned": ("builtin_name_reassigned", "x = list('ab')\nlen(x)"),
    "builtin-replaced-by-a-function": ("builtin_name_reassigned", "def print(x): ...\nprint('a')"),
    "builtin-replaced-by-a-class": ("builtin_name_reassigned", "class set: ...\nset()"),
    "builtin-as-an-attribute-name": (
        "builtin_name_reassigned",
        "class A:\n    list = [1]\n    def f(self): return list(1)",
    ),
    "before-the-assignment": ("builtin_name_reassigned", "print(sum([1]))\nsum = 3"),
    "module-intact": ("module_name_reassigned", "import json\ndata = json.loads('1')"),
}

NOT_CERTAIN = {
    "tested-before": ("none_from_placeholder", "x = None\nif x:\n    x.go()"),
    "tested-in-the-expression": ("none_from_placeholder", "x = None\ny = x and x.go()"),
    "placeholder-that-others-fill": ("none_from_placeholder", "db = None\ndef f():\n    return db.go()"),
    "filled-in-a-loop": ("none_from_placeholder", "x = None\nfor y in [1]:\n    if x: print(x.a)\n    x = y"),
    "caught": ("none_from_in_place_method", "x = [1].sort()\ntry:\n    x.a\nexcept AttributeError:\n    pass"),
    "expected": ("none_from_in_place_method", "x = [1].sort()\nwith pytest.raises(TypeError):\n    x[0]"),
    "import-fallback": (
        "module_name_reassigned",
        "try:\n    import json\nexcept ImportError:\n    json = None\njson.loads('1')",
    ),
    "builtin-parameter": ("builtin_name_reassigned", "def f(list): return list(1)"),
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
