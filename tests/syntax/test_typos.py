"""Misspelled keywords: what looks like one, and that CPython's own choice is kept where it is made."""

from __future__ import annotations

import keyword
import sys

import pytest

from explain.syntax.typos import keywords_like
from explain.syntax.vocabulary import BLOCKS, CONSTANTS, KEYWORDS


def test_the_keywords_are_the_running_pythons() -> None:
    assert keyword.kwlist == KEYWORDS


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("whille", "while"),
        ("imprt", "import"),
        ("dfe", "def"),
        ("clas", "class"),
        ("elfi", "elif"),
        ("lamda", "lambda"),
        ("nto", "not"),
        ("wiht", "with"),
        ("retrun", "return"),
        ("Class", "class"),
        ("excpet", "except"),
        ("braek", "break"),
        ("contineu", "continue"),
    ],
)
def test_a_slip_is_seen(word: str, meant: str) -> None:
    assert meant in keywords_like(word)


@pytest.mark.parametrize(
    "word", ["i", "n", "total", "price", "shop", "print", "switch", "self", "data", "x1", "number"]
)
def test_a_name_is_left_alone(word: str) -> None:
    assert keywords_like(word) == ()


@pytest.mark.skipif(sys.version_info < (3, 14), reason="the hint came with Python 3.14")
@pytest.mark.parametrize("word", ["whille", "imprt", "clas", "lamda", "nto", "wiht", "fro"])
def test_the_nearest_is_cpythons(word: str) -> None:
    import difflib

    import _suggestions

    own = _suggestions._generate_suggestions(keyword.kwlist, word)
    expected = own or difflib.get_close_matches(word, keyword.kwlist, n=1, cutoff=0.5)[0]
    assert keywords_like(word)[0] == expected


def test_sets_of_keywords_are_keywords() -> None:
    assert set(KEYWORDS) >= BLOCKS | CONSTANTS


def test_swapped_letters_are_one_slip_where_cpython_counts_two() -> None:
    assert keywords_like("dfe") == ("def",)  # difflib, and so Python 3.14, says "del"
