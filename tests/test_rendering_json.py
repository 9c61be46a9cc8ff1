"""The JSON contract: these keys, these shapes, always all of them."""

from __future__ import annotations

import json

import pytest
from rendering_examples import BRACKET, HANDSHAKE, IN_PLACE, KEY, RUNTIME, UNPACK, explanation, frame

from explain.explanation import Explanation
from explain.records import fields, replace
from explain.rendering import render, render_one
from explain.rendering.jsons import as_object

KEYS = [
    "kind", "exception", "message", "entry", "specific", "certainty", "alternatives", "title", "bindings", "said_by",
    "wording", "frames", "culprit", "link", "parent", "span", "guidance", "fix", "source_used", "verdict",
    "seen",
]  # fmt: skip

ALL = (UNPACK, IN_PLACE, BRACKET, KEY, RUNTIME, HANDSHAKE)


@pytest.mark.parametrize("one", ALL, ids=lambda one: one.raised.exception)
def test_every_key_is_always_there(one: Explanation) -> None:
    assert list(as_object(one)) == KEYS


def test_a_known_error() -> None:
    assert as_object(IN_PLACE) == {
        "kind": "exception",
        "exception": "AttributeError",
        "message": "'NoneType' object has no attribute 'append'",
        "entry": "AttributeError/none-from-in-place-method",
        "specific": True,
        "certainty": "certain",
        "alternatives": [],
        "title": "A value is None where a list was expected",
        "bindings": {},
        "said_by": [],
        "wording": {},
        "frames": [
            {"file": "scores.py", "line": 7, "function": "<module>", "code": "ranked.append(best)", "yours": True}
        ],
        "culprit": 0,
        "link": "first",
        "parent": None,
        "span": {"start_line": 1, "end_line": 1},
        "guidance": {
            "what": IN_PLACE.guidance.what,
            "why": "",
            "do": "Use the function that returns a new list:",
        },
        "fix": {
            "description": "Use sorted()",
            "applicability": "safe",
            "edits": [
                {
                    "file": "scores.py",
                    "start": {"line": 3, "column": 9},
                    "end": {"line": 3, "column": 22},
                    "text": "sorted(scores)",
                }
            ],
        },
        "source_used": True,
        "verdict": None,
        "seen": None,
    }


def test_what_is_not_known_is_null_or_empty() -> None:
    known = as_object(explanation("odd.Error", "E1"))
    assert {name: known[name] for name in ("entry", "certainty", "title", "culprit", "parent", "fix")} == dict.fromkeys(
        ("entry", "certainty", "title", "culprit", "parent", "fix")
    )
    assert known["specific"] is False and known["source_used"] is False
    assert known["frames"] == [] and known["bindings"] == {} and known["wording"] == {}


def test_the_place_of_a_syntax_error_has_no_function() -> None:
    frames = as_object(BRACKET)["frames"]
    assert isinstance(frames, list) and frames[-1]["function"] is None


def test_the_document_is_versioned_and_holds_every_error_in_order() -> None:
    document = json.loads(render(ALL, format="json"))
    assert list(document) == ["schema", "errors"] and document["schema"] == 1
    assert document["errors"] == [as_object(one) for one in ALL]


def test_json_lines_are_one_object_a_line() -> None:
    text = render((KEY, RUNTIME), format="jsonl")
    assert text == render_one(KEY, format="jsonl") + render_one(RUNTIME, format="jsonl")
    assert [json.loads(line)["parent"] for line in text.splitlines()] == [1, None]


def test_no_errors() -> None:
    assert json.loads(render((), format="json")) == {"schema": 1, "errors": []}
    assert render((), format="jsonl") == ""


def test_repeats_are_not_folded() -> None:
    twice = (UNPACK, replace(UNPACK, index=1))
    assert len(render(twice, format="jsonl").splitlines()) == 2


@pytest.mark.parametrize("text", ["\x1b[31m", "\x7f", "\u202e", "\u2028", "\udc80", "é", "\x85"], ids=ascii)
def test_any_text_comes_back_whole_and_is_ascii_on_the_way(text: str) -> None:
    one = explanation("E", f"a{text}b\nsecond", frame(f"{text}.py", 1))
    line = render((one,), format="jsonl")
    assert line.isascii() and line[:-1].isprintable()
    assert json.loads(line)["message"] == f"a{text}b\nsecond"


def test_a_long_message_stays_whole() -> None:
    assert len(json.loads(render((explanation("E", "x" * 100_000),), format="jsonl"))["message"]) == 100_000


def test_every_field_of_an_explanation_is_in_the_contract_or_only_for_people() -> None:
    """A new field must be put on one side or the other."""
    for_people = {"raised", "index", "says_more", "excerpt", "summary", "repeats", "place", "related"}
    assert {one.name for one in fields(Explanation)} - for_people <= set(KEYS)
