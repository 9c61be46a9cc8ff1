"""Lines that came along with copied code, sentences, and words without quotes: told from code that looks like them."""

from __future__ import annotations

import pytest

from explain.source import Source
from explain.syntax.failure import any_failure_at, failure_at
from explain.syntax.pasted import NUMBERS, PATCH, PLACEHOLDER, TAG, TRACEBACK
from explain.syntax.sentences import sentence_in
from explain.syntax.unquoted import unquoted_words

PASTED = [
    ("print(3)\nTraceback (most recent call last):\n", TRACEBACK),
    ('import os\n  File "shop.py", line 3, in <module>\n', TRACEBACK),
    ("price = 3\nshop.PriceError: no price\n", TRACEBACK),
    ("1 import os\n2 import sys\n", NUMBERS),
    ("  9: x = 3\n 10: y = 4\n", NUMBERS),
    ("+import os\n", PATCH),
    ("def f():\n-    return 3\n", PATCH),
    ("print(3)\n<br>\n", TAG),
    ("def f():\n    ... more code ...\n", PLACEHOLDER),
    ("<your code here>\n", PLACEHOLDER),
    ("[rest of the code]\n", PLACEHOLDER),
]


@pytest.mark.parametrize(("text", "kind"), PASTED, ids=[text.splitlines()[-1] for text, _ in PASTED])
def test_a_line_that_is_none_of_the_program_is_seen(text: str, kind: str) -> None:
    failure = any_failure_at(Source("shop.py", text), None)
    assert failure is not None and failure.pasted is not None and failure.pasted.kind == kind
    assert failure_at(Source("shop.py", text), None) is None  # so that no other fact speaks of it


CODE = [
    pytest.param("rows = [\n    1 2,\n    2 3,\n]\n", id="rows of numbers"),
    pytest.param("x = [\n    1 if a else 2\n    2 if b else 3\n]\n", id="numbers before a condition"),
    pytest.param("x = 1 y\n", id="a number at the end of a name's line"),
    pytest.param("x = (a\n     -b c)\n", id="a sign inside brackets"),
    pytest.param("[x for x y]\n", id="a comprehension"),
    pytest.param("[price or total of]\n", id="an operator between words"),
    pytest.param("...\nx = 3 4\n", id="three dots alone"),
    pytest.param("codes = {\n    KeyError: 404\n    ValueError: 400,\n}\n", id="errors as keys"),
    pytest.param("a < b > c d\n", id="comparisons"),
]


@pytest.mark.parametrize("text", CODE)
def test_code_is_not_taken_for_pasted(text: str) -> None:
    failure = any_failure_at(Source("shop.py", text), None)
    assert failure is not None and failure.pasted is None


SENTENCES = [
    "Here's a program that adds two prices:",
    "Sure! Here is the code:",
    "This prints the sum of all prices.",
    "- Import the module",
    "2. Run the program again",
    "**Note:** this needs Python 3.",
]
NO_SENTENCES = [
    pytest.param("While ready is not None and price:", id="a keyword with a capital"),
    pytest.param("If price is not None:", id="a condition with a capital"),
    pytest.param("Price is not None and Ready:", id="names joined by keywords"),
    pytest.param("Total = Price Tax", id="an assignment"),
    pytest.param("- total", id="a sign before a name"),
    pytest.param("Shop(city).open now", id="a call"),
    pytest.param("print the sum of all.", id="no capital"),
    pytest.param("", id="an empty line"),
]


@pytest.mark.parametrize("line", SENTENCES)
def test_a_sentence_is_seen(line: str) -> None:
    assert sentence_in(line)


@pytest.mark.parametrize("line", NO_SENTENCES)
def test_code_is_no_sentence(line: str) -> None:
    assert sentence_in(line) == ""


WORDS = [
    pytest.param("print(Hello world)\n", "Hello world", id="two words"),
    pytest.param("print(Hello, world!)\n", "Hello, world!", id="an exclamation mark"),
    pytest.param("city = New York\n", "New York", id="behind an equals sign"),
]
NAMES = [
    pytest.param("first, second = 3, 4\nprint(first second)\n", id="names that the file knows"),
    pytest.param("import math\nprint(math.pi math.e)\n", id="attributes"),
    pytest.param("print(len names)\n", id="a built-in and one word"),
    pytest.param("def f(x y):\n    pass\n", id="parameters"),
    pytest.param("print(price 3)\n", id="one word and a number"),
    pytest.param("for x in range(a b):\n    pass\n", id="a header"),
]


@pytest.mark.parametrize(("text", "words"), WORDS)
def test_words_that_no_name_explains(text: str, words: str) -> None:
    failure = any_failure_at(Source("shop.py", text), None)
    found = unquoted_words(failure) if failure else None
    assert failure is not None and found is not None and failure.text(found.first, found.last) == words


@pytest.mark.parametrize("text", NAMES)
def test_names_are_no_text(text: str) -> None:
    failure = any_failure_at(Source("shop.py", text), None)
    assert failure is not None and unquoted_words(failure) is None
