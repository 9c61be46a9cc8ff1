"""Texts that pin a Python's wording: found where they will fail, repaired so that they hold, and left alone otherwise.

The Pythons expected are those of the captures in ``snapshots/python``; the repaired tests are run under real ones.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from explain.catalogue import Catalogue, load_catalogue
from explain.checking.findings import findings_in
from explain.checking.fixing import repaired
from explain.checking.settings import Settings
from explain.compilers import find as python_at
from explain.drift import DEFAULT_TARGETS, find
from explain.drift.pieces import branches
from explain.explanation import Finding
from explain.source import Source

NEW = "3.11, 3.12, 3.13, 3.14, 3.15"
BILL = "class Bill:\n    @property\n    def total(self):\n        return 3\n\n\n"
RAISES = "import pytest\n\n\ndef test_it():\n    with pytest.raises({}):\n        {}\n"
ASSERTS = "import unittest\n\n\nclass Test(unittest.TestCase):\n    def test_it(self):\n        {}\n"
CAUGHT = "def check():\n    try:\n        run()\n    except {} as error:\n        {}\n"


@pytest.fixture(scope="module")
def corpus() -> Catalogue:
    return load_catalogue()


def drifts(text: str, corpus: Catalogue, *targets: str) -> list[Finding]:
    return list(find(Source("test_shop.py", text), corpus, targets))


FOUND = [
    pytest.param(
        "import json\n"
        + RAISES.format("json.JSONDecodeError, match='Expecting property name enclosed'", "json.loads('{\"a\": 1,}')"),
        "json-comma-after-last-item",
        "3.13, 3.14, 3.15",
        id="a comma before the bracket, by the text that is read",
    ),
    pytest.param(
        RAISES.format("TypeError, match=\"^unhashable type: 'list'$\"", "{[]: 1}"),
        "list-as-dict-key",
        "3.14, 3.15",
        id="the page whose fact holds in the tested statement",
    ),
    pytest.param(
        "import ast\n" + RAISES.format("SyntaxError, match='unexpected EOF while parsing'", "ast.parse('print(')"),
        "bracket-never-closed",
        "3.10, 3.11, 3.12, 3.13, 3.14, 3.15",
        id="what the running Python says of the program",
    ),
    pytest.param(
        "import datetime\n" + RAISES.format("ValueError, match='month must be in 1..12$'", "datetime.date(1, 13, 1)"),
        "time-part-out-of-range",
        "3.14, 3.15",
        id="little text, and the code of the example",
    ),
    pytest.param(
        "import pickle\n"
        + RAISES.format("AttributeError, match=\"Can't pickle local object 'a.<locals>.b'\"", "pickle.dumps(one)"),
        "pickle-of-local-object",
        "3.13, 3.14, 3.15",
        id="another class in the end",
    ),
    pytest.param(
        CAUGHT.format("TypeError", "assert str(error) == '__init__() takes 1 positional argument but 3 were given'"),
        "too-many-positional-arguments",
        "3.10, 3.11, 3.12, 3.13, 3.14, 3.15",
        id="the method that a class is made by",
    ),
    pytest.param(
        BILL + RAISES.format('AttributeError, match="can\'t set attribute"', "bill.total = 9"),
        "attribute-cannot-be-set",
        NEW,
        id="a property without a setter",
    ),
    pytest.param(
        RAISES.format('AttributeError, match="has no setter"', "bill.total = 9"), "", "", id="too little of the wording"
    ),
    pytest.param(
        RAISES.format('AttributeError, match="property .total. of .Bill. object has no setter"', "bill.total = 9"),
        "attribute-cannot-be-set",
        "3.9, 3.10",
        id="the new wording, on older Pythons",
    ),
    pytest.param(
        ASSERTS.format(
            "with self.assertRaises(TypeError) as cm:\n            bell.ring(1)\n        self.assertEqual("
            "str(cm.exception), 'ring() takes 1 positional argument but 2 were given')"
        ),
        "too-many-positional-arguments",
        "3.10, 3.11, 3.12, 3.13, 3.14, 3.15",
        id="a method by its bare name",
    ),
    pytest.param(
        RAISES.format(
            r'TypeError, match=r"Bell\.ring\(\) takes 1 positional argument but 2 were given"', "bell.ring(1)"
        ),
        "too-many-positional-arguments",
        "3.9",
        id="a method by its qualified name",
    ),
    pytest.param(
        RAISES.format(r'ValueError, match=r"too many values to unpack \(expected 2\)"', "a, b = row"),
        "unpack-too-many",
        "3.14, 3.15",
        id="unpacking, with the bracket closed",
    ),
    pytest.param(
        RAISES.format(
            'TypeError, match="Can\'t instantiate abstract class Shop with abstract methods? open"', "Shop()"
        ),
        "abstract-class-instantiated",
        "3.12, 3.13, 3.14, 3.15",
        id="an abstract class, and a gap in the pattern",
    ),
    pytest.param(
        "import math\n" + RAISES.format('ValueError, match="math domain error"', "math.sqrt(-1)"),
        "math-function-has-no-answer",
        "3.14, 3.15",
        id="one function of math among many",
    ),
    pytest.param(
        ASSERTS.format(
            'self.assertRaisesRegex(TypeError, "not all arguments converted during string formatting$", run)'
        ),
        "format-with-other-number-of-values",
        "3.15",
        id="a call, and the end of the text",
    ),
    pytest.param(
        ASSERTS.format("self.assertRaisesRegex(TypeError, \"argument of type 'NoneType' is not iterable\", run)"),
        "none-not-iterable",
        "3.14, 3.15",
        id="a call, with quotes in the text",
    ),
    pytest.param(
        RAISES.format(
            'TypeError, match="object NoneType can\'t be used "\n            "in \'await\' expression"', "run()"
        ),
        "await-of-non-awaitable",
        "3.14, 3.15",
        id="a literal in two parts",
    ),
    pytest.param(
        'SAID = "integer argument expected, got float"\n' + RAISES.format("TypeError, match=SAID", "run()"),
        "float-for-integer",
        "3.10, 3.11, 3.12, 3.13, 3.14, 3.15",
        id="a constant of the module",
    ),
    pytest.param(
        "import re\n" + RAISES.format('TypeError, match=re.escape("%c requires int or char")', "run()"),
        "format-needs-character",
        "3.14, 3.15",
        id="an escaped text",
    ),
    pytest.param(
        "import csv\nimport pytest\n\n\ndef test_it():\n    with pytest.raises(csv.Error) as info:\n        run()\n"
        '    info.match("did you open the file in text mode")\n',
        "csv-file-opened-as-bytes",
        "3.10, 3.11, 3.12, 3.13, 3.14, 3.15",
        id="asked of the error, a class of a module",
    ),
    pytest.param(
        CAUGHT.format("UnboundLocalError", "assert str(error) == \"local variable 'x' referenced before assignment\""),
        "local-without-value",
        NEW,
        id="the text compared",
    ),
    pytest.param(
        CAUGHT.format("UnboundLocalError", "assert \"local variable 'x' referenced before\" in str(error)"),
        "local-without-value",
        NEW,
        id="a part of the text",
    ),
    pytest.param(
        CAUGHT.format("UnboundLocalError", "assert error.args[0].startswith(\"local variable 'x' referenced\")"),
        "local-without-value",
        NEW,
        id="the beginning of the first argument",
    ),
    pytest.param(
        CAUGHT.format("RuntimeError", 'assert str(error).endswith("cannot clear a suspended frame")'),
        "frame-of-waiting-generator-cleared",
        "3.15",
        id="the end of the text",
    ),
]


@pytest.mark.parametrize(("text", "page", "pythons"), FOUND)
def test_the_targets_that_would_fail_are_named(text: str, page: str, pythons: str, corpus: Catalogue) -> None:
    found = drifts(text, corpus)
    assert [dict(one.bindings)["fails_on"] for one in found] == ([pythons] if page else [])
    assert all(one.name == "message-drift" and page in one.title for one in found)


def test_every_wording_is_shown_with_its_pythons(corpus: Catalogue) -> None:
    (finding,) = drifts(BILL + RAISES.format('AttributeError, match="can\'t set attribute"', "bill.total = 9"), corpus)
    for said in (
        "3.8 to 3.9: `can't set attribute`",
        "3.10: `can't set attribute '…'`",
        "3.11 to 3.15: `property '…' of '…' object has no setter`",
        "AttributeError/attribute-cannot-be-set",
    ):
        assert said in finding.guidance.what


SIZES = "too many values to unpack (expected 2)"
LEFT_ALONE = [
    pytest.param(
        "SIZES = '2, got 3' if NEW else '2'\n"
        + RAISES.format(r"ValueError, match=rf'too many values to unpack \(expected {SIZES}\)'", "a, b = 1, 2, 3"),
        id="a value that is chosen by a condition",
    ),
    pytest.param(
        "import json\n"
        + RAISES.format("json.JSONDecodeError, match='Expecting property name enclosed'", "json.loads('{a: 1}')"),
        id="no comma before the bracket",
    ),
    pytest.param(
        "import json\n"
        + RAISES.format("json.JSONDecodeError, match='Expecting property name enclosed'", "json.loads(text)"),
        id="a text that is not known",
    ),
    pytest.param(
        RAISES.format(
            "TypeError, match='Can.t instantiate abstract class A with abstract method open$'",
            'fail("Can\'t instantiate abstract class A with abstract method open")',
        ),
        id="given to the tested code",
    ),
    pytest.param(
        "def fill(row):\n    raise ValueError('too many values to unpack (expected %d)' % 2)\n\n\n"
        + RAISES.format(r"ValueError, match=r'too many values to unpack \(expected 2\)'", "fill(3)"),
        id="raised by the file with a value put in",
    ),
    pytest.param(
        RAISES.format(r"ValueError, match=r'too many values to unpack \(expected 2(, got 3)?\)'", "a, b = 1, 2, 3"),
        id="the newer words in brackets",
    ),
    pytest.param(
        "import ast\n"
        + RAISES.format("ValueError, match='malformed node or string:'", "ast.literal_eval(ast.Constant(...))"),
        id="a tree where the example gives a text",
    ),
    pytest.param(RAISES.format("TypeError, match=\"^unhashable type: 'list'$\"", "hash([])"), id="no key of a dict"),
    pytest.param(
        RAISES.format(
            "SyntaxError, match='cannot assign to function call$'", "compile('for f() in x: 1', 'x', 'exec')"
        ),
        id="a program of which every Python says so",
    ),
    pytest.param(
        'def share(a, b):\n    """\n    >>> 1 / 0\n    Traceback (most recent call last):\n        ...\n'
        '    ZeroDivisionError: integer division or modulo by zero\n    """\n',
        id="an example that divides in another way",
    ),
    pytest.param(f"def test_it(caplog):\n    assert '{SIZES}' in caplog.text\n", id="a log that names no class"),
    pytest.param(
        f"def test_it(caplog):\n    assert 'ShopError: {SIZES}' in caplog.text\n", id="a log that names another class"
    ),
    pytest.param(
        f"def test_it(run):\n    assert 'ValueError: {SIZES}' in run().text\n", id="a text of no known printer"
    ),
    pytest.param(
        f"SCRIPT = \"raise ValueError('{SIZES}')\"\n\ndef test_it(run):\n"
        f"    assert 'ValueError: {SIZES}' in run(SCRIPT).stderr\n",
        id="a text that the script raises itself",
    ),
    pytest.param(
        f"def test_it(run):\n    run().stdout.fnmatch_lines(['*ValueError: {SIZES[:-1]}*'])\n", id="a line cut in time"
    ),
    pytest.param(
        f"import re\n\ndef test_it(run):\n    assert re.search(r'ValueError: {SIZES[:-2]}|closed', run().stderr)\n",
        id="one of two patterns for what is printed",
    ),
    pytest.param(
        "def test_it():\n    try:\n        run()\n    except ValueError as error:\n"
        f"        if str(error) == '{SIZES}':\n            return\n"
        f"        if str(error) == '{SIZES[:-1]}, got 3)':\n            return\n        raise\n",
        id="branches for both wordings",
    ),
    pytest.param(
        "import pytest\n\nold = pytest.mark.skipif('sys.version_info > (3, 13)', reason='old')\n\n"
        f"@pytest.mark.parametrize('said', [pytest.param({SIZES!r}, marks=pytest.mark.skipif('version'))])\n"
        "def test_it(said):\n    with pytest.raises(ValueError) as info:\n        run()\n"
        "    assert str(info.value) == said\n",
        id="a row for some Pythons",
    ),
    pytest.param(
        f"import warnings\n\ndef test_it():\n    with warnings.catch_warnings(record=True) as seen:\n        run()\n"
        f"    assert str(seen[0].message) == '{SIZES}'\n",
        id="a warning with the words of an error",
    ),
    pytest.param(
        "from shop import Sold\n" + RAISES.format('Sold, match="can\'t set attribute"', "run()"), id="own class"
    ),
    pytest.param(
        "from shop import *\nfrom shop import TypeError\n"
        + RAISES.format('TypeError, match="format requires a mapping$"', "f()"),
        id="own class by a built-in's name",
    ),
    pytest.param(
        RAISES.format('AttributeError, match="can\'t set attribute"', 'raise AttributeError("can\'t set attribute")'),
        id="own message",
    ),
    pytest.param(
        RAISES.format('ValueError, match="the shop is closed on Sundays"', "run()"), id="no wording of Python's"
    ),
    pytest.param(RAISES.format('Exception, match="can\'t set attribute"', "run()"), id="any exception"),
    pytest.param(RAISES.format('AttributeError, match=".*"', "run()"), id="any text"),
    pytest.param(RAISES.format('AttributeError, match="attribute"', "run()"), id="one word"),
    pytest.param(RAISES.format('ValueError, match="out of range"', "run()"), id="words of many messages"),
    pytest.param(
        RAISES.format('AttributeError, match="can\'t set attribute"', "shop.name = 3"),
        id="a named tuple still says it",
    ),
    pytest.param(
        RAISES.format('TypeError, match="the axis must be an integer"', "run()"), id="words of other people's messages"
    ),
    pytest.param(RAISES.format("AttributeError, match=None", "run()"), id="nothing"),
    pytest.param(RAISES.format('AttributeError, match=""', "run()"), id="empty"),
    pytest.param(RAISES.format('AttributeError, match=f"can\'t set {what}"', "run()"), id="made while it runs"),
    pytest.param(RAISES.format("AttributeError, match=said()", "run()"), id="called for"),
    pytest.param(
        RAISES.format('AttributeError, match="can\'t set attribute|has no setter"', "run()"), id="both wordings already"
    ),
    pytest.param(RAISES.format('AttributeError, match="(can\'t set|has no set)"', "run()"), id="a group of wordings"),
    pytest.param(RAISES.format('TypeError, match="unsupported operand"', "run()"), id="never reworded"),
    pytest.param(RAISES.format('ZeroDivisionError, match="division by zero"', "1 / 0"), id="what every wording has"),
    pytest.param(RAISES.format('ValueError, match="math domain error"', "run()"), id="some functions still say it"),
    pytest.param(
        RAISES.format(r'ValueError, match="too many values to unpack \(expected 2"', "a, b = row"),
        id="a pattern that stops before the change",
    ),
    pytest.param(
        RAISES.format(r'TypeError, match=r"ring\(\) takes 1 positional argument but 2 were given"', "bell.ring(1)"),
        id="found in the qualified name too",
    ),
    pytest.param(
        RAISES.format("TypeError, match=\"got an unexpected keyword argument 'size'\"", "run(size=3)"),
        id="the new wording of some was that of others before",
    ),
    pytest.param(
        "import sys\nimport pytest\n\nif sys.version_info < (3, 11):\n    with pytest.raises(AttributeError, "
        'match="can\'t set attribute"):\n        run()\n',
        id="under a test of the Python",
    ),
    pytest.param(
        CAUGHT.format("UnboundLocalError", "assert 'local variable' in str(error) or 'x' in str(error)"), id="or"
    ),
    pytest.param(
        "SAID = 'format requires a mapping$'\nSAID = other\n" + RAISES.format("TypeError, match=SAID", "f()"),
        id="a name that is assigned twice",
    ),
    pytest.param('def check(error):\n    assert str(error) == "can\'t set attribute"\n', id="nothing says which class"),
    pytest.param(
        "from shop import SAID\n" + RAISES.format("TypeError, match=SAID", "f()"), id="a constant of another module"
    ),
    pytest.param(
        RAISES.format('TypeError, match=f"format {what} a {kind}"', "f()"), id="too little of a template is fixed"
    ),
    pytest.param(
        RAISES.format('TypeError, match=f"format requires a mapping[{sign}]"', "f()"), id="a value within a class"
    ),
    pytest.param(
        RAISES.format('TypeError, match=f"format requires a mapping{sign}+$"', "f()"), id="a value that is repeated"
    ),
    pytest.param(
        "import pytest\n\n\ndef test_it():\n    said = 'format requires a mapping$'\n    for one in rows:\n"
        "        with pytest.raises(TypeError, match=said):\n            run(one)\n        said = other\n",
        id="a name that the next round gives something else",
    ),
    pytest.param(
        "import pytest\n\n\ndef test_it():\n    if new:\n        said = 'format requires a mapping$'\n"
        "    with pytest.raises(TypeError, match=said):\n        run()\n",
        id="a name that is given in one branch",
    ),
    pytest.param(
        "import sys\nimport pytest\n\n\ndef test_it():\n    if sys.version_info > (3, 14):\n"
        "        pytest.skip('new')\n"
        "    with pytest.raises(TypeError, match='format requires a mapping$'):\n        run()\n",
        id="behind a test of the Python that skips",
    ),
    pytest.param(
        "import sys\nimport pytest\n\npytestmark = pytest.mark.skipif(sys.version_info > (3, 14), reason='new')\n"
        + RAISES.format("TypeError, match='format requires a mapping$'", "run()"),
        id="a module that is skipped on some Pythons",
    ),
    pytest.param(
        RAISES.format("TypeError, match=\"Too few arguments for function 'sum_row'.\"", "run()"),
        id="a sentence that goes on in other words",
    ),
    pytest.param(
        RAISES.format(r"TypeError, match=r'shop\(\) takes exactly 3 arguments \(1 given\)'", "shop(1)"),
        id="another function that is written in C",
    ),
    pytest.param(
        RAISES.format(
            r"TypeError, match=r'^__set_name__\(\) takes 2 positional arguments but 1 was'", "p.__set_name__()"
        ),
        id="a special method of Python's own",
    ),
    pytest.param(
        "import pytest\n\n\n@pytest.mark.parametrize('error, said', [(SoldError, 'format requires a mapping$'), "
        "(TypeError, 'the shop is closed')])\ndef test_it(error, said):\n    with pytest.raises(error, match=said):\n"
        "        run()\n",
        id="rows with other classes",
    ),
    pytest.param(
        "import subprocess\n"
        + RAISES.format(
            "subprocess.CalledProcessError, match=rf\"Command '\\['{one}', '-c'\\]' returned non-zero exit status 1\"",
            "run()",
        ),
        id="a list in quotes, which a text keeps",
    ),
    pytest.param(
        "import optparse\n\n\ndef test_it(capsys):\n    run()\n"
        "    assert \"invalid choice: 'x' (choose from 'a', 'b')\" in capsys.readouterr().err\n",
        id="what optparse prints",
    ),
    pytest.param(
        "def test_it(log):\n    run()\n    assert \"invalid choice: 'x' (choose from 'a', 'b')\" in log.text\n",
        id="what nothing has captured",
    ),
    pytest.param(
        "import pytest\n\n\nclass Till:\n    __enter__ = __exit__ = shut\n\n\ndef test_it():\n"
        "    with pytest.raises(AttributeError):\n        with Till():\n            pass\n",
        id="a class that may be entered",
    ),
    pytest.param(
        "import sys\nimport pytest\n\n\n@pytest.mark.skipif(sys.version_info > (3, 10), reason='new')\ndef test_it():\n"
        "    with pytest.raises(AttributeError):\n        with 3:\n            pass\n",
        id="a class, under a test of the Python",
    ),
]


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_what_is_not_certain_is_left_alone(text: str, corpus: Catalogue) -> None:
    assert drifts(text, corpus) == []


def test_micro_releases_are_named_where_a_text_changed_between_them(corpus: Catalogue) -> None:
    text = (
        "def test_it(capsys):\n    run()\n"
        "    assert \"invalid choice: 'x' (choose from 'ab', 'cd')\" in capsys.readouterr().err\n"
    )
    (finding,) = drifts(text, corpus)
    bindings = dict(finding.bindings)
    assert bindings["fails_on"] == "3.12, 3.13, 3.14"
    assert bindings["releases"] == "3.12.8 and later 3.12, 3.13.1 and later 3.13 and 3.14 to 3.14.4"
    assert drifts(text, corpus, "3.9", "3.11") == []


@pytest.mark.parametrize(
    ("said", "releases"),
    [
        pytest.param(
            "invalid choice: 9 (choose from 1, 2)",
            "3.12.8 and later 3.12, 3.13.1 and later 3.13, 3.14 to 3.14.4 and 3.14.5 and later",
            id="choices that are numbers",
        ),
        pytest.param(
            "invalid choice: 'restart' (choose from 'start', 'stop')",
            "3.12.8 and later 3.12, 3.13.1 and later 3.13, 3.14 to 3.14.4 and 3.15 and later",
            id="a choice that the value holds, which 3.15 suggests",
        ),
    ],
)
def test_choices_of_other_kinds(said: str, releases: str, corpus: Catalogue) -> None:
    (finding,) = drifts(f"def test_it(capsys):\n    run()\n    assert {said!r} in capsys.readouterr().err\n", corpus)
    assert dict(finding.bindings)["releases"] == releases
    assert finding.fix is not None


@pytest.mark.parametrize(
    ("text", "attribute", "shared"),
    [
        pytest.param(
            "SyntaxError, match=\"Missing parentheses in call to 'print'. Did you mean print.'tea'..\"",
            "lineno",
            None,
            id="an attribute",
        ),
        pytest.param(
            "TypeError, match=\"argument of type 'NoneType' is not iterable\"",
            None,
            "argument of type 'NoneType' is not",
            id="a part",
        ),
        pytest.param("UnboundLocalError, match=\"local variable 'x' referenced before\"", None, None, id="neither"),
    ],
)
def test_what_can_be_asked_for_instead_is_named(
    text: str, attribute: str | None, shared: str | None, corpus: Catalogue
) -> None:
    (finding,) = drifts(RAISES.format(text, "run()"), corpus)
    bindings = dict(finding.bindings)
    assert (bindings.get("attribute"), bindings.get("shared")) == (attribute, shared)
    assert all(f"`{one}`" in finding.guidance.do for one in (attribute, shared) if one)


def test_only_the_targets_count(corpus: Catalogue) -> None:
    text = BILL + RAISES.format('AttributeError, match="can\'t set attribute"', "bill.total = 9")
    assert drifts(text, corpus, "3.9", "3.10") == []
    assert [dict(one.bindings)["fails_on"] for one in drifts(text, corpus, "3.10", "3.12")] == ["3.12"]


@pytest.mark.parametrize(
    "pattern",
    [
        pytest.param(r"(can't set attribute)+", id="a repeated group"),
        pytest.param(r"(a+)+$", id="a repeated repeat"),
        pytest.param(r".*.*.*.*.*.*can't set attribute", id="more repeats than are tried"),
        pytest.param(r"(?=can't)can't set attribute", id="a look ahead"),
        pytest.param(r"(can't) set attribute \1", id="a reference back"),
        pytest.param("can't set attribute " * 100, id="too long"),
        pytest.param("can't set attribute (", id="no pattern"),
    ],
)
def test_patterns_that_could_cost_too_much_are_not_judged(pattern: str) -> None:
    assert branches(pattern) == ()


PINNED = """\
import asyncio
import csv
import math
import re
import unittest
from abc import ABC, abstractmethod

SAID = 'not all arguments converted during string formatting$'  # kept as it is


class Shelf:
    @property
    def size(self):
        return 3

    def put(self):
        pass


class Base(ABC):
    @abstractmethod
    def open(self):
        pass


class Test(unittest.TestCase):
    def test_property(self):
        with self.assertRaisesRegex(AttributeError, "can't set attribute"):
            Shelf().size = 4

    def test_arity(self):
        with self.assertRaisesRegex(TypeError, r"^put\\(\\) takes 1 positional argument but 2 were given$"):
            Shelf().put(1)

    def test_arity_by_its_qualified_name(self):
        with self.assertRaisesRegex(TypeError, r"Shelf\\.put\\(\\) takes 1 positional argument but 2 were given"):
            Shelf().put(1)

    def test_unpacking(self):
        self.assertRaisesRegex(ValueError, r"too many values to unpack \\(expected 2\\)", self.unpack)

    def unpack(self):
        one, two = [1, 2, 3]

    def test_abstract(self):
        with self.assertRaisesRegex(TypeError, "Can't instantiate abstract class Base with abstract method open"):
            Base()

    def test_math(self):
        with self.assertRaisesRegex(ValueError, 'math domain error'):
            math.sqrt(-2)

    def test_format(self):
        with self.assertRaisesRegex(TypeError, SAID):
            "tea" % 3

    def test_none(self):
        with self.assertRaisesRegex(TypeError, re.escape("argument of type 'NoneType' is not iterable")):
            3 in None

    def test_await(self):
        async def wait():
            await None

        with self.assertRaisesRegex(TypeError, "object NoneType can't be used in "
                                               "'await' expression"):
            asyncio.run(wait())

    def test_csv(self):
        with self.assertRaisesRegex(csv.Error, "did you open the file in text mode"):
            next(csv.reader([b"tea"]))

    def test_local(self):
        try:
            print(price)
            price = 3
        except UnboundLocalError as error:
            assert str(error) == "local variable 'price' referenced before assignment"


if __name__ == "__main__":
    unittest.main()
"""


def _run(python: str, file: Path) -> str:
    done = subprocess.run([python, "-I", str(file)], capture_output=True, text=True, timeout=60, check=False)
    return done.stderr


@pytest.mark.parametrize("version", ["3.9", "3.10", "3.11", "3.12", "3.13", "3.14", "3.15"])
def test_repaired_tests_pass_where_the_pinned_ones_failed(version: str, corpus: Catalogue, tmp_path: Path) -> None:
    python = python_at(version)
    if not python:
        pytest.skip(f"Python {version} is not installed")
    settings = Settings(select=("message-drift",), target_versions=DEFAULT_TARGETS)
    after = repaired(Source("test_shop.py", PINNED), corpus, settings, unsafe=False).source.text
    pinned, fixed = tmp_path / "pinned.py", tmp_path / "fixed.py"
    pinned.write_text(PINNED, encoding="utf-8")
    fixed.write_text(after, encoding="utf-8")
    assert "FAILED" in _run(python, pinned)
    assert "OK" in _run(python, fixed)


def test_a_repair_changes_the_literal_alone_and_is_done_once(corpus: Catalogue) -> None:
    text = BILL + RAISES.format('AttributeError , match = "can\'t set attribute" ', "bill.total = 9  # kept").replace(
        "\n", "\r\n"
    )
    once = repaired(Source("t.py", text), corpus, Settings(), unsafe=False).source
    left, right = text.split('"can\'t set attribute"')
    assert once.text.startswith(left + "\"can't set attribute|") and once.text.endswith('"' + right)
    assert drifts(once.text, corpus) == []


def test_it_is_selected_and_suppressed_by_its_name(corpus: Catalogue) -> None:
    text = "import imp\n" + BILL + RAISES.format('AttributeError, match="can\'t set attribute"', "bill.total = 9")
    line = '"):\n        bill'
    assert line in text
    settings = Settings(select=("message-drift",))
    assert [one.name for one in findings_in(Source("t.py", text), corpus, settings)] == ["message-drift"]
    quiet = text.replace(line, '"):  # pyexplain: ignore[message-drift] only 3.9\n        bill')
    assert findings_in(Source("t.py", quiet), corpus, settings) == ()
