"""Holes, filters, dropped paragraphs and alternatives."""

from __future__ import annotations

import pytest

from explain import prose


@pytest.mark.parametrize(
    ("text", "bindings", "shown"),
    [
        pytest.param("`{{name}}` is new", {"name": "x"}, "`x` is new", id="a hole"),
        pytest.param("one\n\nat {{place}}\n\ntwo", {}, "one\n\ntwo", id="an open paragraph is dropped"),
        pytest.param("a {{x}}\n\nor\n\nb", {"x": "1"}, "a 1", id="the first alternative that can be filled"),
        pytest.param("a {{x}}\n\nor\n\nb", {}, "b", id="the second where the first is open"),
        pytest.param("a {{x}}\n\nor\n\nb {{y}}\n\nor\n\nc\n\nd", {}, "c\n\nd", id="three alternatives and a rest"),
        pytest.param("a {{x}}\n\nor\n\nb {{y}}", {}, "", id="nothing fits"),
        pytest.param("{{n|count:name}}", {"n": "1"}, "1 name", id="singular"),
        pytest.param("{{n|count:entry}}", {"n": "2"}, "2 entries", id="irregular plural"),
        pytest.param("{{t|article}}", {"t": "int"}, "an int", id="article"),
        pytest.param("{{n|ordinal}} and {{n|spelled}}", {"n": "3"}, "3rd and three", id="ordinal and spelled"),
        pytest.param("```\na\n\nb\n```", {}, "```\na\n\nb\n```", id="a fence is one paragraph"),
        pytest.param("value {{a}}", {"a": "{{b}}"}, "value {{b}}", id="a value is never filled again"),
    ],
)
def test_fill(text: str, bindings: dict[str, str], shown: str) -> None:
    assert prose.fill(text, bindings) == shown


def test_running_words_are_joined_and_code_keeps_its_lines() -> None:
    text = "one\ntwo\n\n* a\n  b\n* c\n\n    x = 1\n    y = 2\n\n```\nz\n```"
    assert prose.unwrapped(text) == "one two\n\n* a b\n* c\n\n    x = 1\n    y = 2\n\n```\nz\n```"


def test_holes_in_order_and_once() -> None:
    assert prose.holes("{{b}} {{a|count:x}} {{b}}") == ("b", "a")


def test_unknown_filters_are_named() -> None:
    assert prose.unknown_filters("{{a|shout}} {{b|count:x}}") == ("shout",)
