"""What ``pyexplain check`` does besides reporting, as it is typed, over the real catalogue."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from command import PYEXPLAIN, environment, pyexplain

import explain.catalogue
from explain.catalogue import Catalogue
from explain.cli import main

SAFE = "side = math.sqrt(2)\n"
UNSAFE = 'print("Total: " + 7)\n'
BOTH = SAFE + UNSAFE


class Checker:
    """Runs the command in a folder of its own."""

    def __init__(self, capfd: pytest.CaptureFixture[str]) -> None:
        self._capfd = capfd

    def __call__(self, *arguments: str) -> tuple[int, str, str]:
        status = main(["check", *arguments])
        printed = self._capfd.readouterr()
        return status, printed.out, printed.err

    def names(self, *arguments: str) -> list[str]:
        document = json.loads(self("--output-format", "json", *arguments)[1])
        return [one["name"] for one in document["findings"]]


@pytest.fixture
def check(
    catalogue: Catalogue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> Checker:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(explain.catalogue, "load_catalogue", lambda: catalogue)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
    monkeypatch.setenv("COLUMNS", "78")
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    return Checker(capfd)


def put(name: str, text: str) -> Path:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


class TestFix:
    def test_safe_ones_are_written_and_the_rest_is_reported(self, check: Checker) -> None:
        path = put("shop.py", BOTH)
        status, out, err = check("--fix", "--output-format", "concise")
        assert path.read_text(encoding="utf-8") == f"import math\n{BOTH}"
        assert out == "shop.py:3:7: text-joined-with-number A text and a number are joined with `+`\n"
        assert (status, err) == (1, "pyexplain: fixed shop.py:1: stdlib-module-not-imported\n")

    def test_all_where_that_is_asked_for_and_a_second_time_changes_nothing(self, check: Checker) -> None:
        path = put("shop.py", BOTH)
        assert check("--fix", "--unsafe-fixes")[0] == 0
        fixed = path.read_text(encoding="utf-8")
        assert fixed == 'import math\nside = math.sqrt(2)\nprint("Total: " + str(7))\n'
        assert check("--fix", "--unsafe-fixes") == (0, "No errors found\n", "")
        assert path.read_text(encoding="utf-8") == fixed

    def test_without_the_option_nothing_is_written(self, check: Checker) -> None:
        path = put("shop.py", BOTH)
        assert "1 can be repaired with --fix, 1 more with --fix --unsafe-fixes\n" in check()[1]
        assert path.read_text(encoding="utf-8") == BOTH

    def test_the_status_can_tell_that_something_was_repaired(self, check: Checker) -> None:
        put("shop.py", SAFE)
        assert check("--fix", "--exit-non-zero-on-fix")[0] == 1
        assert check("--fix", "--exit-non-zero-on-fix")[0] == 0

    def test_a_diff_that_patch_takes_and_nothing_is_written(self, check: Checker) -> None:
        path = put("pack/shop.py", SAFE.rstrip("\n"))
        status, out, err = check("--diff")
        assert (status, err) == (1, "")
        assert out == (
            "--- a/pack/shop.py\n+++ b/pack/shop.py\n@@ -1 +1,2 @@\n+import math\n side = math.sqrt(2)\n"
            "\\ No newline at end of file\n"
        )
        assert path.read_text(encoding="utf-8") == SAFE.rstrip("\n")
        assert check("--diff", "--exit-zero", "--select", "KeyError") == (0, "", "")

    def test_standard_input_is_passed_on_repaired(self) -> None:
        code = "side = math.sqrt(2)\r\nprint('a' + 1)\r\n"
        done = pyexplain("check", "--fix", "--output-format", "concise", "-", "--stdin-filename", "s.py", input=code)
        assert done.stdout == b"import math\r\n" + code.encode()
        assert done.stderr.startswith(b"s.py:3:7: text-joined-with-number")
        assert done.returncode == 1

    def test_a_file_that_may_not_be_changed_is_reported_as_it_is(
        self, check: Checker, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        put("shop.py", SAFE)
        monkeypatch.setattr("explain.checking.writing.os.access", lambda path, mode: False)
        status, out, err = check("--fix", "--output-format", "concise")
        assert status == 1 and out.startswith("shop.py:1:8: stdlib-module-not-imported")
        assert err == "pyexplain: shop.py is left as it was: it may not be written to\n"


class TestIgnoring:
    def test_comments_are_added_where_they_work(self, check: Checker) -> None:
        path = put(
            "shop.py", 'side = math.sqrt(2)  # of the square\nprint("Total: " + 7)\nprint(\n    side,\n    math.pi)\n'
        )
        status, out, err = check("--add-ignore")
        assert (status, out, err) == (0, "", "pyexplain: shop.py: 3 comments added\n")
        assert path.read_text(encoding="utf-8") == (
            "side = math.sqrt(2)  # of the square  # pyexplain: ignore[stdlib-module-not-imported]\n"
            'print("Total: " + 7)  # pyexplain: ignore[text-joined-with-number]\n'
            "print(\n    side,\n    math.pi)  # pyexplain: ignore[stdlib-module-not-imported]\n"
        )
        assert check() == (0, "No errors found\n", "")
        assert check("--add-ignore") == (0, "", "")

    def test_a_comment_that_is_there_gets_a_second_name(self, check: Checker) -> None:
        path = put("shop.py", 'print("a" + 7, math.pi)  # pyexplain: ignore[text-joined-with-number] shown so\n')
        check("--add-ignore")
        assert "ignore[text-joined-with-number, stdlib-module-not-imported] shown so\n" in path.read_text(
            encoding="utf-8"
        )
        assert check()[0] == 0

    def test_what_no_comment_can_suppress_is_told(self, check: Checker) -> None:
        path = put("shop.py", "total = sum(\n")
        status, _, err = check("--add-ignore")
        text = path.read_text(encoding="utf-8")
        assert (status, err, text) == (
            1,
            "pyexplain: shop.py: 1 finding that no comment can suppress\n",
            "total = sum(\n",
        )


class TestBaseline:
    def test_known_findings_are_not_reported_and_new_ones_are(self, check: Checker) -> None:
        path = put("shop.py", BOTH)
        assert check("--update-baseline") == (0, "", "pyexplain: 2 findings in .pyexplain-baseline.json\n")
        known = ("--baseline", ".pyexplain-baseline.json")
        assert check(*known) == (0, "No errors found\n", "")
        path.write_text(f"# above\n{BOTH}{BOTH}", encoding="utf-8")
        assert check.names(*known) == ["stdlib-module-not-imported", "text-joined-with-number"]

    def test_a_finding_that_is_gone_is_told(self, check: Checker) -> None:
        path = put("shop.py", BOTH)
        put("pyexplain.toml", 'baseline = "known.json"\n')
        check("--update-baseline")
        path.write_text(UNSAFE, encoding="utf-8")
        _, _, err = check()
        assert err == "pyexplain: 1 known finding gone: --update-baseline forgets them\n"

    @pytest.mark.parametrize(
        ("text", "complaint"),
        [
            pytest.param(None, "--update-baseline makes it", id="missing"),
            pytest.param("[", "not a baseline", id="no-json"),
            pytest.param('{"findings": 3}', "not a baseline", id="another-json"),
        ],
    )
    def test_a_baseline_that_is_none_is_an_error(self, check: Checker, text: str | None, complaint: str) -> None:
        if text is not None:
            put("known.json", text)
        status, _, err = check("--baseline", "known.json")
        assert status == 2 and complaint in err


class TestSelection:
    def test_some_names_in_some_files(self, check: Checker) -> None:
        put("tests/shop.py", BOTH)
        put("src/shop.py", BOTH)
        only = check.names("--per-file-ignores", "tests/*:stdlib-module-not-imported,TypeError")
        assert only == ["stdlib-module-not-imported", "text-joined-with-number"]
        but = check.names("--per-file-ignores", "!src/*:NameError")
        assert but == ["stdlib-module-not-imported", "text-joined-with-number", "text-joined-with-number"]

    def test_more_than_what_is_selected(self, check: Checker) -> None:
        put("shop.py", BOTH)
        assert check.names("--select", "TypeError") == ["text-joined-with-number"]
        assert len(check.names("--select", "TypeError", "--extend-select", "NameError")) == 2

    def test_a_setting_of_the_command_line_and_none_of_a_file(self, check: Checker) -> None:
        put("shop.py", BOTH)
        put("pyexplain.toml", 'select = ["KeyError"]\n')
        assert check.names() == []
        assert check.names("--config", 'select=["TypeError"]') == ["text-joined-with-number"]
        assert len(check.names("--isolated")) == 2
        put("other/pyexplain.toml", 'ignore = ["TypeError"]\n')
        assert check.names("--config", "other/pyexplain.toml") == ["stdlib-module-not-imported"]

    @pytest.mark.parametrize(
        ("arguments", "complaint"),
        [
            pytest.param(("--config", "selct=[]"), "unknown key 'selct'; the closest is 'select'", id="key"),
            pytest.param(("--config", "select=KeyError"), "not valid TOML: write text in quotes", id="toml"),
            pytest.param(("--config", "gone.toml"), "there is no such file", id="file"),
            pytest.param(("--per-file-ignores", "a.py:KeyEror"), "no page is called 'KeyEror'", id="page"),
            pytest.param(("--per-file-ignores", "KeyError"), "write PATTERN:NAME,NAME", id="pattern"),
            pytest.param(("--target-version", "2.7"), "'2.7' is none of", id="python"),
            pytest.param(("--fix", "--add-ignore"), "do not go together", id="two-ways-to-change-a-file"),
            pytest.param(("--watch", "-"), "--watch needs files", id="watching-a-pipe"),
        ],
    )
    def test_a_mistake_is_told(self, check: Checker, arguments: tuple[str, ...], complaint: str) -> None:
        status, out, err = check(*arguments)
        assert (status, out) == (2, "")
        assert complaint in err

    def test_what_would_be_checked_and_how(self, check: Checker) -> None:
        put("a.py", "")
        put("build/b.py", "")
        put("pyproject.toml", '[project]\nrequires-python = ">=3.13"\n[tool.pyexplain]\nignore = ["KeyError"]\n')
        assert check("--show-files") == (0, "a.py\n", "")
        _, out, _ = check("--show-settings", "--per-file-ignores", "t.py:NameError")
        import tomllib

        shown = tomllib.loads(out)
        assert shown["ignore"] == ["KeyError"]
        assert shown["target-versions"] == ["3.13", "3.14", "3.15"]
        assert shown["per-file-ignores"] == {"t.py": ["NameError"]}


class TestManyFiles:
    FILES = 24

    @pytest.fixture
    def tree(self, check: Checker, monkeypatch: pytest.MonkeyPatch) -> Checker:
        # Whoever edits the package while the tests run must not make its answers new.
        monkeypatch.setattr("explain.checking.cache._package", lambda: iter(()))
        filler = "# an ordinary line of a file that is long enough to be worth a process of its own\n" * 400
        for number in range(self.FILES):
            put(f"pack/part_{number:02}.py", filler + (BOTH if number % 3 == 0 else "total = (\n" * (number % 7 == 1)))
        return check

    def test_several_processes_report_what_one_does(self, tree: Checker, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("explain.checking.running.processors", lambda: 1)
        alone = tree("--no-cache")
        monkeypatch.setattr("explain.checking.running.processors", lambda: 3)
        assert tree("--no-cache") == alone
        assert alone[1].count("part_") == 8 * 2 + 3

    def test_the_second_time_nothing_is_checked_and_the_same_is_reported(
        self, tree: Checker, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        first = tree()
        assert Path(".pyexplain_cache", ".gitignore").read_text(encoding="utf-8").endswith("*\n")

        def no_checking(*_: object) -> Any:
            raise AssertionError("a file was checked again")

        with monkeypatch.context() as patched:
            patched.setattr("explain.checking.files.findings_in", no_checking)
            assert tree() == first
            assert tree("--no-cache")[0] == 2
            assert tree("--ignore", "KeyError")[0] == 2  # other settings, other answers
        put("pack/part_01.py", UNSAFE)
        assert "part_01.py:1:7" in tree("--output-format", "concise")[1]
        os.unlink("pack/part_01.py")
        assert "part_01" not in tree()[1]

    @pytest.mark.parametrize(
        "rubbish",
        [
            pytest.param(b"", id="empty"),
            pytest.param(b"[" * 100_000, id="deeply-nested"),
            pytest.param(b'{"pack/part_00.py": [1, 2, 3]}', id="another-shape"),
            pytest.param(b"\xff\xfe", id="no-text"),
        ],
    )
    def test_a_cache_that_holds_rubbish_is_none(self, tree: Checker, rubbish: bytes) -> None:
        first = tree()
        (kept,) = Path(".pyexplain_cache").glob("*.json")
        kept.write_bytes(rubbish)
        assert tree() == first

    def test_an_answer_that_was_tampered_with_is_data(self, tree: Checker) -> None:
        tree()
        (kept,) = Path(".pyexplain_cache").glob("*.json")
        rows = json.loads(kept.read_text(encoding="utf-8"))
        for row in rows.values():
            row[1] = [[["x"], 3, [1], None, "", [], {}]]
        kept.write_text(json.dumps(rows), encoding="utf-8")
        assert tree()[1].count("text-joined-with-number") == 8

    def test_a_folder_that_cannot_be_written_costs_only_the_cache(self, tree: Checker) -> None:
        Path(".pyexplain_cache").write_text("a file in its place", encoding="utf-8")
        assert tree()[0] == 1
        assert tree("--cache-dir", "elsewhere/kept")[0] == 1
        assert list(Path("elsewhere/kept").glob("*.json"))

    def test_a_process_that_is_ended_costs_its_files_and_the_status_tells(
        self, tree: Checker, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        if sys.platform != "linux":
            pytest.skip("the other processes see our patch only where they are forks")
        from explain.checking import running

        whole = running.check_file

        def deadly(path: str, *rest: Any) -> Any:
            return os._exit(9) if path.endswith("part_05.py") else whole(path, *rest)

        monkeypatch.setattr(running, "check_file", deadly)
        monkeypatch.setattr(running, "processors", lambda: 2)
        status, _, err = tree("--no-cache")
        assert status == 2
        assert "part_05.py (a process that was checking files was ended)" in err


def test_github_gets_annotations_and_a_summary(check: Checker, monkeypatch: pytest.MonkeyPatch) -> None:
    put("shop.py", BOTH)
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "summary.md")
    put("summary.md", "before\n")
    status, out, _ = check("--output-format", "github")
    assert status == 1 and out.startswith("::error title=stdlib-module-not-imported,file=shop.py,line=1,")
    summary = Path("summary.md").read_text(encoding="utf-8")
    assert summary.startswith("before\n### pyexplain: 2 errors\n") and "shop.py:2" in summary


def test_watching_checks_again_when_a_file_changes(tmp_path: Path) -> None:
    path = tmp_path / "shop.py"
    path.write_text("x = 1\n", encoding="utf-8")
    command = [*PYEXPLAIN, "check", "--watch", "--output-format", "concise"]
    with subprocess.Popen(command, cwd=tmp_path, env=environment(), stdout=-1, stderr=-1, text=True) as running:
        assert running.stdout and running.stderr
        try:
            assert running.stderr.readline() == "pyexplain: watching; Ctrl-C ends it\n"
            path.write_text(UNSAFE, encoding="utf-8")
            assert running.stdout.readline().startswith("shop.py:1:7: text-joined-with-number")
            time.sleep(0.1)
            running.send_signal(2)
            assert running.wait(timeout=30) == 0
        finally:
            running.kill()
