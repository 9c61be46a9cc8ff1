"""Errors for code hosts: SARIF against its published schema, GitHub's commands by the rules of actions/toolkit."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from rendering_examples import BRACKET, HANDSHAKE, IN_PLACE, KEY, RUNTIME, UNPACK, explanation, frame

from explain.explanation import Explanation, Seen, Sighting
from explain.records import replace
from explain.rendering import render

SCHEMA = json.loads((Path(__file__).parent / "data" / "schemas" / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))
ROOT = os.path.abspath("project")
NASTY = 'a\x1b[31m\x00 <b> & "c" ::error:: %0A |, \u202e é 🍵\r\nsecond'
STRANGE = explanation("KeyError", NASTY, frame(NASTY, 3, NASTY, NASTY), header=NASTY)
BARE = explanation("KeyError", "'tea'")
CUT = explanation("", "", frame("shop.py", 3), complete=False)
TYPED = explanation("NameError", "name 'x' is not defined", frame("<stdin>", 1))
HARMLESS = explanation("RuntimeError", "Event loop is closed", header="Exception ignored in: <function T.__del__ at 1>")
INSIDE = explanation("KeyError", "'tea'", frame(os.path.join(ROOT, "src", "tea shop.py"), 4, "sell"))
WINDOWS = explanation("KeyError", "'tea'", frame(r"C:\shop\main.py", 4))
ALL = (UNPACK, IN_PLACE, BRACKET, HANDSHAKE, STRANGE, BARE, CUT, TYPED, HARMLESS, INSIDE, WINDOWS)


def numbered(*explanations: Explanation) -> tuple[Explanation, ...]:
    return tuple(replace(one, index=index, parent=None) for index, one in enumerate(explanations))


def sarif(*explanations: Explanation) -> Any:
    document = json.loads(render(numbered(*explanations), format="sarif", root=ROOT))
    jsonschema.validate(document, SCHEMA)
    (run,) = document["runs"]
    return run


def github(*explanations: Explanation) -> list[str]:
    return render(numbered(*explanations), format="github", root=ROOT).splitlines()


class TestSarif:
    @pytest.mark.parametrize("errors", [pytest.param(ALL, id="every-kind"), pytest.param((), id="no-error")])
    def test_the_schema_holds(self, errors: tuple[Explanation, ...]) -> None:
        assert len(sarif(*errors)["results"]) == len(errors)

    def test_each_result_has_the_rule_it_names(self) -> None:
        run = sarif(*ALL)
        rules = run["tool"]["driver"]["rules"]
        assert [rules[one["ruleIndex"]]["id"] for one in run["results"]] == [one["ruleId"] for one in run["results"]]
        assert {"unpack-too-many", "none-from-in-place-method"} <= {rule["id"] for rule in rules}
        known = {rule["id"]: rule for rule in rules}
        assert known["unpack-too-many"]["helpUri"].endswith("/corpus/ValueError/unpack-too-many.md")
        assert "helpUri" not in known["vendorlib.HandshakeFailed"]

    def test_columns_are_given_where_the_file_was_read_and_nowhere_else(self) -> None:
        read, unread = (one["locations"][0]["physicalLocation"]["region"] for one in sarif(IN_PLACE, UNPACK)["results"])
        assert read == {"startLine": 7, "startColumn": 8, "endLine": 7, "endColumn": 14}
        assert unread == {"startLine": 41, "endLine": 41}

    @pytest.mark.parametrize(
        ("error", "uri"),
        [
            pytest.param(INSIDE, "src/tea%20shop.py", id="in-the-project"),
            pytest.param(WINDOWS, "file:///C:/shop/main.py", id="another-system"),
            pytest.param(TYPED, None, id="no-file"),
            pytest.param(BARE, None, id="no-frame"),
        ],
    )
    def test_the_place_is_a_file_or_none(self, error: Explanation, uri: str | None) -> None:
        (result,) = sarif(error)["results"]
        places = [one["physicalLocation"]["artifactLocation"]["uri"] for one in result["locations"]]
        assert places == ([uri] if uri else [])

    def test_the_call_that_failed_stands_first_in_the_stack(self) -> None:
        error = explanation("KeyError", "1", frame("a.py", 1), frame("b.py", 2, "inner"))
        (stack,) = sarif(error)["results"][0]["stacks"]
        assert [one["location"]["logicalLocations"][0]["fullyQualifiedName"] for one in stack["frames"]] == [
            "inner", "<module>",
        ]  # fmt: skip

    def test_a_repeated_error_is_one_result_with_a_count(self) -> None:
        assert [one["occurrenceCount"] for one in sarif(KEY, KEY, KEY)["results"]] == [3]
        seen = Seen(7, Sighting("-", 1), Sighting("-", 90))
        assert sarif(replace(KEY, seen=seen))["results"][0]["occurrenceCount"] == 7

    def test_a_fix_that_is_only_for_show_is_no_edit(self) -> None:
        assert IN_PLACE.fix
        shown = replace(IN_PLACE, fix=replace(IN_PLACE.fix, applicability="display"))
        assert "fixes" in sarif(IN_PLACE)["results"][0] and "fixes" not in sarif(shown)["results"][0]

    def test_a_fingerprint_outlives_lines_above_and_tells_places_apart(self) -> None:
        def mark(line: int, function: str) -> str:
            error = explanation("KeyError", "'tea'", frame("shop.py", line, function, "prices[name]"))
            return str(sarif(error)["results"][0]["partialFingerprints"]["pyexplain/v1"])

        assert mark(3, "sell") == mark(30, "sell") != mark(3, "buy")

    def test_what_is_harmless_is_a_note_behind_the_errors(self) -> None:
        assert [one["level"] for one in sarif(HARMLESS, KEY)["results"]] == ["error", "note"]


class TestGitHub:
    def test_an_annotation_stands_at_the_line_with_what_to_do(self) -> None:
        (line,) = github(IN_PLACE)
        assert line.startswith("::error title=AttributeError%3A 'NoneType' object has no attribute 'append',")
        assert ",file=scores.py,line=7,endLine=7,col=8,endColumn=14::A value is None where a list was expected." in line
        assert line.endswith("`pyexplain show none-from-in-place-method`")

    def test_a_path_is_told_from_the_project(self) -> None:
        assert ",file=src/tea shop.py,line=4," in github(INSIDE)[0]

    def test_an_error_in_no_file_has_no_file(self) -> None:
        assert ",file=" not in github(TYPED)[0] and ",file=" not in github(BARE)[0]

    def test_a_chain_is_one_annotation(self) -> None:
        first, last = replace(KEY, index=0, parent=1), replace(RUNTIME, index=1)
        (line,) = render((first, last), format="github").splitlines()
        assert line.startswith("::error title=RuntimeError%2C because of a KeyError,")

    def test_the_gravest_ten_are_annotations_and_the_others_lines(self) -> None:
        errors = [explanation("KeyError", f"'{number}'", frame("shop.py", number)) for number in range(1, 12)]
        *lines, last = github(HARMLESS, *errors)
        assert [line.startswith("::error ") for line in lines] == [True] * 10 + [False] * 2
        assert lines[-2].startswith("shop.py:11: KeyError: '11'") and lines[-1].startswith("RuntimeError: Event loop")
        assert "the other 2 are the lines above" in last

    def test_what_is_harmless_is_a_notice(self) -> None:
        assert github(HARMLESS)[0].startswith("::notice ")

    def test_nothing_of_the_input_becomes_a_command_or_reaches_a_terminal(self) -> None:
        text = render(numbered(*[replace(STRANGE, culprit=0)] * 1, *ALL), format="github", root=ROOT)
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f\u202e]", text)
        for line in text.splitlines():
            properties, _, _data = line.removeprefix("::").partition("::")
            assert line.startswith("::") <= (properties.partition(" ")[0] in {"error", "warning", "notice"})
            assert "%0A |" not in line, "an escape of the input's own must be escaped"
