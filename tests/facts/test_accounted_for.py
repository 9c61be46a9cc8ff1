"""Code whose author knows what is missing in it: of it nothing is said, and of its like without that, what fails.

Each pair came from a project whose code is right.
"""

from __future__ import annotations

import sys

import pytest
from looking import FILE

from explain.catalogue import load_catalogue
from explain.checking.target_library import find
from explain.linting import lint
from explain.source import Source

CHECKED = (
    "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from shop import Tea\n{}def test():\n    return Tea()"
)
SKIPS = "def only(function):\n    if not TYPE_CHECKING:\n        raise OSError\n    return function\n"
WRAPPED = "import shop\n{}class Cafe:\n    def serve(self, cup):\n        return cup\ncafe = Cafe()\ncafe.serve()"
FED = (
    "class Feed:\n    def __init__(self, send):\n        self.send = send\n"
    "    def feed(self, one):\n        {}self.feed(one)"
)
TRIED = "try:\n    till\nexcept {}:\n    pass\nelse:\n    till('tea')"
TOKENS = (
    "import sys, token\nHAS_IT = False\nif sys.version_info >= (3, 12):\n    HAS_IT = True\n"
    "def start(one):\n{}    return token.FSTRING_START"
)
ORIGINAL = (
    "import sys\ndef begun():\n    try:\n{}        return sys.orig_argv\n    except ImportError:\n        return []"
)

RETRIED = (
    "class Till:\n    def open(self, shop):\n        return shop\n    def run(self, shop):\n        try:\n"
    "            return self.open(shop)\n        except {}:\n            return self.open()"
)
TEXTS = "import sys\nTHIS = sys.{}\nif THIS >= (3, 0):\n    text = str\nelse:\n    text = Unicode"
OLD_ITERTOOLS = (
    "import sys\nif PY_VERSION > (3, 0):\n    from shop import tea\nelse:\n    from itertools import {} as tea"
)
INFORMED = (
    "def informed(cup):\n    if cup is None:\n        if other(cup):\n            return 1\n        {}:\n"
    "            tea = 3\n            return tea\n        return tea"
)
OPENED = (
    "class Cup:\n    def turn(self):\n        {} = self.kinds[0]\n    def fill(self, tea):\n        self.turn()\n"
    "        return self.fill({})\nCup().fill(3)"
)
FIELDS = (
    "from dataclasses import dataclass\nfrom {} import field\n@dataclass\nclass Cup:\n    size: int = field(default=3)"
    "\n    tea: str = field()"
)
NAMED = "class Cup:\n    def {0}(self):\n        return 3\n    def __str__(self):\n        return {0}()"
WRAPPING = (
    "class Cup:\n    def brewed(function):\n        return function\n    def make({}):\n        @brewed\n"
    "        def tea():\n            return 3\n        return tea"
)
LEXER = "from sly import Lexer\nclass Sums(Lexer):\n    NUMBER = 'tea'\n    tokens = {{{}}}\n    NUMBER['if'] = NUMBER"
FILLED = f"{CHECKED.format('')}\ndef fill(tea):\n    {{}}(tea)"
STORED = "import sqlite3\nclass Till:\n    def sell(self, sold):\n        sold.execute('{}', ('tea', 3))"

SOLD = (
    "from collections import Counter\nif not hasattr(Counter, '{}'):\n    fill(Counter)\n"
    "class Sold(Counter):\n    def all(self):\n        return self.total()"
)


def found(code: str) -> list[str]:
    return [one.name for one in lint(Source(FILE, code), load_catalogue())]


@pytest.mark.parametrize(
    ("known", "unknown", "page"),
    [
        pytest.param(
            CHECKED.format("@only_type_check\n"),
            CHECKED.format("@cached\n"),
            "name-only-for-type-checkers",
            id="a function for type checkers, by its decorator's name",
        ),
        pytest.param(
            CHECKED.format(f"{SKIPS}@only\n"),
            CHECKED.format("def only(function):\n    return function\n@only\n"),
            "name-only-for-type-checkers",
            id="a function for type checkers, by what its decorator asks",
        ),
        pytest.param(
            WRAPPED.format("@shop.filled\n"),
            WRAPPED.format(""),
            "parameter-without-value",
            id="a decorator that may wrap the methods of a class",
        ),
        pytest.param(
            FED.format("self.feed = self.send\n        "),
            FED.format(""),
            "calls-too-deep",
            id="a method replaced by then",
        ),
        pytest.param(TRIED.format("NameError"), TRIED.format("KeyError"), "name-not-defined", id="a name tried before"),
        pytest.param(
            "if str is bytes:\n    xrange(3)", "for one in 'ab':\n    xrange(3)", "name-not-defined", id="text is bytes"
        ),
        pytest.param(
            "import shop\none = 3 if shop.old else unicode(3)",
            "one = unicode(3)",
            "name-not-defined",
            id="a condition of any kind",
        ),
        pytest.param(
            "Tea = Tea  # noqa: F821", "Tea = Tea  # noqa: E501", "name-used-in-own-first-value", id="a comment"
        ),
        pytest.param(
            "cups, teas = set('ab'), set('a')\nprint(teas in cups)",
            "cups, teas = set('ab'), list('a')\nprint(teas in cups)",
            "unhashable-set-element",
            id="a set in a set, looked for by its frozen copy",
        ),
        pytest.param(
            NAMED.format("unicode"),
            NAMED.format("brewed"),
            "self-left-out",
            id="a built-in of Python 2, in a class that has a method of its name",
        ),
        pytest.param(
            WRAPPING.format("name"),
            WRAPPING.format("self"),
            "self-left-out",
            id="a function of the class body that is no method",
        ),
        pytest.param(
            "with open('tea', 'U') as file:\n    file.read()",
            "with open('tea', 'w') as file:\n    file.read()",
            "file-opened-in-other-mode",
            id="a mode that Pythons before 3.11 have",
        ),
        pytest.param(
            "import gdb\ntea.sell()",
            "import pdb\ntea.sell()",
            "name-not-defined",
            id="a script that a debugger runs",
        ),
        pytest.param(
            "import six\nif str is not six.text_type:\n    'tea'.decode('utf-8')",
            "import six\nif str is not six.moves:\n    'tea'.decode('utf-8')",
            "method-of-other-language",
            id="text is of another type",
        ),
        pytest.param(
            "class {{ name }}(Tea):\n    pass", "class {3}(Tea):\n    pass", "invalid-syntax", id="cookiecutter"
        ),
        pytest.param("{% if tea %}\ntea = 3", "{%% if tea %}\ntea = 3", "invalid-syntax", id="Jinja"),
        pytest.param(
            "import sys\nif sys.version < '3':\n    tea = Tea()",
            "import sys\nif sys.path < '3':\n    tea = Tea()",
            "name-not-defined",
            id="the version as a text",
        ),
        pytest.param(
            "import sys\nold = sys.version[0] == '2'\nif old:\n    tea = Tea()",
            "import sys\nold = sys.argv[0] == '2'\nif old:\n    tea = Tea()",
            "name-not-defined",
            id="a switch that hangs on it",
        ),
        pytest.param(
            "if hasattr(dict, 'iteritems'):\n    tea = Tea()",
            "if hasattr(shop, 'iteritems'):\n    tea = Tea()",
            "name-not-defined",
            id="a method that the dictionaries of Python 2 have",
        ),
        pytest.param(
            "import os\nif os.name == 'java':\n    tea = Tea()",
            "import os\nif os.name == 'nt':\n    tea = Tea()",
            "name-not-defined",
            id="another implementation",
        ),
        pytest.param(
            LEXER.format("PLUS, MINUS, TIMES"),
            LEXER.format("PLUS, NUMBER, NUMBER"),
            "name-not-defined",
            id="names that a metaclass gives to a body",
        ),
        pytest.param(
            LEXER.format("PLUS, MINUS, TIMES"),
            LEXER.format("PLUS, MINUS, TIMES").replace("Lexer", "object"),
            "string-item-assigned",
            id="what such a body holds",
        ),
        pytest.param(
            "def walk(tea):\n    return walk(tea.next)",
            "def walk(tea):\n    return walk(tea + 1)",
            "calls-too-deep",
            id="a part of what it was given, which ends",
        ),
        pytest.param("{{cups}}\nTea()", "cups = {3}\nTea()", "name-not-defined", id="a name in a template"),
        pytest.param(
            CHECKED.format("").replace("Tea", "__spec__"),
            CHECKED.format(""),
            "name-only-for-type-checkers",
            id="a name that every module has",
        ),
        pytest.param(
            "INSTALLED += ['shop']\nDATABASES['default'] = {}",
            "DATABASES['default'] = {}",
            "name-not-defined",
            id="settings added to those of another file",
        ),
        pytest.param(
            "# ruff: noqa: F821\ntea.sell()",
            "# ruff: noqa: E501\ntea.sell()",
            "name-not-defined",
            id="a comment for a file",
        ),
        pytest.param(
            "# flake8: noqa\ntea.sell()", "# flake8: E501\ntea.sell()", "name-not-defined", id="for all of it"
        ),
        pytest.param(
            "# pylint: disable=undefined-variable\ndef run():\n    tea.sell()",
            "# pylint: disable=unused-variable\ndef run():\n    tea.sell()",
            "name-not-defined",
            id="for what is below",
        ),
        pytest.param("{{3: 4}}", "cups = {{3: 4}}", "unhashable-set-element", id="a template"),
        pytest.param(
            FIELDS.format("shop"),
            FIELDS.format("dataclasses"),
            "field-without-default-after-default",
            id="another field",
        ),
        pytest.param(
            "tea.sell()  # NOQA", "tea.sell()  # noqa: E501", "name-not-defined", id="a comment to all checkers"
        ),
        pytest.param(
            RETRIED.format("TypeError"),
            RETRIED.format("KeyError"),
            "parameter-without-value",
            id="another way to call, where the first one failed",
        ),
        pytest.param(
            TEXTS.format("version_info[:2]"),
            TEXTS.format("path"),
            "name-not-defined",
            id="a name that the file gives the version",
        ),
        pytest.param(
            OLD_ITERTOOLS.format("izip_longest"),
            OLD_ITERTOOLS.format("izip_longest").replace("PY_VERSION", "SHOPS"),
            "cannot-import-name",
            id="under a name for the version",
        ),
        pytest.param(
            INFORMED.format("else"),
            INFORMED.format("elif cup"),
            "local-before-assignment",
            id="behind what always leaves",
        ),
        pytest.param(
            OPENED.format("self.__class__", "tea"),
            OPENED.format("self.kind", "tea"),
            "calls-too-deep",
            id="an object of another class by then",
        ),
        pytest.param(
            OPENED.format("self.__class__", ""),
            OPENED.format("self.kind", ""),
            "parameter-without-value",
            id="a method of another class by then",
        ),
        pytest.param(
            FILLED.format("globals().update"),
            FILLED.format("tea.update"),
            "name-only-for-type-checkers",
            id="the module is filled in",
        ),
        pytest.param(
            STORED.format("SELECT %s, %s"),
            STORED.format("SELECT ?"),
            "sql-values-miscounted",
            id="places of another database",
        ),
        pytest.param(
            "c.Server.port = 80\nc.Server.open = True",
            "c.Server.port = 80",
            "name-not-defined",
            id="settings of a host",
        ),
        pytest.param(
            "import socket\nassert socket.create_server is socket.socket\nsocket.create_server()",
            "import socket\nassert socket.create_server == socket.socket\nsocket.create_server()",
            "parameter-without-value",
            id="another function is put in place of it",
        ),
        pytest.param(
            "from pony.orm import select\nselect(len(c for c in s) for s in [])",
            "from shop import select\nselect(len(c for c in s) for s in [])",
            "length-of-value-without-one",
            id="a question that Pony makes SQL of",
        ),
    ],
)
def test_what_the_author_knows_is_not_told(known: str, unknown: str, page: str) -> None:
    assert page not in found(known)
    assert page in found(unknown)


@pytest.mark.skipif(sys.version_info < (3, 12), reason="the parser has no type parameters")
@pytest.mark.parametrize(
    "code",
    [
        pytest.param("def kept[F: Tea](one: F): ...", id="the bound of a type parameter"),
        pytest.param("class Box[T: Tea]: ...", id="that of a class"),
        pytest.param("type Kept = Tea", id="what a type is another name for"),
    ],
)
def test_what_is_worked_out_when_somebody_asks_is_not_told(code: str) -> None:
    imported = "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from shop import Tea\n"
    assert not found(imported + code)
    assert found(f"{imported}{code}\nTea()") == ["name-only-for-type-checkers"]


@pytest.mark.parametrize(
    ("known", "unknown"),
    [
        pytest.param(
            TOKENS.format("    if not HAS_IT:\n        return False\n"),
            TOKENS.format(""),
            id="behind a switch that leaves",
        ),
        pytest.param(
            "import token\ndef sell_py3_12():\n    return token.FSTRING_START",
            "import token\ndef sell_pypi():\n    return token.FSTRING_START",
            id="in a function for one Python",
        ),
        pytest.param(
            "import shop, token\nif shop.pyNewerThan3:\n    token.FSTRING_START",
            "import shop, token\nif shop.cupNewerThan3:\n    token.FSTRING_START",
            id="under a name that compares versions",
        ),
        pytest.param(
            "import token\nNEW = PYTHON_VERSION_INFO >= (3, 12)\nif NEW:\n    token.FSTRING_START",
            "import token\nNEW = SHOP_VERSION >= (3, 12)\nif NEW:\n    token.FSTRING_START",
            id="under a switch that hangs on a name for the version",
        ),
        pytest.param(
            TOKENS.format("    if not HAS_IT:\n        one.set_error('3.12 is needed')\n"),
            TOKENS.format("    if not HAS_IT:\n        one.set_place('3.12 is needed')\n"),
            id="behind a switch that tells so",
        ),
        pytest.param(
            ORIGINAL.format("        from sys import orig_argv\n"), ORIGINAL.format(""), id="imported by itself before"
        ),
        pytest.param(
            SOLD.format("total"),
            SOLD.format("update"),
            id="looked for, and filled in, before",
        ),
        pytest.param(
            "import locale\nif PY_VERSION >= (3, 11):\n    locale.getencoding()",
            "import locale\nif SHOP_OPEN >= (3, 11):\n    locale.getencoding()",
            id="under a name for the version",
        ),
    ],
)
def test_what_the_author_asks_of_the_python_is_not_told(known: str, unknown: str) -> None:
    catalogue = load_catalogue()
    assert not list(find(Source(FILE, known), catalogue, ("3.9",)))
    assert [one.stem for one in find(Source(FILE, unknown), catalogue, ("3.9",))] == ["stdlib-name-newer"]
