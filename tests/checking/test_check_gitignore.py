"""What git ignores is not looked for: held against git's own answer."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from explain.checking.discovery import discover
from explain.checking.settings import Settings

FILES = (
    "a.py",
    "made/b.py",
    "keep/made/c.py",
    "logs/d.py",
    "logs/keep.py",
    "pack/_version.py",
    "pack/e.py",
    "pack/deep/f_pb2.py",
    "pack/deep/g.py",
    "pack/deep/again/h_pb2.py",
    "local.py",
    "spaced .py",
)
RULES = {
    ".gitignore": "# made by tools\n/made/\n*_pb2.py\nlogs/*\n!logs/keep.py\npack/_version.py\n\\!odd\n[\n",
    "pack/deep/.gitignore": "!h_pb2.py\ng.py\n",
    ".git/info/exclude": "local.py\n",
}


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    if shutil.which("git") is None:
        pytest.skip("git says what git ignores")
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)
    for name, text in (*((name, "") for name in FILES), *RULES.items()):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def found(top: Path, settings: Settings | None = None) -> set[str]:
    rows = discover([str(top)], settings or Settings(root=str(top)))
    return {os.path.relpath(one.path, top).replace(os.sep, "/") for one in rows}


def untracked(repository: Path, below: str = ".") -> set[str]:
    """What git would add, by its own rules."""
    command = ["git", "-c", "core.quotePath=false", "-c", "core.excludesFile=", "ls-files", "-o", "--exclude-standard"]
    done = subprocess.run([*command, "-z", below], cwd=repository, check=True, capture_output=True, text=True)
    return {name for name in done.stdout.split("\0") if name.endswith(".py")}


def test_the_files_are_those_that_git_sees(repository: Path) -> None:
    assert found(repository) == untracked(repository)
    assert "pack/deep/again/h_pb2.py" in found(repository)
    assert "logs/keep.py" in found(repository)
    assert "local.py" not in found(repository)


def test_the_rules_above_the_folder_named_hold_in_it(repository: Path) -> None:
    inner = repository / "pack" / "deep"
    assert {f"pack/deep/{name}" for name in found(inner)} == untracked(repository, "pack/deep")


def test_one_setting_turns_it_off(repository: Path) -> None:
    everything = Settings(root=str(repository), respect_gitignore=False)
    assert found(repository, everything) == set(FILES)


def test_an_ignored_file_that_is_named_is_looked_at(repository: Path) -> None:
    named = str(repository / "made" / "b.py")
    assert [one.path for one in discover([named], Settings(root=str(repository)))] == [named]


def test_outside_a_repository_the_folder_s_own_rules_hold_and_none_above(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("*.py\n", encoding="utf-8")
    inner = tmp_path / "inner"
    inner.mkdir()
    for name in ("a.py", "b.py"):
        (inner / name).touch()
    (inner / ".gitignore").write_text("a.py\n", encoding="utf-8")
    assert found(inner) == {"b.py"}


def test_rules_that_cannot_be_read_ignore_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.py").touch()
    (tmp_path / ".gitignore").mkdir()
    assert found(tmp_path) == {"a.py"}
    (tmp_path / ".gitignore").rmdir()
    (tmp_path / ".gitignore").write_bytes(b"\xff\xfe\x00\n[\n\\\n!\n")
    assert found(tmp_path) == {"a.py"}
