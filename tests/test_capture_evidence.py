"""The files of evidence: readable, and read back as they were whatever a program printed."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explain.records import replace
from explain.workshop.evidence import (
    Evidence,
    describe,
    digest_of,
    evidence_path,
    evidence_text,
    load_evidence,
    parse_evidence,
    read_evidence,
    recorded_versions,
    write_evidence,
)
from explain.workshop.interpreters import Interpreter
from explain.workshop.pages import Case, CaseFile, PageText
from explain.workshop.running import Ran

PROGRAM = Case("broken", 1, (CaseFile("main.py", "prnt(1)\n", 20),), slots={"name": "prnt"}, line=20)


def test_the_format() -> None:
    runs = {
        "Broken": Ran("", "Traceback (most recent call last):\nNameError: name 'prnt' is not defined\n", 1),
        "Also broken": Ran("hello\n", "ValueError\n", -11),
        "Fixed": Ran("", "", 0),
    }
    assert evidence_text(Evidence("3f2a9c11d0be", runs)) == (
        "# snippets 3f2a9c11d0be\n"
        "\n"
        "== Broken\n"
        "Traceback (most recent call last):\n"
        "NameError: name 'prnt' is not defined\n"
        "[exit 1]\n"
        "\n"
        "== Also broken\n"
        "-- stdout\n"
        "hello\n"
        "-- stderr\n"
        "ValueError\n"
        "[exit -11]\n"
        "\n"
        "== Fixed\n"
        "[exit 0]\n"
    )


@pytest.mark.parametrize(
    ("printed", "lines"),
    [
        pytest.param("== Fixed\n", [r"\== Fixed"], id="looks like a case"),
        pytest.param("-- stderr\n", [r"\-- stderr"], id="looks like the other stream"),
        pytest.param("[exit 0]\n", [r"\[exit 0]"], id="looks like a status"),
        pytest.param("[no newline]\n", [r"\[no newline]"], id="looks like a missing newline"),
        pytest.param("\\d\n", [r"\\\d"], id="begins with a backslash"),
        pytest.param("a\\d\n", [r"a\d"], id="a backslash elsewhere needs nothing"),
        pytest.param("\x1b[31mred\n", [r"\\u001b[31mred"], id="an escape code"),
        pytest.param("50%\r100%\n", [r"\50%\u000d100%"], id="a carriage return"),
        pytest.param("a\x0cb\x85c\u2028d\n", [r"\a\u000cb\u0085c\u2028d"], id="what some tools take for a line's end"),
        pytest.param("  ^^^  \n", ["  ^^^  "], id="blanks at the end stay"),
        pytest.param("no end", ["no end", "[no newline]"], id="no newline at the end"),
        pytest.param("\n\n", ["", ""], id="only empty lines"),
    ],
)
def test_lines_that_could_be_mistaken(printed: str, lines: list[str]) -> None:
    evidence = Evidence("0" * 12, {"Broken": Ran("", printed, 1)})
    text = evidence_text(evidence)
    assert text.split("\n")[3:-2] == lines
    assert parse_evidence(text) == evidence


TEXTS = st.text(
    st.one_of(st.sampled_from("\n\\-= [exit]0\r\x1bu"), st.characters(codec="utf-8", exclude_categories=()))
) | st.lists(
    st.sampled_from(["== Broken", "-- stdout", "-- stderr", "[exit 1]", "[no newline]", "", "\\", "# snippets"])
).map("\n".join)
LABELS = st.sampled_from(["Broken", "Broken 2", "Also broken", "Also broken 2", "Fixed"])
RUNS = st.dictionaries(LABELS, st.builds(Ran, TEXTS, TEXTS, st.integers(-64, 255)))


@given(RUNS, st.sampled_from(["", "3.14.10", "3.15.0rc1"]))
def test_whatever_was_printed_is_read_back(runs: dict[str, Ran], by: str) -> None:
    evidence = Evidence("0123456789ab", runs, by)
    text = evidence_text(evidence)
    assert parse_evidence(text) == evidence
    assert parse_evidence(text.encode("utf-8").decode("utf-8")) == evidence


@given(st.text())
def test_no_text_breaks_the_reader(text: str) -> None:
    for whole in (text, "# snippets 0123456789ab\n" + text, "# snippets 0123456789ab\n\n== Broken\n" + text):
        try:
            parse_evidence(whole)
        except ValueError as error:
            assert str(error).startswith("line ")


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        pytest.param("", "line 1: no digest", id="empty"),
        pytest.param("== Broken\n[exit 1]\n", "line 1: no digest", id="no header"),
        pytest.param("# snippets 0123456789ab\nTraceback\n", "line 2: not the beginning", id="text outside a case"),
        pytest.param("# snippets 0123456789ab\n\n== Broken\nTrace\n", "line 3: a case without", id="cut off"),
        pytest.param(
            "# snippets 0123456789ab\n== Fixed\n[exit 0]\n== Fixed\n[exit 0]\n", "line 4: not the beginning", id="twice"
        ),
        pytest.param(
            "# snippets 0123456789ab\n== Broken\n-- stdout\nhello\n[exit 0]\n",
            "line 3: stdout without",
            id="one stream",
        ),
    ],
)
def test_damage_is_named_by_its_line(tmp_path: Path, text: str, complaint: str) -> None:
    path = tmp_path / "damaged.txt"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=complaint) as caught:
        read_evidence(path)
    assert str(path) in str(caught.value)


def test_a_merge_conflict_is_damage(tmp_path: Path) -> None:
    path = tmp_path / "conflict.txt"
    path.write_text("<<<<<<< ours\n# snippets 0123456789ab\n=======\n", encoding="utf-8")
    with pytest.raises(ValueError, match="line 1"):
        read_evidence(path)


def test_only_a_change_is_written(tmp_path: Path) -> None:
    path = tmp_path / "3.14" / "NameError" / "name-not-defined.txt"
    evidence = Evidence("0123456789ab", {"Broken": Ran("", "NameError: é\r\n", 1)}, "3.14.9")
    assert write_evidence(path, evidence)
    assert not write_evidence(path, evidence)
    assert load_evidence(path) == evidence
    assert read_evidence(path) == {"Broken": Ran("", "NameError: é\r\n", 1)}
    assert [one.name for one in path.parent.iterdir()] == [path.name], "nothing half-written is left"


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param(replace(PROGRAM, files=(CaseFile("main.py", "prnt(2)\n"),)), id="another text"),
        pytest.param(replace(PROGRAM, files=(CaseFile("shop.py", "prnt(1)\n"),)), id="another file name"),
        pytest.param(replace(PROGRAM, argv=("1",)), id="an argument"),
        pytest.param(replace(PROGRAM, flags=("-O",)), id="a flag"),
        pytest.param(replace(PROGRAM, stdin="1"), id="input"),
        pytest.param(replace(PROGRAM, encoding="latin-1"), id="another encoding"),
        pytest.param(replace(PROGRAM, newline="\r\n"), id="other newlines"),
        pytest.param(replace(PROGRAM, command=("python", "main.py")), id="a console line"),
        pytest.param(replace(PROGRAM, role="also"), id="another label"),
    ],
)
def test_digest_changes_with_what_is_run(changed: Case) -> None:
    assert digest_of([PROGRAM]) != digest_of([changed])


@pytest.mark.parametrize(
    "same",
    [
        pytest.param(replace(PROGRAM, slots={"word": "prnt"}), id="a slot renamed"),
        pytest.param(replace(PROGRAM, variant=True), id="a variant"),
        pytest.param(replace(PROGRAM, line=90, files=(CaseFile("main.py", "prnt(1)\n", 90),)), id="moved in the page"),
    ],
)
def test_digest_keeps_through_what_is_only_read(same: Case) -> None:
    assert digest_of([PROGRAM]) == digest_of([same])


def test_the_interpreter_is_described_and_recorded(tmp_path: Path) -> None:
    python = Interpreter("3.14", "3.14.10", "/usr/bin/python3.14", "main, Oct 26 2026", "GCC 16.2.0", "linux-x86_64")
    text = describe(python)
    assert text == ("version   3.14.10\nbuild     main, Oct 26 2026\ncompiler  GCC 16.2.0\nplatform  linux-x86_64\n")
    (tmp_path / "3.14").mkdir()
    (tmp_path / "3.14" / "INTERPRETER").write_text(text, encoding="utf-8")
    assert recorded_versions(tmp_path) == {"3.14": "3.14.10"}
    assert recorded_versions(tmp_path / "nothing") == {}


def test_path_follows_the_page() -> None:
    page = PageText(Path("corpus/NameError/name-not-defined.md"), "NameError", "name-not-defined")
    assert evidence_path(Path("s"), "3.8", page) == Path("s/3.8/NameError/name-not-defined.txt")
