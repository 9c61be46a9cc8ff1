"""Other Pythons that compile a text: they say where they stop, run nothing, and fail quietly."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from explain.compilers import OtherPython, find
from explain.proving import RUNNING_VERSION, Refusal, gains, running, stops_at

TEXTS = {
    "whole": "x = 1\n",
    "refused by the parser": "x = 1\ny = = 2\n",
    "refused by the compiler": "x = 1\nreturn x\n",
    "a lone surrogate": "x = '\ud800'\n",
    "a null byte": "x = 1\0\n",
}


@pytest.fixture(scope="module")
def other() -> OtherPython:
    return OtherPython(sys.executable)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_says_what_the_running_python_says(other: OtherPython, text: str) -> None:
    assert other(text) == running(text)


def test_knows_its_version(other: OtherPython) -> None:
    assert other.version == RUNNING_VERSION


def test_runs_nothing_of_the_text_and_reads_nothing_of_its_folder(
    other: OtherPython, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONSTARTUP", str(tmp_path / "json.py"))
    (tmp_path / "json.py").write_text("open('ran', 'w')\n")
    assert other("open('ran', 'w')\n") is None
    assert not (tmp_path / "ran").exists()


@pytest.mark.parametrize("executable", ["/no/such/python", "/bin/false"], ids=["none there", "no Python"])
def test_one_that_fails_refuses_everything(executable: str) -> None:
    broken = OtherPython(executable)
    assert broken("x = 1\n") == Refusal("", "", 0, 1)
    assert broken.version is None


def test_finds_by_version_and_by_path() -> None:
    assert find(sys.executable) == sys.executable
    assert find("no-such-python") is None
    assert find("3.99") is None


@pytest.mark.parametrize(
    ("before", "after", "line", "worth"),
    [
        pytest.param("x = = 1\n", "x = 1\n", 1, 2, id="it compiles"),
        pytest.param("x = = 1\ny = = 2\n", "x = 1\ny = = 2\n", 1, 1, id="it is refused further down"),
        pytest.param("x = = 1\n", "x = = = 1\n", 1, 0, id="nothing is gained"),
        pytest.param(
            "x = = 1\nreturn x\n", "x = 1\nreturn x\n", 1, 2, id="it parses, what the compiler says is another matter"
        ),
        pytest.param("return 1\n", "x = = 1\n", 1, 0, id="what parsed must not stop to parse"),
        pytest.param(
            "x = = 1\n" + "y = 2\n" * 900 + "z = = 3\n", "x = 1\n" + "y = 2\n" * 900 + "z = = 3\n", 1, 2, id="far away"
        ),
        pytest.param("def f():\n    x = = 1\n", "def f():\n    x = 1\n", 2, 2, id="in a block"),
    ],
)
def test_a_change_is_worth_how_far_it_brings(before: str, after: str, line: int, worth: int) -> None:
    assert gains(before, after, line) == worth


def test_a_parser_comes_before_the_compiler() -> None:
    parser, compiler = stops_at("x = 1\ny = = 2\n"), stops_at("return 1\n")
    assert parser is not None and compiler is not None
    assert parser < compiler
