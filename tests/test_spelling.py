"""Suggestions must be the ones that CPython prints, so CPython itself is asked where it can be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explain.spelling import closest

words = st.text("abcdeABC_19", min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("word", "candidates", "expected"),
    [
        pytest.param("prnt", ["str", "print", "printer"], "print", id="one-letter-missing"),
        pytest.param("totl", ["toil", "total"], "toil", id="first-of-equals-wins"),
        pytest.param("totl", ["total", "toil"], "total", id="order-decides-between-equals"),
        pytest.param("Total", ["tonal", "total"], "total", id="case-costs-half"),
        pytest.param("x", ["y"], None, id="one-letter-is-not-another"),
        pytest.param("x", ["X"], "X", id="one-letter-in-the-other-case"),
        pytest.param("price", ["count"], None, id="more-than-a-third-differs"),
        pytest.param("name", ["name"], None, id="the-word-itself-is-no-suggestion"),
        pytest.param("a" * 41, ["b" * 41], None, id="too-long-a-change"),
        pytest.param("x" * 60, ["x" * 59 + "y"], "x" * 59 + "y", id="long-names-with-a-short-change"),
        pytest.param("prnt", ["a"] * 749 + ["print"], None, id="too-many-candidates"),
        pytest.param("prnt", ["a"] * 748 + ["print"], "print", id="as-many-as-allowed"),
        pytest.param("größe", ["grösse", "größen"], "größen", id="letters-beyond-ascii"),
        pytest.param("prnt", [], None, id="no-candidates"),
    ],
)
def test_closest(word: str, candidates: list[str], expected: str | None) -> None:
    assert closest(word, candidates) == expected


@given(word=words, candidates=st.lists(words, max_size=30))
def test_agrees_with_cpython(word: str, candidates: list[str]) -> None:
    theirs = pytest.importorskip("_suggestions", reason="CPython's own measure is importable from 3.13 on")
    assert closest(word, candidates) == theirs._generate_suggestions(candidates, word)
