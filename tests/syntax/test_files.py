"""What a file is when it is no program: told by its first line or by the form of all its lines, never of a program."""

from __future__ import annotations

import sysconfig
from itertools import islice
from pathlib import Path

import pytest

from explain.source import Source
from explain.syntax.files import kind_of_file

PROGRAMS = [
    pytest.param("shop: str\nprice: int = 3\nstock: dict[str, int]\n", id="annotations alone are no YAML"),
    pytest.param("try:\n    total = 3\nelse:\n    total = 4\n", id="a try is no YAML"),
    pytest.param("try:\n\ttotal = 3\nfinally:\n\tpass\n", id="a block with tabs is no Makefile"),
    pytest.param("from shop import tea, milk\nprint tea, milk\n", id="as many commas in each row are no table"),
    pytest.param("tea, milk = 3, 4\nprint(tea, milk)\n", id="an assignment is no table"),
    pytest.param("PRICE = 3\nSHOP = 'Tea'\n", id="constants with blanks are no variables of an environment"),
    pytest.param("PRICE=3\nSHOP='Tea'\n", id="quotes are Python's"),
    pytest.param("# Shop\n\nprices = [3, 4]\n## sum\ntotal = sum(prices)\n", id="comments above code are no Markdown"),
    pytest.param("# Shop\n# adds the prices\nAdd = 3 4\n", id="two comments are no heading"),
    pytest.param("prices = {\n    'tea': 3,\n", id="a dictionary is no JSON"),
    pytest.param("@decorated\ndef total():\n    pass\n", id="a decorator is no style sheet"),
    pytest.param("select = 3\nfrom shop import tea\n", id="a name that SQL uses"),
    pytest.param("x <- 3\n", id="less than minus three"),
    pytest.param("if x:\n    text = 'if [ -f a ]; then'\n    more = '; do'\n", id="shell inside a text"),
    pytest.param("", id="an empty file"),
    pytest.param("\n\n   \n", id="a file of blanks"),
]


@pytest.mark.parametrize("text", PROGRAMS)
def test_a_program_is_nothing_else(text: str) -> None:
    assert kind_of_file(Source("shop.py", text)) is None


def test_no_module_of_the_library_is_anything_else() -> None:
    library = Path(sysconfig.get_path("stdlib"))
    modules = list(islice((path for path in sorted(library.glob("*.py")) if path.is_file()), 200))
    assert len(modules) > 100
    found = {path.name: kind_of_file(Source(path.name, path.read_text("utf-8"))) for path in modules}
    assert {name: kind for name, kind in found.items() if kind} == {}


KINDS = [
    ("services:\n  web:\n    image: nginx\n", "a file in YAML"),
    ("prices:\n  - 3\n  - 4\n", "a file in YAML"),
    ("---\nname: shop\n", "a file in YAML"),
    ("[project]\nname = 'shop'\n", "a settings file in TOML or INI"),
    ("# the shop\n[shop]\ncity = New York\n", "a settings file in TOML or INI"),
    ("body {\n  color: red;\n}\n", "a style sheet in CSS"),
    ("click==8.1.7\nrich>=13.0\n", "a list of requirements for pip"),
    ("select name from tea\nwhere price > 3;\n", "a query in SQL"),
    ("-- prices\nUPDATE tea SET price = 3;\n", "a query in SQL"),
    ("FROM python:3.12\nRUN pip install rich\n", "a Dockerfile"),
    ("test:\n\tpytest\n", "a Makefile"),
    ("SHOP_KEY=abc-123\nSHOP_CITY=New York\n", "a file of environment variables"),
    ("set -e\nfor f in *.txt; do\n  echo $f\ndone\n", "a shell script"),
    ("$name = 'Ada'\nWrite-Host $name\n", "a script for PowerShell"),
    ("module Shop\n  def open\n  end\nend\n", "a program in Ruby"),
    ("library(ggplot2)\nadd <- function(a) { a }\n", "a program in R"),
    ("tea;3\nmilk;4\n", "a table of values"),
    ("Shop\n====\n\nWhat it sells.\n", "a Markdown document"),
    ("# Shop\n\nIt sells tea.\n\n- Green tea\n- Black tea\n", "a Markdown document"),
    ("2024-01-01 12:00:00 INFO open\n", "a log"),
    ("@echo off\npython shop.py\n", "a batch file of Windows"),
    ("{% block body %}\n", "a template for web pages"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS, ids=[text.partition("\n")[0] for text, _ in KINDS])
def test_a_file_of_another_kind_is_named(text: str, kind: str) -> None:
    found = kind_of_file(Source("shop.py", text))
    assert found is not None and found[0] == kind


HOSTILE = [
    pytest.param("a," + " " * 200_000 + "!\n" + "b,c\n", id="a cell of blanks"),
    pytest.param("key" + " " * 200_000 + "\n" + "- a\n", id="a key without a colon"),
    pytest.param("[a]\n" + ("a" * 200_000 + "\n") * 3, id="settings without a sign"),
    pytest.param("select " + "from " * 100_000 + "\n", id="one word over and over"),
    pytest.param("# x\n\n" + "A a " * 100_000 + "\n", id="a sentence without an end"),
    pytest.param("{" * 200_000, id="braces"),
    pytest.param("#!/bin/" + "sh" * 200_000, id="a long first line"),
]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_is_looked_at_in_part(text: str) -> None:
    kind_of_file(Source("shop.py", text))  # a search that goes back over what it read would take hours


def test_a_loop_of_blanks_is_read_once() -> None:
    from explain.facts.counted_loop import find

    assert list(find(Source("shop.py", "for" + " " * 5_000 + "x" + " " * 500 + "= 1" + " " * 400 + "y:\n"), None)) == []
