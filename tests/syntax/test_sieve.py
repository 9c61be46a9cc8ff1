"""The table of signs: every fact in it exists, and every sign of it can be seen in a statement."""

from __future__ import annotations

from pathlib import Path

import pytest

from explain.facts import finder
from explain.places import Position, Span
from explain.source import Source
from explain.syntax import foreign_words, vocabulary
from explain.syntax.failure import any_failure_at
from explain.syntax.sieve import may_hold
from explain.syntax.signs import SIGNS

FACTS = Path(__file__).resolve().parents[2] / "explain" / "facts"


@pytest.mark.parametrize("name", SIGNS)
def test_the_fact_exists_and_reads_broken_source(name: str) -> None:
    assert "explain.syntax" in (FACTS / f"{name}.py").read_text("utf-8")


def test_the_table_is_in_order() -> None:
    assert list(SIGNS) == sorted(SIGNS)


SEEN = [
    pytest.param("x = rb'a'\n", {"x", "=", "QUOTE", "r", "b"}, id="a string is its prefix and its quotes"),
    pytest.param("x = 'f'\n", {"x", "=", "QUOTE"}, id="what is in it does not count"),
    pytest.param("x = 3 × 4\n", {"x", "=", "3", "×", "4", "FOREIGN"}, id="a character of no use"),
    pytest.param("x = $y\n", {"x", "=", "$", "y"}, id="a sign of no use is itself"),
]


@pytest.mark.parametrize(("text", "signs"), SEEN)
def test_the_signs_of_a_statement(text: str, signs: set[str]) -> None:
    failure = any_failure_at(Source("shop.py", text), Span("shop.py", Position(1, 0), Position(1, 1)))
    assert failure is not None and failure.signs == signs


@pytest.mark.parametrize("sign", sorted({sign for signs in SIGNS.values() for sign in signs.split() if sign.isupper()}))
def test_words_in_capitals_are_sets_or_kinds_of_token(sign: str) -> None:
    known = getattr(foreign_words, sign, None) or getattr(vocabulary, sign, None)
    assert sign in ("QUOTE", "FOREIGN") or isinstance(known, frozenset)


def test_a_fact_without_its_sign_is_not_loaded() -> None:
    source, span = Source("shop.py", "x = 1 2\n"), Span("shop.py", Position(1, 6), Position(1, 7))
    assert not may_hold("python2_backticks", source, span)
    assert may_hold("missing_operator", source, span)
    assert list(finder("python2_backticks")(source, span)) == []
