"""The Pythons that code is meant for: which those are, and what an older one of them refuses."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from explain.catalogue import Catalogue
from explain.checking import target_syntax
from explain.checking.findings import findings_in
from explain.checking.settings import Settings, settings_for
from explain.checking.targets import KNOWN, numbers, required
from explain.source import Source
from explain.workshop.pages import PYTHONS

RUNNING = ".".join(map(str, sys.version_info[:2]))
MATCH = "import sys\n\nmatch sys.argv:\n    case [name]:\n        print(name)\n"


def test_the_known_pythons_are_those_of_the_corpus() -> None:
    assert tuple(PYTHONS) == KNOWN


@pytest.mark.parametrize(
    ("specifier", "first", "last"),
    [
        pytest.param(">=3.9", "3.9", "3.15", id="at-least"),
        pytest.param(">=3.9,<3.13", "3.9", "3.12", id="a-range"),
        pytest.param("~=3.10", "3.10", "3.15", id="compatible"),
        pytest.param("~=3.10.2", "3.10", "3.10", id="compatible-with-a-micro-release"),
        pytest.param("==3.11.*", "3.11", "3.11", id="any-micro-release"),
        pytest.param("==3.12.1", "3.12", "3.12", id="one-micro-release"),
        pytest.param(" >= 3.9.2 , != 3.9.7 ", "3.9", "3.15", id="blanks-and-a-micro-release-left-out"),
        pytest.param("<=3.12", "3.8", "3.12", id="up-to"),
        pytest.param("<4", "3.8", "3.15", id="nothing-that-is-known-is-left-out"),
        pytest.param("^3.9", "3.8", "3.15", id="not-of-this-language"),
    ],
)
def test_requires_python(specifier: str, first: str, last: str) -> None:
    found = required(specifier)
    assert found == KNOWN[KNOWN.index(first) : KNOWN.index(last) + 1]


def test_a_python_in_the_middle_may_be_left_out() -> None:
    assert "3.10" not in required(">=3.9,!=3.10.*") and "3.9" in required(">=3.9,!=3.10.*")


def test_targets_come_from_the_nearest_project_unless_they_are_stated(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[project]\nrequires-python = ">=3.13"\n', encoding="utf-8")
    inner = tmp_path / "pack"
    inner.mkdir()
    assert settings_for((str(inner),)).target_versions == ("3.13", "3.14", "3.15")
    assert settings_for((str(inner),), isolated=True).target_versions == ()
    (inner / "pyexplain.toml").write_text('target-versions = ["3.14", "3.9", "3.14"]\n', encoding="utf-8")
    assert settings_for((str(inner),)).target_versions == ("3.9", "3.14")


NINE_TO_ELEVEN = ("3.9", "3.10", "3.11")


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        pytest.param(
            "pyproject.toml", '[project]\nrequires-python = ">=3.9,<3.12"\n', NINE_TO_ELEVEN, id="the standard"
        ),
        pytest.param(
            "pyproject.toml", '[tool.poetry.dependencies]\npython = ">=3.9,<3.12"\n', NINE_TO_ELEVEN, id="poetry"
        ),
        pytest.param(
            "pyproject.toml", '[tool.poetry.dependencies]\npython = "^3.13"\n', ("3.13", "3.14", "3.15"), id="a caret"
        ),
        pytest.param("pyproject.toml", '[tool.poetry.dependencies]\npython = "~3.9"\n', ("3.9",), id="a tilde"),
        pytest.param("pyproject.toml", '[tool.poetry.dependencies]\npython = "3.9"\n', ("3.9",), id="a version alone"),
        pytest.param(
            "pyproject.toml", '[tool.poetry.dependencies]\npython = "~3.9 || ~3.12"\n', ("3.9", "3.12"), id="or"
        ),
        pytest.param("pyproject.toml", '[tool.poetry.dependencies]\npython = "*"\n', (), id="any Python"),
        pytest.param("pyproject.toml", "[project\nrequires-python = 3", (), id="no TOML"),
        pytest.param("pyproject.toml", "[project]\nrequires-python = 3.9\n", (), id="no text"),
        pytest.param(
            "setup.cfg", "[options]\npython_requires =\n    >=3.9\n    <3.12\n", NINE_TO_ELEVEN, id="setup.cfg"
        ),
        pytest.param("setup.cfg", "[options\npython_requires", (), id="no settings"),
        pytest.param(
            "setup.py",
            "from setuptools import setup\nNEED = '>=3.9, <3.12'\nsetup(python_requires=NEED)\n",
            NINE_TO_ELEVEN,
            id="setup.py, a constant",
        ),
        pytest.param("setup.py", "raise SystemExit(python_requires='>=3.9'.strip())", (), id="setup.py, computed"),
        pytest.param("tox.ini", "[tox]\nenvlist = py{39,310}-django{32,42}, py311, lint\n", NINE_TO_ELEVEN, id="tox"),
        pytest.param("tox.ini", "[tox]\nenv_list =\n  lint\n  py3{9-11}\n", NINE_TO_ELEVEN, id="tox, a range"),
        pytest.param("tox.ini", "[tox]\nenvlist = copy39, lint\n", (), id="tox, other words"),
        pytest.param(".python-version", "3.9.18\n3.11\n# 3.12\npypy3.13-7.3\n", ("3.9", "3.11"), id="pyenv"),
        pytest.param(".python-version", "tea\0\xff", (), id="no versions"),
    ],
)
def test_the_pythons_that_a_project_states(name: str, text: str, expected: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert settings_for((str(tmp_path),)).target_versions == expected


def test_what_is_asked_for_on_installing_counts_before_what_tests_run_with(tmp_path: Path) -> None:
    (tmp_path / ".python-version").write_text("3.14\n", encoding="utf-8")
    (tmp_path / "setup.cfg").write_text("[options]\npython_requires = ==3.9.*\n", encoding="utf-8")
    assert settings_for((str(tmp_path),)).target_versions == ("3.9",)


def test_nothing_above_the_project_is_read(tmp_path: Path) -> None:
    (tmp_path / ".python-version").write_text("3.9\n", encoding="utf-8")
    inner = tmp_path / "shop"
    (inner / ".git").mkdir(parents=True)
    assert settings_for((str(inner),)).target_versions == ()


def test_where_nothing_is_stated_the_running_python_counts_for_the_library(catalogue: Catalogue) -> None:
    text = "import imp, sched" if sys.version_info >= (3, 12) else "import annotationlib, sched"
    [finding] = findings_in(Source("shop.py", text), catalogue, Settings())
    assert finding.name in ("stdlib-module-removed", "stdlib-module-newer")


@pytest.fixture
def nobody_else(monkeypatch: pytest.MonkeyPatch) -> None:
    """No other Python is installed."""
    monkeypatch.setattr(target_syntax, "installed", lambda python: None)


def found(text: str, catalogue: Catalogue, *targets: str) -> list[tuple[str, int, str]]:
    findings = findings_in(Source("shop.py", text), catalogue, Settings(target_versions=targets))
    return [(one.name, one.span.start.line, dict(one.bindings).get("needs", "")) for one in findings]


@pytest.mark.usefixtures("nobody_else")
class TestNewerSyntax:
    @pytest.mark.parametrize(
        ("text", "targets", "expected"),
        [
            pytest.param("x = 1\n", ("3.8",), [], id="nothing-new"),
            pytest.param(MATCH, ("3.9", "3.12"), [("newer-syntax", 3, "3.10")], id="match"),
            pytest.param(MATCH, ("3.10",), [], id="the-target-has-it"),
            pytest.param(MATCH, (), [], id="no-target-is-known"),
            pytest.param("match = type = 1\nprint(match, type)\n", ("3.8",), [], id="names-that-are-words-elsewhere"),
            pytest.param(
                "try:\n    pass\nexcept* ValueError:\n    pass\n",
                ("3.8",),
                [("newer-syntax", 3, "3.11")],
                id="except-star",
            ),
            pytest.param('print(f"{[*range(3)]!r:>9}")\nrow = [3, *[4]]\n', ("3.8",), [], id="old-stars-and-fields"),
            pytest.param('"""match x:\n    case 1: pass\n"""\n# match x:\n', ("3.8",), [], id="in-texts"),
        ],
    )
    def test_found(
        self, text: str, targets: tuple[str, ...], expected: list[tuple[str, int, str]], catalogue: Catalogue
    ) -> None:
        assert found(text, catalogue, *targets) == expected

    def test_what_only_we_are_too_old_for_is_no_finding(self, catalogue: Catalogue) -> None:
        newest = KNOWN[-1]
        text = "lazy import json\n"
        if numbers(RUNNING) >= numbers(newest):
            pytest.skip("the running Python has everything")
        assert found(text, catalogue, newest) == []
        assert found(text, catalogue, RUNNING) == [("newer-syntax", 1, newest)]

    @pytest.mark.parametrize(
        ("needs", "text"),
        [
            pytest.param("3.12", "def first[T](row: list[T]) -> T: ...\n", id="a list of type parameters"),
            pytest.param("3.12", "print(f'{'tea'}')\n", id="quotes of the f-string inside it"),
            pytest.param("3.12", "print(f'{chr(10).join(\"\\n\")}')\n", id="a backslash in an f-string"),
            pytest.param("3.14", "try:\n    pass\nexcept OSError, IOError:\n    pass\n", id="types in no brackets"),
        ],
    )
    def test_what_only_we_refuse_is_no_finding(self, needs: str, text: str, catalogue: Catalogue) -> None:
        if numbers(RUNNING) >= numbers(needs):
            pytest.skip("the running Python takes it")
        assert found(text, catalogue, needs) == []
        assert len(found(text, catalogue, RUNNING)) == 1

    def test_what_every_target_refuses_is_found_by_an_older_one(self, catalogue: Catalogue) -> None:
        assert len(found("total = (1,\n", catalogue, KNOWN[-1])) == 1

    def test_a_comment_suppresses_it(self, catalogue: Catalogue) -> None:
        text = MATCH.replace("argv:", "argv:  # pyexplain: ignore[newer-syntax] for 3.10 alone")
        assert found(text, catalogue, "3.9") == []


@pytest.fixture
def other(monkeypatch: pytest.MonkeyPatch) -> str:
    """An installed Python below 3.10, which has no ``match``, on the PATH or not."""
    from explain.compilers import OtherPython
    from explain.workshop.interpreters import find_pythons

    for python, interpreter in find_pythons(["3.9", "3.8"]).items():
        itself = OtherPython(interpreter.executable)
        monkeypatch.setattr(target_syntax, "installed", {python: itself}.get)
        return python
    pytest.skip("no Python below 3.10 is installed")


@pytest.mark.parametrize("text", ["import imp\n", "Row = list[Cell]\nclass Cell: ...\n"])
def test_a_stub_is_read_by_type_checkers_and_never_run(text: str, catalogue: Catalogue) -> None:
    settings = Settings(target_versions=("3.14",))
    assert len(findings_in(Source("shop.py", text), catalogue, settings)) == 1
    assert findings_in(Source("shop.pyi", text), catalogue, settings) == ()


class TestTheTargetItself:
    def test_its_own_message_is_explained(self, catalogue: Catalogue, other: str) -> None:
        source = Source("shop.py", MATCH)
        (finding,) = findings_in(source, catalogue, Settings(target_versions=(other,)))
        assert (finding.name, finding.message) == ("newer-syntax", "invalid syntax")
        assert f"Python {other} cannot" in finding.guidance.what

    def test_what_it_takes_is_no_finding(self, catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(target_syntax, "installed", lambda python: lambda text: None)
        assert findings_in(Source("shop.py", MATCH), catalogue, Settings(target_versions=("3.9",))) == ()

    @pytest.mark.parametrize(
        "script",
        [
            pytest.param("exit 3", id="fails"),
            pytest.param("echo nonsense", id="prints-something-else"),
            pytest.param("echo 3.7", id="is-another-version"),
        ],
    )
    def test_one_that_is_not_what_its_name_says_is_as_good_as_none(
        self, tmp_path: Path, script: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        program = tmp_path / "python3.9"
        program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        program.chmod(0o755)
        monkeypatch.setenv("PATH", str(tmp_path))
        target_syntax.installed.cache_clear()
        try:
            assert target_syntax.installed("3.9") is None
        finally:
            target_syntax.installed.cache_clear()
