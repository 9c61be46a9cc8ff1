"""Errors that are certain before anything runs: each program is found and, run for real, fails so; its likes are not.

What the library takes is held against the Python that runs the tests.
"""

from __future__ import annotations

import ast
import importlib
import inspect
from collections.abc import Iterator

import pytest
from looking import FILE, run

from explain.analysis.library_signatures import HANDED_ON, library_function
from explain.analysis.signatures import given, misfit
from explain.analysis.values import Values
from explain.catalogue import load_catalogue
from explain.data import rows
from explain.linting import lint
from explain.source import Source

NAMED = "from collections import namedtuple\nPoint = namedtuple('Point', {})\nprint(Point({}))"
TYPED = "from typing import NamedTuple\nclass Point(NamedTuple):\n    x: int\n    y: int = 0\nprint(Point({}))"
DOG = (
    "class Animal:\n    def __init__(self, name):\n        self.name = name\nclass Dog(Animal):\n"
    "    def __init__(self, name):\n        super().__init__()\n{}"
)
LEVEL = "from enum import Enum\nclass Level(Enum):\n    LOW = 1\n    HIGH = 2\n{}"


def found(code: str) -> list[str]:
    return [one.name for one in lint(Source(FILE, code), load_catalogue())]


@pytest.mark.parametrize(
    ("code", "exception", "page"),
    [
        pytest.param(NAMED.format("'x y'", "1"), "TypeError", "parameter-without-value", id="a field without a value"),
        pytest.param(NAMED.format("['x']", "1, 2"), "TypeError", "argument-without-parameter", id="no such place"),
        pytest.param(
            NAMED.format("'x, y', defaults=[0]", "z=1"), "TypeError", "keyword-without-parameter", id="no such field"
        ),
        pytest.param(TYPED.format(""), "TypeError", "parameter-without-value", id="a field of a class without a value"),
        pytest.param(
            DOG.format("Dog('Rex')"), "TypeError", "parameter-without-value", id="what the base class is made with"
        ),
        pytest.param(LEVEL.format("Level(3)"), "ValueError", "value-is-no-enum-member", id="no member has the value"),
        pytest.param(
            LEVEL.format("wanted = '1'\nLevel(wanted)"), "ValueError", "value-is-no-enum-member", id="a text for it"
        ),
        pytest.param("names = ['Ada']\nnames.remove('Linus')", "ValueError", "value-not-in-list", id="not in it"),
        pytest.param("names = ['Ada']\nnames.index('Linus')", "ValueError", "value-not-in-list", id="no place in it"),
        pytest.param("prices = {'tea': 3}\nprices['milk']", "KeyError", "key-not-found", id="not in the dictionary"),
        pytest.param("int('3.5')", "ValueError", "text-is-no-whole-number", id="a text with a dot"),
        pytest.param(
            "for price in ['3.50', '2']:\n    total = 0\n    print(int(price))",
            "ValueError",
            "text-is-no-whole-number",
            id="the first text of a loop",
        ),
        pytest.param("import json\njson.loads({'a': 1})", "TypeError", "json-loads-needs-text", id="data for its text"),
        pytest.param("sum(['3', '5'])", "TypeError", "text-in-calculation", id="a sum of texts"),
        pytest.param("'20' - 5", "TypeError", "text-calculated-with-number", id="a text less a number"),
        pytest.param("5 < '20'", "TypeError", "text-calculated-with-number", id="a number below a text"),
        pytest.param(
            "import random\nrandom.choice({'Ada', 'Alan'})", "TypeError", "value-without-elements", id="of a set"
        ),
        pytest.param("'ada'.capitalise()", "AttributeError", "attribute-not-found", id="a method of texts, misspelled"),
        pytest.param(
            "print([one.uppr() for one in ['ada']])", "AttributeError", "attribute-not-found", id="of each text"
        ),
        pytest.param(
            "from datetime import datetime\nprint(datetime(2026, 3, 1) - '2026-01-05')",
            "TypeError",
            "operands-that-do-not-fit",
            id="a time less a text",
        ),
        pytest.param("import json\njson.dump({})", "TypeError", "parameter-without-value", id="no file to write to"),
        pytest.param(
            "import shutil\nshutil.copy('a')", "TypeError", "parameter-without-value", id="no place to copy to"
        ),
        pytest.param(
            "import argparse\nargparse.ArgumentParser(name='shop')",
            "TypeError",
            "keyword-without-parameter",
            id="a keyword that a class of the library has not",
        ),
        pytest.param(
            "from random import choice\nchoice(1, 2)",
            "TypeError",
            "argument-without-parameter",
            id="a value that a method of the library takes not",
        ),
    ],
)
def test_what_fails_is_found_before_it_runs(code: str, exception: str, page: str) -> None:
    assert run(code).exception == exception
    assert page in found(code)


@pytest.mark.parametrize(
    "code",
    [
        pytest.param(NAMED.format("'x y'", "1, 2"), id="a value for each field"),
        pytest.param(NAMED.format("'x y', defaults=[0]", "1"), id="a field with a default"),
        pytest.param("fields = input()\n" + NAMED.format("fields", ""), id="fields that are made elsewhere"),
        pytest.param(TYPED.format("1"), id="a field of a class with a default"),
        pytest.param(DOG.format(""), id="a class that nothing is made of may stand between others"),
        pytest.param(LEVEL.format("Level(1)"), id="a member's value"),
        pytest.param(LEVEL.format("    @classmethod\n    def _missing_(cls, value): return cls.LOW\nLevel(3)"),
                     id="values that the class makes up"),
        pytest.param("from enum import Enum, auto\nclass Level(Enum):\n    LOW = auto()\nLevel(3)", id="counted"),
        pytest.param("names = ['Ada']\nnames.append('Linus')\nnames.remove('Linus')", id="a list that has grown"),
        pytest.param("names = ['Ada']\nif 'Linus' in names:\n    names.remove('Linus')", id="asked first"),
        pytest.param("names = ['Ada']\ntry:\n    names.index('Linus')\nexcept ValueError: pass", id="caught"),
        pytest.param("prices = {'tea': 3}\nif 'milk' in prices:\n    prices['milk']", id="a key asked for first"),
        pytest.param("text = '3.5'\nif text.isdigit():\n    int(text)", id="a text asked first"),
        pytest.param("for one in ['a', '3']:\n    if one == 'a': continue\n    int(one)", id="a text left out"),
        pytest.param("int('3', 16), int(' 3 '), int('1_000')", id="texts that are whole numbers"),
        pytest.param("import json\njson.loads(b'{}')", id="JSON in bytes"),
        pytest.param("sum([[1], [2]], []), sum([3])", id="sums that begin elsewhere"),
        pytest.param("import random\nrandom.choice(list({'Ada'}))", id="a choice of a list"),
        pytest.param("from datetime import date, timedelta\ndate(2026, 1, 1) - timedelta(days=1)", id="days taken off"),
        pytest.param("import inspect\ninspect.Parameter('x', inspect.Parameter.KEYWORD_ONLY)",
                     id="a parameter whose default says that there is none"),
        pytest.param("import json\njson.dump = print\njson.dump({})", id="a function that is replaced"),
        pytest.param("import json\ngiven = [{}, print]\njson.dump(*given)", id="values that are unpacked"),
        pytest.param("import sys\nif sys.version_info[0] == 2 and isinstance(sys, unicode): pass", id="old"),
        pytest.param("if __name__ == '__channelexec__':\n    serve(unicode)", id="a text that another program runs"),
        pytest.param("from shop.compat import py2k\nif py2k:\n    unicode('x')", id="a name for another Python"),
    ],
)  # fmt: skip
def test_what_may_well_run_is_left_alone(code: str) -> None:
    assert found(code) == []


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_the_library_takes_what_the_table_says() -> None:
    """What this Python's own functions ask for is enough by the table too."""
    names = [row[0] for row in rows("library_signatures")]
    checked = 0
    for name in names:
        module, _, last = name.rpartition(".")
        try:
            signature = inspect.signature(getattr(importlib.import_module(module), last))
        except (ImportError, AttributeError, ValueError):
            continue
        needed = ["0"] if name in HANDED_ON else []  # what the other function needs, their signature does not say
        text = f"import {module}\n{name}({', '.join([*needed, *asked_for(signature)])})"
        values = Values.of(Source(FILE, text))
        call = next(values.tree.nodes(ast.Call))
        taken = library_function(values, call)
        assert taken is not None, name
        gets = given(call, bound=taken.bound)
        assert not all(misfit(one, gets) for one in taken.signatures), text
        checked += 1
    assert checked > len(names) / 2


def asked_for(signature: inspect.Signature) -> Iterator[str]:
    for one in signature.parameters.values():
        if one.kind is one.KEYWORD_ONLY:
            yield f"{one.name}=0"
        elif one.default is one.empty and one.kind in (one.POSITIONAL_ONLY, one.POSITIONAL_OR_KEYWORD):
            yield "0"
