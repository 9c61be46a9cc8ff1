"""Which files are looked at, on real folders."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from explain.checking.discovery import Found, discover, excluded
from explain.checking.settings import Settings


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small project; the working directory is its root."""
    for name in (
        "b.py",
        "a.pyi",
        "notes.txt",
        "docs/page.md",
        "pack/z.py",
        "pack/a.py",
        "pack/deep/c.py",
        ".venv/lib/x.py",
        ".git/hook.py",
        "node_modules/y.py",
        "pack/__pycache__/a.py",
        "build/made.py",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def paths(*given: str, settings: Settings | None = None, force_exclude: bool = False) -> list[str]:
    found = discover(given, settings or Settings(root=os.getcwd()), force_exclude)
    return [one.path.replace(os.sep, "/") for one in found if not one.problem]


@pytest.mark.usefixtures("tree")
class TestDiscovery:
    def test_a_folder_gives_its_python_files_sorted_without_the_excluded(self) -> None:
        assert paths(".") == ["a.pyi", "b.py", "pack/a.py", "pack/deep/c.py", "pack/z.py"]

    def test_each_file_once_however_often_it_is_named(self) -> None:
        assert paths("b.py", "./b.py", ".", "pack/../b.py") == [
            "b.py", "a.pyi", "pack/a.py", "pack/deep/c.py", "pack/z.py",
        ]  # fmt: skip

    def test_what_is_named_is_taken_even_where_it_is_excluded(self) -> None:
        assert paths("build", ".venv/lib/x.py") == ["build/made.py", ".venv/lib/x.py"]

    def test_force_exclude_holds_for_what_is_named_too(self) -> None:
        assert paths("build", ".venv/lib/x.py", "b.py", force_exclude=True) == ["b.py"]

    def test_a_project_may_lie_in_a_folder_with_an_excluded_name(self, tree: Path) -> None:
        made = str(tree / "build" / "made.py")
        assert excluded(made, Settings(root=str(tree)))
        assert not excluded(made, Settings(root=str(tree / "build")))
        assert not excluded(made, Settings(root=str(tree / "pack")))

    def test_a_file_that_is_named_needs_no_ending_and_a_notebook_is_passed_over(self) -> None:
        (Path("tool")).write_text("#!/usr/bin/env python3\n", encoding="utf-8")
        named = ("tool", "docs/page.md", "notes.txt", "gone.py")
        assert paths(*named, "book.ipynb") == list(named)

    @pytest.mark.parametrize(
        ("pattern", "left_out"),
        [
            pytest.param("z.py", "pack/z.py", id="name-anywhere"),
            pytest.param("pack/deep", "pack/deep/c.py", id="path-from-the-root"),
            pytest.param("deep/", "pack/deep/c.py", id="slash-at-the-end"),
            pytest.param("pack/d*", "pack/deep/c.py", id="wildcard"),
        ],
    )
    def test_patterns(self, pattern: str, left_out: str) -> None:
        everything = paths(".")
        found = paths(".", settings=Settings(extend_exclude=(pattern,), root=os.getcwd()))
        assert set(everything) - set(found) == {left_out}

    def test_patterns_count_from_the_folder_of_the_settings(self, tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tree / "pack")
        settings = Settings(exclude=("pack/deep",), root=str(tree))
        assert paths(".", settings=settings) == ["__pycache__/a.py", "a.py", "z.py"]

    def test_a_loop_of_links_ends_and_a_link_to_nowhere_is_passed_over(self, tree: Path) -> None:
        (tree / "pack" / "loop").symlink_to(tree, target_is_directory=True)
        (tree / ".#b.py").symlink_to("user@host.123")
        (tree / "linked.py").symlink_to(tree / "b.py")
        assert paths(".") == ["a.pyi", "b.py", "linked.py", "pack/a.py", "pack/deep/c.py", "pack/z.py"]

    @pytest.mark.skipif(os.name == "nt", reason="paths are shorter there")
    def test_a_folder_deeper_than_the_stack(self, tree: Path) -> None:
        depth = 1200
        for _ in range(depth):
            os.mkdir("d")
            os.chdir("d")
        try:
            Path("end.py").write_text("", encoding="utf-8")
            os.chdir(tree)
            assert paths("d") == ["d/" * depth + "end.py"]
        finally:  # step by step: what clears the folder away afterwards recurses
            os.chdir(tree)
            for _ in range(depth):
                os.chdir("d")
            os.remove("end.py")
            for _ in range(depth):
                os.chdir("..")
                os.rmdir("d")

    @pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the superuser may look into every folder")
    def test_a_folder_that_may_not_be_looked_into_is_told(self, tree: Path) -> None:
        (tree / "pack").chmod(0)
        try:
            assert Found("pack", "Permission denied") in list(discover((".",), Settings(root=os.getcwd())))
        finally:
            (tree / "pack").chmod(0o755)
