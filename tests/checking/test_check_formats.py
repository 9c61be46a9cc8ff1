"""Each format that other programs read, held against its published schema and its rules that no schema can say."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import jsonschema
import pytest
import xmlschema

from explain.catalogue import Catalogue, Guidance
from explain.checking.notices import notice
from explain.explanation import Edit, Finding, Fix
from explain.places import Position, Span
from explain.rendering.findings import FORMATS, report
from explain.source import Source

SCHEMAS = Path(__file__).resolve().parents[1] / "data" / "schemas"
ROOT = os.path.abspath("project")
SHOP = os.path.join(ROOT, "src", "tea shop.py")
TEXT = 'é = "🍵"; boom(\n    2,\n)\nx = 1\n'
NASTY = 'a\x1b[31m\x00 <b> & "c" ]]> %0A |, :: \u202e é 🍵\r\nsecond'


def finding(start: tuple[int, int], end: tuple[int, int], name: str = "boom-called", **more: Any) -> Finding:
    span = Span(SHOP, Position(*start), Position(*end))
    guidance = Guidance("It was `called`.", "So.", "Do not.")
    return Finding(f"NameError/{name}", "`boom` is called", span, guidance=guidance, **more)


def fix(applicability: Any = "safe") -> Fix:
    edits = (Edit(Span(SHOP, Position(1, 9), Position(1, 13)), "bang"),)
    return Fix("Write `bang`", applicability, edits, ("a",), ("b",))


ORDINARY = finding((1, 9), (3, 1), fix=fix())
REFUSED = finding((4, 0), (4, 1), name="never-closed", message="'(' was never closed")
UNUSED = notice("unused-suppression", SHOP, "A suppression", Position(4, 2), Position(4, 3))
STRANGE = Finding("KeyError/odd-page", NASTY, Span(f"{SHOP}\x01.py", Position(1, 0), Position(1, 0)), message=NASTY,
                  guidance=Guidance(NASTY, NASTY, NASTY))  # fmt: skip
ALL = (ORDINARY, REFUSED, UNUSED, STRANGE)


def written(format: str, findings: tuple[Finding, ...] = ALL, catalogue: Catalogue | None = None) -> str:
    made = report(format, root=ROOT, catalogue=catalogue)
    text = made.add(findings, Source(SHOP, TEXT)) if findings else ""
    return text + made.finish()


def schema(name: str) -> Any:
    return json.loads((SCHEMAS / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize("findings", [pytest.param(ALL, id="every-kind"), pytest.param((), id="nothing-found")])
@pytest.mark.parametrize(
    ("format", "name"),
    [("sarif", "sarif-2.1.0-rtm.5.json"), ("gitlab", "gitlab-code-quality.json"), ("rdjson", "rdjson.json")],
)
def test_the_schema_holds(format: str, name: str, findings: tuple[Finding, ...], tiny: Catalogue) -> None:
    jsonschema.validate(json.loads(written(format, findings, tiny)), schema(name))


@pytest.mark.parametrize("findings", [pytest.param(ALL, id="every-kind"), pytest.param((), id="nothing-found")])
def test_the_junit_schema_holds(findings: tuple[Finding, ...]) -> None:
    xmlschema.XMLSchema(SCHEMAS / "junit-10.xsd").validate(written("junit", findings))


@pytest.mark.parametrize("format", FORMATS)
def test_no_format_prints_what_a_terminal_acts_on(format: str) -> None:
    text = written(format)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f]", text)
    assert text.endswith("\n")


class TestSarif:
    @pytest.fixture
    def run(self, tiny: Catalogue) -> Any:
        (run,) = json.loads(written("sarif", ALL, tiny))["runs"]
        return run

    def test_places_count_code_points_from_one_and_paths_are_relative(self, run: Any) -> None:
        place = run["results"][0]["locations"][0]["physicalLocation"]
        assert run["columnKind"] == "unicodeCodePoints"
        assert place["region"] == {"startLine": 1, "startColumn": 10, "endLine": 3, "endColumn": 2}
        assert place["artifactLocation"]["uri"] == "src/tea%20shop.py"

    def test_a_rule_has_the_page_s_own_words_and_its_address(self, run: Any) -> None:
        rules = {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}
        assert [run["tool"]["driver"]["rules"][one["ruleIndex"]]["id"] for one in run["results"]] == [
            one["ruleId"] for one in run["results"]
        ]
        assert rules["boom-called"]["shortDescription"]["text"] == "`name` is called"
        assert rules["boom-called"]["helpUri"].endswith("/corpus/NameError/boom-called.md")
        assert "**Do this**" in rules["boom-called"]["help"]["markdown"]
        assert all("helpUri" in rule and rule["help"]["markdown"] for rule in rules.values())

    def test_a_fix_says_what_goes_and_what_comes(self, run: Any) -> None:
        (change,) = run["results"][0]["fixes"][0]["artifactChanges"]
        (edit,) = change["replacements"]
        assert edit["insertedContent"] == {"text": "bang"}
        assert edit["deletedRegion"] == {"startLine": 1, "startColumn": 10, "endLine": 1, "endColumn": 14}

    def test_a_fingerprint_survives_new_lines_above_and_tells_twins_apart(self) -> None:
        def marks(text: str, *lines: int) -> list[str]:
            made = report("sarif", root=ROOT)
            made.add([finding((line, 0), (line, 1)) for line in lines], Source(SHOP, text))
            (run,) = json.loads(made.finish())["runs"]
            return [one["partialFingerprints"]["pyexplain/v1"] for one in run["results"]]

        first = marks("boom()\nboom()\n", 1, 2)
        assert len(set(first)) == 2
        assert marks("\n# more\nboom()\n  boom()\n", 3, 4) == first


def test_rdjson_counts_bytes_and_offers_the_fix() -> None:
    first, *_ = json.loads(written("rdjson"))["diagnostics"]
    before = len('é = "🍵"; '.encode())
    assert first["location"]["path"] == "src/tea shop.py"
    assert first["location"]["range"]["start"] == {"line": 1, "column": before + 1}
    assert first["suggestions"][0]["text"] == "bang"


def test_gitlab_puts_what_python_refuses_above_the_rest() -> None:
    severities = [one["severity"] for one in json.loads(written("gitlab"))]
    assert severities == ["major", "critical", "minor", "critical"]


def test_junit_has_a_case_for_each_finding() -> None:
    import xml.etree.ElementTree as ET

    root = ET.fromstring(written("junit").encode())
    assert (root.get("tests"), root.get("failures")) == ("4", "4")
    failures = [one.get("message") for one in root.iter("failure")]
    assert failures[0] == "`boom` is called"
    clean = ET.fromstring(written("junit", ()).encode())
    assert (clean.get("tests"), clean.get("failures")) == ("1", "0")


class TestGitHub:
    def test_an_annotation_escapes_what_its_syntax_takes_for_itself(self) -> None:
        strange = replaced_file(STRANGE, os.path.join(ROOT, "a,b:c%.py"))
        (command, *_) = written("github", (strange,)).splitlines()
        head, _, told = command.removeprefix("::error ").partition("::")
        assert "file=a%2Cb%3Ac%25.py" in head.split(",")
        assert "%250A" in told and "%0D%0Asecond" in told
        assert "\n" not in told

    def test_ten_are_annotations_the_most_useful_first_and_the_rest_is_told(self) -> None:
        twins = tuple(finding((line, 0), (line, 1)) for line in range(1, 13))
        lines = written("github", (*twins, finding((20, 0), (20, 1), name="other-page"), REFUSED)).splitlines()
        commands = [line for line in lines if line.startswith("::")]
        assert len(commands) == 10
        assert [title_of(line) for line in commands[:3]] == ["never-closed", "boom-called", "other-page"]
        assert len([line for line in lines if line.startswith("src/tea shop.py:")]) == 4
        assert "the other 4 are the lines above" in lines[-2]
        assert lines[-1] == "Found 14 errors"

    def test_columns_are_given_on_one_line_only(self) -> None:
        over, within = written("github", (ORDINARY, REFUSED)).splitlines()[1::-1]
        assert "col=" not in over and "endLine=3" in over
        assert "col=1,endColumn=2" in within

    def test_the_summary_is_a_table_that_holds_together(self) -> None:
        made = report("github", root=ROOT)
        made.add(ALL, Source(SHOP, TEXT))
        rows = [line for line in made.summary().splitlines() if line.startswith("|")]  # type: ignore[attr-defined]
        columns = [len(re.findall(r"(?<!\\)\|", row)) - 1 for row in rows]
        assert set(columns[:6]) == {2} and set(columns[6:]) == {3}
        assert report("github").summary() == ""  # type: ignore[attr-defined]


def title_of(command: str) -> str:
    return command.partition("title=")[2].partition(",")[0]


def replaced_file(one: Finding, file: str) -> Finding:
    return Finding(one.entry, one.title, Span(file, one.span.start, one.span.end), message=one.message)


def test_every_server_format_is_relative_to_the_project() -> None:
    for format in ("github", "gitlab", "junit", "sarif", "rdjson"):
        text = unquote(written(format, (ORDINARY,)))
        assert ROOT not in text, format
        assert "src/tea shop.py" in text, format
