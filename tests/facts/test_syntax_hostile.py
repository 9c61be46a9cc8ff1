"""Syntax facts on any text: they never raise, and their cost grows with the text and no faster."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from syntax_places import FILE, names

from explain.facts import finder
from explain.places import Position, Span
from explain.source import Source

PIECES = st.sampled_from([
    "(", ")", "[", "]", "{", "}", "'", '"', "'''", '"""', 'f"', "f'", ":", ",", ";", "=", "==", "!=", "!", "?",
    "`", "$", "→", "@", ".", "...", "*", "**", "/", "//", "\\", "\n", "\n    ", "\n  ", "\t", "#", ">>>",
    "<<<<<<<", "=======", "if", "elif", "else", "for", "while", "def", "class", "try", "except", "finally",
    "with", "as", "in", "is", "not", "and", "lambda", "return", "import", "from", "print", "match", "case", "x",
    "y", "1", "2x", "0777", "10L", "→", "“", "\xa0", "\0", "é", "type", "async", "await", "yield", "None", "0x",
    "1.e", "<>", "&&", "||", "++", "->", ":=",
])  # fmt: skip
HARD = [
    pytest.param("(" * 5000, id="brackets that never close"),
    pytest.param(")" * 5000, id="brackets that close nothing"),
    pytest.param("([{" * 1500 + ")]}" * 1500, id="brackets in the wrong order"),
    pytest.param("x = " + "[" * 100 + "1 2" + "]" * 100, id="deep brackets"),
    pytest.param("x = " + "-" * 20000 + "1 2\n", id="signs without end"),
    pytest.param("'" * 9999, id="quotes"),
    pytest.param('"""' + "a\\" * 50000, id="a long open string"),
    pytest.param("x = 1 2\n" * 3000, id="the same mistake on every line"),
    pytest.param("x = [\n" + "    1,\n" * 4000 + "    2 3,\n]\n", id="a long list with one mistake"),
    pytest.param("x = {\n" + "    'a': [1, 2],\n" * 3000, id="a long dictionary that never closes"),
    pytest.param("if x:\n" * 400, id="headers without blocks"),
    pytest.param("".join(" " * depth + "try:\n" for depth in range(300)) + "x\n", id="blocks in blocks"),
    pytest.param("not " * 3000 + "\n", id="words in a row"),
    pytest.param("a b " * 5000, id="one long line of words"),
    pytest.param("f'{" * 2000, id="fields in fields"),
    pytest.param("lambda " * 3000, id="lambdas"),
    pytest.param("\0\0\0", id="null bytes"),
    pytest.param("\ufeff", id="a byte order mark"),
    pytest.param("", id="nothing"),
]


def look(text: str, line: int, column: int) -> None:
    source = Source(FILE, text)
    place = Span(FILE, Position(line, column), Position(line, column + 1))
    for name in names():
        for fact in finder(name)(source, place):
            assert all(isinstance(value, str) for value in fact.bindings.values())


@pytest.mark.parametrize("text", HARD)
def test_hard_texts_take_bounded_time(text: str) -> None:
    last = text.count("\n") + 1
    for line in (1, last // 2 + 1, last):
        start = time.process_time()
        look(text, line, 3)
        assert time.process_time() - start < 20  # all of them together; a quadratic one takes minutes


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=40), st.integers(0, 12), st.integers(-1, 40))
def test_no_text_makes_a_fact_raise(pieces: list[str], line: int, column: int) -> None:
    look(" ".join(pieces), line, column)


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=60), st.integers(0, 4), st.integers(0, 20))
def test_no_characters_make_a_fact_raise(text: str, line: int, column: int) -> None:
    look(text, line, column)


def test_cost_grows_with_the_text_and_no_faster() -> None:
    """Five thousand lines with one mistake cost no more than a few times what fewer lines do per line."""

    def cost(blocks: int) -> float:
        block = "def total(prices):\n    return sum(price for price in prices)\n\n\n"
        text = block * blocks + "x = [1 2]\n" + block * blocks
        best = 1e9
        for attempt in range(3):
            start = time.process_time()
            look(text + "#" * attempt, 4 * blocks + 1, 7)
            best = min(best, time.process_time() - start)
        return best

    assert cost(640) < 3 * 10 * max(cost(64), 0.002)
