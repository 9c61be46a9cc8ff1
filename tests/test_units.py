from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explain.units import Encoding, column, units

ENCODINGS: tuple[Encoding, ...] = ("utf-8", "utf-16", "utf-32")


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        pytest.param("tea", (3, 3, 3), id="ascii"),
        pytest.param("thé", (4, 3, 3), id="latin"),
        pytest.param("🍵", (4, 2, 1), id="beyond-the-basic-plane"),
        pytest.param("e\u0301", (3, 2, 2), id="combining-mark"),
        pytest.param("\ud83c", (3, 1, 1), id="lone-surrogate"),
    ],
)
def test_units(text: str, sizes: tuple[int, int, int]) -> None:
    assert tuple(units(text, encoding) for encoding in ENCODINGS) == sizes


@pytest.mark.parametrize(
    ("offset", "encoding", "expected"),
    [
        pytest.param(0, "utf-16", 0, id="start"),
        pytest.param(3, "utf-16", 2, id="behind-the-cup"),
        pytest.param(2, "utf-16", 1, id="inside-the-cup"),
        pytest.param(4, "utf-8", 1, id="inside-its-bytes"),
        pytest.param(5, "utf-8", 2, id="behind-its-bytes"),
        pytest.param(99, "utf-16", 3, id="beyond-the-line"),
        pytest.param(99, "utf-32", 3, id="beyond-the-line-in-code-points"),
        pytest.param(-1, "utf-8", 0, id="before-it"),
    ],
)
def test_column_in_a_line_with_a_cup_of_tea(offset: int, encoding: Encoding, expected: int) -> None:
    assert column("a🍵b", offset, encoding) == expected


@given(st.text(max_size=30), st.sampled_from(ENCODINGS), st.data())
def test_there_and_back(line: str, encoding: Encoding, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(line)))
    assert column(line, units(line[:place], encoding), encoding) == place
