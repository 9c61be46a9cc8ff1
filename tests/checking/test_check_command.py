"""``pyexplain check`` as it is typed: what is printed, where, and the exit status."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest
from command import pyexplain

import explain.catalogue
from explain.catalogue import Catalogue
from explain.cli import main


class Checker:
    """Runs the command in a folder of its own, over the small catalogue."""

    def __init__(self, capfd: pytest.CaptureFixture[str]) -> None:
        self._capfd = capfd

    def __call__(self, *arguments: str) -> tuple[int, str, str]:
        status = main(["check", *arguments])
        printed = self._capfd.readouterr()
        return status, printed.out, printed.err

    def json(self, *arguments: str) -> Any:
        return json.loads(self("--output-format", "json", *arguments)[1])


@pytest.fixture
def check(
    tiny: Catalogue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> Checker:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(explain.catalogue, "load_catalogue", lambda: tiny)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
    monkeypatch.setenv("COLUMNS", "60")
    for name in ("PYTHON_COLORS", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    Path("good.py").write_text("x = 1\n", encoding="utf-8")
    return Checker(capfd)


BOOM = 'é = "🍵"; boom(\n    2,\n)\n'


@pytest.fixture
def bad() -> None:
    Path("bad.py").write_text(BOOM, encoding="utf-8")


@pytest.fixture
def folder(check: Checker, bad: None) -> Checker:
    """With ``bad.py`` in the folder beside ``good.py``."""
    return check


def test_clean(check: Checker) -> None:
    assert check() == (0, "No errors found\n", "")
    assert check("-q", "good.py") == (0, "", "")
    assert check("--output-format", "concise") == (0, "", "")
    assert check.json() == {"schema": 1, "findings": []}


def test_concise_counts_columns_in_code_points_from_one(folder: Checker) -> None:
    status, out, err = folder("--output-format", "concise")
    assert (status, out, err) == (1, "bad.py:1:10: boom-called `boom` is called\n", "")


FULL = """\
boom-called                                      bad.py:1:10
`boom` is called

    1 │ é = "🍵"; boom(
      │           ^^^^^

  It was.

  Why      So.

  Do this  Do not.

Found 1 error
"""


def test_full(folder: Checker) -> None:
    status, out, err = folder("bad.py")
    assert (status, err) == (1, "")
    assert out == FULL


def test_full_says_why_once_a_page_and_python_s_words_under_the_mark(check: Checker) -> None:
    Path("a.py").write_text("boom()\nboom()\n", encoding="utf-8")
    Path("b.py").write_text("f(\n", encoding="utf-8")
    _, out, _ = check()
    assert out.count("Why      So.") == 1
    assert out.count("Do this  Do not.") == 2
    assert "    1 │ f(\n      │  ^ '(' was never closed\n" in out
    assert out.endswith("\n\nFound 3 errors\n")


def test_json_has_every_key_of_the_contract(folder: Checker) -> None:
    assert folder.json("bad.py") == {
        "schema": 1,
        "findings": [
            {
                "entry": "NameError/boom-called",
                "name": "boom-called",
                "title": "`boom` is called",
                "message": None,
                "file": "bad.py",
                "line": 1,
                "column": 10,
                "end_line": 3,
                "end_column": 2,
                "guidance": {"what": "It was.", "why": "So.", "do": "Do not."},
                "bindings": {"line": "1", "file": "bad.py", "name": "boom"},
                "fix": None,
            }
        ],
    }


def test_json_lines_are_the_same_objects(folder: Checker) -> None:
    Path("worse.py").write_text("f(\nboom()", encoding="utf-8")
    _, out, _ = folder("--output-format", "json-lines")
    assert [json.loads(line) for line in out.splitlines()] == folder.json()["findings"]


def test_a_finding_of_our_own_has_no_entry_and_python_s_message_is_kept(check: Checker) -> None:
    Path("a.py").write_bytes(b"\xff")
    Path("b.py").write_bytes(b"f(\n")
    own, parser = check.json()["findings"]
    assert (own["entry"], own["name"], own["message"]) == (None, "undecodable-file", None)
    assert (parser["entry"], parser["message"]) == ("SyntaxError/never-closed", "'(' was never closed")


@pytest.mark.usefixtures("folder")
class TestStatus:
    @pytest.mark.parametrize(
        ("arguments", "status"),
        [
            pytest.param(["good.py"], 0, id="clean"),
            pytest.param(["bad.py"], 1, id="findings"),
            pytest.param(["bad.py", "--exit-zero"], 0, id="exit-zero"),
            pytest.param(["gone.py"], 1, id="a-file-that-is-gone"),
            pytest.param(["bad.py", "--select", "NameError"], 1, id="selected-by-exception"),
            pytest.param(["bad.py", "--ignore", "NameError/boom-called"], 0, id="ignored-by-its-full-name"),
            pytest.param(["bad.py", "--select", "never-closed,SyntaxError"], 0, id="not-selected"),
            pytest.param(["bad.py", "--ignore", "boom-called"], 0, id="ignored"),
            pytest.param(["--extend-exclude", "bad.py"], 0, id="excluded"),
            pytest.param(["bad.py", "--extend-exclude", "bad.py"], 1, id="excluded-but-named"),
            pytest.param(["bad.py", "--extend-exclude", "bad.py", "--force-exclude"], 0, id="force-exclude"),
            pytest.param(["book.ipynb", "--force-exclude"], 0, id="a-notebook"),
            pytest.param(["--output-format", "yaml"], 2, id="no-such-format"),
            pytest.param(["--no-such-option"], 2, id="no-such-option"),
            pytest.param(["-", "good.py"], 2, id="standard-input-and-more"),
        ],
    )
    def test_status(self, check: Checker, arguments: list[str], status: int) -> None:
        assert check(*arguments)[0] == status


def test_a_name_that_stands_for_nothing_is_an_error_with_the_closest(check: Checker) -> None:
    status, out, err = check("--select", "boom-caled")
    assert (status, out) == (2, "")
    assert err == "Error: select: no page is called 'boom-caled'; the closest is 'boom-called'\n"


def test_settings_count_and_an_option_takes_the_place_of_its_key(folder: Checker) -> None:
    Path("pyproject.toml").write_text('[tool.pyexplain]\nignore = ["boom-called"]\n', encoding="utf-8")
    assert folder("bad.py")[0] == 0
    assert folder("bad.py", "--ignore", "quiet-page")[0] == 1


def test_an_unknown_key_is_an_error_with_the_closest(check: Checker) -> None:
    Path("pyexplain.toml").write_text('selct = ["boom-called"]\n', encoding="utf-8")
    status, out, err = check()
    assert (status, out) == (2, "")
    assert err.endswith("pyexplain.toml: unknown key 'selct'; the closest is 'select'\n")


def stdin(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


@pytest.mark.parametrize(
    ("arguments", "out"),
    [
        pytest.param((), "-:1:1: boom-called `boom` is called\n", id="without-a-name"),
        pytest.param(
            ("--stdin-filename", "src/shop.py"), "src/shop.py:1:1: boom-called `boom` is called\n", id="with-its-name"
        ),
        pytest.param(("--stdin-filename", "README.md"), "", id="a-document"),
        pytest.param(("--stdin-filename", "venv/shop.py", "--force-exclude"), "", id="excluded"),
    ],
)
def test_standard_input(check: Checker, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], out: str) -> None:
    stdin(monkeypatch, b"boom()\n")
    assert check("--output-format", "concise", "-", *arguments) == (int(bool(out)), out, "")


def test_the_settings_of_standard_input_are_those_of_its_name(check: Checker, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("inner").mkdir()
    Path("inner", "pyexplain.toml").write_text('ignore = ["NameError"]\n', encoding="utf-8")
    stdin(monkeypatch, b"boom()\n")
    assert check("-", "--stdin-filename", "inner/shop.py", "-q") == (0, "", "")


def test_statistics(folder: Checker) -> None:
    Path("more.py").write_text("boom()\nboom()  # pyexplain: ignore[boom]\n", encoding="utf-8")
    assert folder("--statistics") == (1, "3  boom-called\n1  unused-suppression\nFound 4 errors\n", "")
    counts = [{"name": "boom-called", "count": 3}, {"name": "unused-suppression", "count": 1}]
    assert folder.json("--statistics") == {"schema": 1, "statistics": counts}


def test_verbose_tells_on_standard_error(folder: Checker) -> None:
    status, out, err = folder("-v", "--output-format", "concise", "good.py")
    assert (status, out) == (0, "")
    assert err.splitlines() == [
        "pyexplain: settings: the defaults",
        "pyexplain: good.py",
        "pyexplain: 1 file checked, 0 findings",
    ]


def test_a_fault_of_ours_is_told_the_others_are_checked_and_the_status_is_2(
    folder: Checker, monkeypatch: pytest.MonkeyPatch
) -> None:
    from explain.linting import judged

    def faulty(source: Any, *rest: Any) -> Any:
        if source.file == "a.py":
            raise ValueError("a fault")
        return judged(source, *rest)

    monkeypatch.setattr("explain.checking.findings.judged", faulty)
    Path("a.py").write_text("x = 1\n", encoding="utf-8")
    status, out, err = folder("--exit-zero")
    assert status == 2
    assert out.endswith("Found 1 error; 1 file could not be checked\n")
    assert err == "pyexplain: could not check a.py (ValueError: a fault)\n"


def test_a_folder_without_python_files_is_told(check: Checker) -> None:
    Path("docs").mkdir()
    Path("docs", "page.md").write_text("# Shop\n", encoding="utf-8")
    assert check("docs") == (0, "No errors found\n", "pyexplain: there is no Python file to check\n")
    assert check("-q", "docs") == (0, "", "")


def test_what_a_terminal_would_act_on_is_shown_as_text(check: Checker) -> None:
    Path("a\x1b[31m.py").write_text("boom()  # \x1b[31m [bold]\n", encoding="utf-8")
    for output_format in ("concise", "full", "json", "json-lines"):
        assert "\x1b" not in check("--output-format", output_format)[1]


def test_colour_only_where_it_is_asked_for(folder: Checker) -> None:
    plain = folder("bad.py")[1]
    coloured = folder("--color", "always", "bad.py")[1]
    assert "\x1b[" in coloured
    assert "\x1b[" not in plain


def test_twice_in_a_row_gives_the_same(folder: Checker) -> None:
    Path("pack").mkdir()
    for name in ("b", "a", "C"):
        Path("pack", f"{name}.py").write_text(BOOM, encoding="utf-8")
    assert folder() == folder()


THEN_TELLS_IMPORTS = """
import sys
from explain.cli import main
status = main(sys.argv[1:])
print(sorted({"rich", "libcst", "pygls", "asyncio", "tomllib", "difflib"} & set(sys.modules)), file=sys.stderr)
sys.exit(status)
"""


@pytest.mark.parametrize(
    ("text", "out", "status"),
    [
        pytest.param("x = 1\n", "", 0, id="clean"),
        pytest.param(
            "total = sum(\nprint(total)\n",
            "shop.py:1:12: bracket-never-closed A bracket is opened and never closed\n",
            1,
            id="not-clean",
        ),
    ],
)
def test_with_the_real_catalogue_and_without_the_heavy_libraries(
    tmp_path: Path, text: str, out: str, status: int
) -> None:
    (tmp_path / "shop.py").write_text(text, encoding="utf-8")
    program = (sys.executable, "-c", THEN_TELLS_IMPORTS)
    done = pyexplain("check", "--output-format", "concise", cwd=tmp_path, command=program)
    assert (done.stdout.decode(), done.stderr, done.returncode) == (out, b"[]\n", status)
