"""Templates against messages: what matches, what must not, what is bound, and that it stays linear."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explain import hints, wordings
from explain.catalogue import Slot
from explain.workshop.templates import build

NAME = build("name 'prnt' is not defined", {"name": "prnt"})
UNPACK = build("too many values to unpack (expected 2, got 3)", {"expected": "2", "got": "3"})
KEY = build("'databse'", {"key": "databse"})
MISSING = build(
    "Shop.sell() missing 2 required positional arguments: 'name' and 'price'",
    {"function": "Shop.sell", "count": "2", "names": "'name' and 'price'"},
)


@pytest.mark.parametrize(
    ("parts", "message", "bindings"),
    [
        pytest.param(NAME, "name 'total' is not defined", {"name": "total"}, id="another value"),
        pytest.param(NAME, "name 'a b' is not defined", {"name": "a b"}, id="quotes take anything"),
        pytest.param(NAME, "name x is not defined", None, id="quotes are asked for"),
        pytest.param(NAME, "name 'x' is not defined yet", None, id="more text is another wording"),
        pytest.param(
            UNPACK, "too many values to unpack (expected 12, got 30)", {"expected": "12", "got": "30"}, id="ints"
        ),
        pytest.param(UNPACK, "too many values to unpack (expected two, got 3)", None, id="a word is no integer"),
        pytest.param(KEY, '"it\'s"', {"key": "it's"}, id="repr chooses the other quote"),
        pytest.param(KEY, "17", None, id="an integer key is another wording"),
        pytest.param(
            MISSING,
            "Bell.__init__() missing 3 required positional arguments: 'a', 'b', and 'c'",
            {"function": "Bell.__init__", "count": "3", "names": "'a', 'b', and 'c'"},
            id="a list of names is text",
        ),
    ],
)
def test_match(parts: wordings.Parts, message: str, bindings: dict[str, str] | None) -> None:
    assert wordings.match(parts, message) == bindings


def test_a_slot_that_stands_twice_must_agree() -> None:
    parts = build("cannot add list to list", {"type": "list"})
    assert wordings.match(parts, "cannot add set to set") == {"type": "set"}
    assert wordings.match(parts, "cannot add set to dict") is None


def test_filling_shows_what_is_not_known() -> None:
    assert wordings.fill(UNPACK, {"expected": "2"}) == "too many values to unpack (expected 2, got …)"
    assert wordings.fill(KEY, {"key": "it's"}) == '"it\'s"'


def test_scrubbed_parts_become_holes_by_themselves() -> None:
    parts = build("cannot import name 'a' from 'shop' ($DIR/shop.py)", {"name": "a", "module": "shop"})
    found = wordings.match(parts, "cannot import name 'b' from 'cart' (/home/ada/my shop/cart.py)")
    assert found == {"name": "b", "module": "cart", "path": "/home/ada/my shop/cart.py"}


def test_a_value_is_replaced_only_as_a_whole_token() -> None:
    assert build("listing a list", {"type": "list"}) == ("listing a ", Slot("type", wordings.NAME), "")


@given(st.text(max_size=80), st.text(max_size=80))
def test_filling_and_matching_are_inverse(name: str, other: str) -> None:
    message = f"name '{name}' is not defined"
    if name and "'" not in name and '"' not in name:
        assert wordings.match(NAME, message) == {"name": name}
    wordings.match(NAME, other)


def test_matching_is_linear_in_a_hostile_message() -> None:
    def seconds(size: int) -> float:
        message = "name '" + "' is not define" * size
        started = time.process_time()
        for _ in range(20):
            wordings.match(NAME, message + " defined")
            wordings.match(MISSING, "() missing " * size)
        return time.process_time() - started

    seconds(100)
    assert seconds(40_000) < 40 * max(seconds(4_000), 1e-4)


@pytest.mark.parametrize(
    ("message", "core", "kind", "binds"),
    [
        ("name 'x' is not defined. Did you mean: 'y'?", "name 'x' is not defined", "suggestion", {"suggestion": "y"}),
        (
            "name 'json' is not defined. Did you mean: 'jsn'? Or did you forget to import 'json'?",
            "name 'json' is not defined",
            "both",
            {"suggestion": "jsn", "forgotten": "json"},
        ),
        ("name 'x' is not defined. Did you mean: y?", "name 'x' is not defined", "suggestion", {"suggestion": "y"}),
        # PyPy ("invalid syntax. Did you mean 'while'?", "invalid syntax", "suggestion", {"suggestion": "while"}),
        (
            "module 'collections' has no attribute 'namedtoplo'. Did you mean '.namedtuple' instead of '.namedtoplo'?",
            "module 'collections' has no attribute 'namedtoplo'",
            "suggestion",
            {"suggestion": "namedtuple"},
        ),
        (
            "Expecting value: line 1 column 4 (char 3)",
            "Expecting value",
            "json",
            {"at_line": "1", "at_column": "4", "at_char": "3"},
        ),
        (
            "missing ), unterminated subpattern at position 0",
            "missing ), unterminated subpattern",
            "pattern",
            {"at_char": "0"},
        ),
        ("invalid syntax. Perhaps you forgot a comma?", "invalid syntax. Perhaps you forgot a comma?", "", {}),
        ("division by zero", "division by zero", "", {}),
    ],
    ids=lambda value: value[:30] if isinstance(value, str) else None,
)
def test_hints_are_split_off(message: str, core: str, kind: str, binds: dict[str, str]) -> None:
    split = hints.split(message)
    assert (split.core, split.kind, dict(split.binds)) == (core, kind, binds)
    assert split.core + split.tail == message
