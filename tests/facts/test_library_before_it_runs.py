"""What fails by the standard library, by an enum or by a class of the file, told before anything runs.

Each program fails so when it is run for real; its likes run, or may run, and nothing is said of them.
"""

from __future__ import annotations

import pytest
from looking import FILE, run

from explain.catalogue import load_catalogue
from explain.linting import lint
from explain.source import Source

SIZE = "from enum import Enum\nclass Size(Enum):\n    SMALL = 's'\n    LARGE = 'l'\n{}"
PARSED = (
    "import argparse\nparser = argparse.ArgumentParser()\nparser.add_argument('--max-price', default=3)\n"
    "{}options = parser.parse_args([])\nprint(options.{})"
)
SHOP = "import sqlite3\nshop = sqlite3.connect(':memory:')\nshop.execute({})"
DATES = "from datetime import date, datetime\nbegun = {}\nprint(begun {} {})"
ACCOUNT = (
    "class Account:\n    @property\n    def balance(self):\n        return 3\n{}account = Account()\naccount.{} = 5"
)
SEATED = (
    "class Guest:\n    def __init__(self, name):\n        self.name = name\n{}"
    "print(sorted([Guest('Ada'), Guest('Eve')]))"
)
LOGGED = (
    "def logged(function):\n    def inner():\n        return function()\n{}\n@logged\ndef greet():\n    return 3\n{}"
)
GROUPS = "import re\nfound = re.match(r'(\\w+) ([(]\\d)', 'tea (3')\nprint(found.group({}))"


def found(code: str) -> list[str]:
    return [one.name for one in lint(Source(FILE, code), load_catalogue())]


@pytest.mark.parametrize(
    ("code", "exception", "page"),
    [
        pytest.param(SIZE.format("Size['small']"), "KeyError", "enum-name-unknown", id="a member in small letters"),
        pytest.param(SIZE.format("Size['s']"), "KeyError", "enum-name-unknown", id="a member's value as its name"),
        pytest.param(SIZE.format("Size['HUGE']"), "KeyError", "enum-name-unknown", id="no such member"),
        pytest.param(
            PARSED.format("", "maxprice"), "AttributeError", "argparse-option-not-declared", id="an option misspelled"
        ),
        pytest.param(
            SHOP.format("'SELECT ?, ?', ('tea',)"), "ProgrammingError", "sql-values-miscounted", id="a value too few"
        ),
        pytest.param(
            SHOP.format("\"SELECT '?', ?\", ('tea', 3)"),
            "ProgrammingError",
            "sql-values-miscounted",
            id="a value too many, a question mark in quotes",
        ),
        pytest.param(
            SHOP.format("'SELECT ?', ('tea')"), "ProgrammingError", "sql-values-miscounted", id="a text for a tuple"
        ),
        pytest.param(
            DATES.format("date(2026, 3, 1)", "-", "datetime.now()"),
            "TypeError",
            "date-compared-with-datetime",
            id="a day less a moment",
        ),
        pytest.param(
            DATES.format("datetime.now()", "<", "date.today()"),
            "TypeError",
            "date-compared-with-datetime",
            id="a moment before a day",
        ),
        pytest.param(
            "import datetime, json\nentry = {'when': [datetime.date(2026, 3, 1)]}\njson.dumps(entry)",
            "TypeError",
            "date-not-json-serializable",
            id="a date deep in what is written as JSON",
        ),
        pytest.param(ACCOUNT.format("", "balance"), "AttributeError", "attribute-cannot-be-set", id="a property set"),
        pytest.param(SEATED.format(""), "TypeError", "objects-without-order", id="objects of the file in order"),
        pytest.param(
            LOGGED.format("", "greet()"), "TypeError", "decorator-gives-nothing", id="a decorator without return"
        ),
        pytest.param(GROUPS.format("3"), "IndexError", "no-such-group-in-match", id="a group that the pattern lacks"),
        pytest.param(GROUPS.format("'name'"), "IndexError", "no-such-group-in-match", id="a name that no group has"),
        pytest.param(
            "member = {'name': 'ada'}\nmember.get('nick').title()",
            "AttributeError",
            "none-from-dict-get",
            id="of a key that is not there",
        ),
        pytest.param("import hashlib\nhashlib.sha256('tea')", "TypeError", "bytes-needed", id="a checksum of a text"),
        pytest.param(
            "import os\nos.path.exist('tea')", "AttributeError", "module-has-no-attribute", id="a function misspelled"
        ),
        pytest.param("from collections import OrderDict", "ImportError", "cannot-import-name", id="a class misspelled"),
        pytest.param(
            "import subprocess\nsubprocess.run(['true'], captured_output=True)",
            "TypeError",
            "keyword-without-parameter",
            id="what is handed on to Popen",
        ),
        pytest.param(
            "import random\ncards = [1, 2]\nhand = random.shuffle(cards)\nprint(hand[0])",
            "TypeError",
            "none-from-in-place-method",
            id="what shuffle gives",
        ),
        pytest.param(
            "from pathlib import Path\nfolder = Path('a') / 'b'\nprint(folder + '.txt')",
            "TypeError",
            "path-and-text-added",
            id="a path and a text",
        ),
    ],
)
def test_what_fails_is_found_before_it_runs(code: str, exception: str, page: str) -> None:
    assert run(code).exception == exception
    assert page in found(code)


@pytest.mark.parametrize(
    "code",
    [
        pytest.param(SIZE.format("Size['SMALL']"), id="a member"),
        pytest.param(SIZE.format("def size(name):\n    return Size[name]"), id="a name that is not written out"),
        pytest.param(
            SIZE.format("try:\n    Size['small']\nexcept KeyError:\n    pass"), id="a member that may be missing"
        ),
        pytest.param(SIZE.format("    locals()['small'] = 's'\nSize['small']"), id="members made as it runs"),
        pytest.param(PARSED.format("", "max_price"), id="an option as it is spelled"),
        pytest.param(
            PARSED.format("def more(parser):\n    parser.add_argument('--maxprice')\nmore(parser)\n", "maxprice"),
            id="a parser that goes elsewhere",
        ),
        pytest.param(PARSED.format("parser.set_defaults(maxprice=3)\n", "maxprice"), id="a default of the parser's"),
        pytest.param(
            PARSED.replace("print", "options.maxprice = 4\nprint").format("", "maxprice"), id="an option set by hand"
        ),
        pytest.param(SHOP.format("\"SELECT '?', ?\", ('tea',)"), id="as many values as places"),
        pytest.param(SHOP.format("'SELECT ?1, ?1', ('tea',)"), id="one value for two places with a number"),
        pytest.param(SHOP.format("'SELECT ?, ?', tuple('ab')"), id="values that are not written out"),
        pytest.param(DATES.format("date(2026, 3, 1)", "-", "date.today()"), id="two days"),
        pytest.param(DATES.format("datetime.now()", "==", "date.today()"), id="whether they are equal"),
        pytest.param("import datetime, json\njson.dumps(datetime.date.today(), default=str)", id="a form for dates"),
        pytest.param(
            ACCOUNT.format("    @balance.setter\n    def balance(self, value):\n        pass\n", "balance"),
            id="a property with a setter",
        ),
        pytest.param(ACCOUNT.format("", "owner"), id="an attribute that is no property"),
        pytest.param(
            SEATED.format("    def __lt__(self, other):\n        return self.name < other.name\n"), id="with an order"
        ),
        pytest.param(LOGGED.format("    return inner\n", "greet()"), id="a decorator that gives the function"),
        pytest.param(LOGGED.format("", ""), id="a function only decorated"),
        pytest.param(GROUPS.format("2"), id="a group that is there"),
        pytest.param("def f(member):\n    return member.get('nick').title()", id="a dictionary from elsewhere"),
        pytest.param(
            "member = {'name': 'ada'}\nmember.update(nick='a')\nmember.get('nick').title()", id="a key put in later"
        ),
        pytest.param("import hashlib\nhashlib.sha256(b'tea')", id="a checksum of bytes"),
        pytest.param("import os\nos.startfile", id="a name of another system"),
        pytest.param("import os.path as path\npath.exists", id="a function as it is spelled"),
        pytest.param("from os import fork, startfile", id="names of some systems"),
        pytest.param(
            "try:\n    from math import sumprof\nexcept ImportError:\n    sumprof = None", id="an import looked after"
        ),
        pytest.param(
            "try:\n    from itertools import filterfalse\nexcept ImportError:\n    from itertools import ifilterfalse",
            id="an import in place of another",
        ),
        pytest.param("import subprocess\nsubprocess.run(['true'], process_group=0)", id="a keyword of some Pythons"),
        pytest.param("from pathlib import Path\nprint(Path('a') / 'b' / 'c')", id="paths joined as paths"),
    ],
)
def test_what_may_well_run_is_left_alone(code: str) -> None:
    assert found(code) == []
