"""Trees that somebody made to hurt: each file is a finding or a clear message, and the others are still checked."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from explain.catalogue import Catalogue
from explain.checking.cache import Cache
from explain.checking.discovery import Found, discover
from explain.checking.files import LARGEST, Checked
from explain.checking.running import Runner
from explain.checking.settings import Settings

DEEP = {
    "brackets": "(" * 100_000,
    "brackets-that-close": "x = " + "(" * 500 + ")" * 500,
    "unary": "x = " + "-" * 50_000 + "1",
    "attributes": "x" + ".a" * 50_000,
    "additions": "x = " + "1+" * 50_000 + "1",
    "calls": "f" + "()" * 20_000,
    "elif": "if x:\n    pass\n" + "elif x:\n    pass\n" * 5_000,
    "indentation": "".join(f"{' ' * depth}if x:\n" for depth in range(120)) + " " * 120 + "pass\n",
    "fields": "f'{" * 200,
    "comparisons": "x = " + "1<" * 50_000 + "1",
    "lambdas": "x = " + "lambda:" * 10_000 + "1",
}


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one good file that has a finding; the working directory is in it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "zz_last.py").write_text("boom()\n", encoding="utf-8")
    return tmp_path


def names(tree: Path, catalogue: Catalogue, jobs: int = 1) -> dict[str, list[str]]:
    """The names of the findings by file; every file must have been checked without a fault of ours."""
    settings = Settings(root=str(tree))
    results = list(Runner(catalogue, settings, jobs=jobs).check(list(discover(["."], settings))))
    assert all(isinstance(one, Checked) for one in results), results
    return {one.file: [finding.name for finding in one.findings] for one in results if isinstance(one, Checked)}


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in DEEP.items()])
def test_nesting_ends_no_run(tree: Path, text: str, catalogue: Catalogue) -> None:
    (tree / "deep.py").write_text(text, encoding="utf-8")
    (tree / "zz_last.py").write_text("math.sqrt(2)\n", encoding="utf-8")
    found = names(tree, catalogue)
    assert found["zz_last.py"] == ["stdlib-module-not-imported"]
    assert set(found["deep.py"]) <= {"too-deeply-nested", "SyntaxError", "IndentationError", "MemoryError"} | {
        one for one in found["deep.py"] if catalogue.find(one)
    }


def test_loops_of_links_end_and_are_not_followed(tree: Path, tiny: Catalogue) -> None:
    (tree / "pack").mkdir()
    (tree / "pack" / "again").symlink_to(tree)
    (tree / "pack" / "self.py").symlink_to("self.py")
    (tree / "pack" / "gone.py").symlink_to("nowhere.py")
    (tree / "pack" / "real.py").symlink_to(tree / "zz_last.py")
    assert names(tree, tiny) == {os.path.join("pack", "real.py"): ["boom-called"], "zz_last.py": ["boom-called"]}


def test_a_named_link_to_nowhere_is_told(tree: Path, tiny: Catalogue) -> None:
    (tree / "gone.py").symlink_to("nowhere.py")
    (tree / "self.py").symlink_to("self.py")
    settings = Settings(root=str(tree))
    results = list(Runner(tiny, settings).check(list(discover(["gone.py", "self.py"], settings))))
    titles = [finding.title for one in results if isinstance(one, Checked) for finding in one.findings]
    assert len(titles) == 2 and all(title.startswith("The file cannot be read: ") for title in titles)


@pytest.mark.parametrize("cached", [False, True], ids=["fresh", "with-a-cache"])
@pytest.mark.parametrize("jobs", [1, 2], ids=["one-process", "two"])
def test_a_file_that_vanishes_meanwhile_is_a_finding(tree: Path, jobs: int, cached: bool, tiny: Catalogue) -> None:
    for number in range(12):
        (tree / f"part_{number:02}.py").write_text("boom()\n" + "# filler\n" * 6_000, encoding="utf-8")
    settings = Settings(root=str(tree))
    files = list(discover(["."], settings))
    (tree / "part_03.py").unlink()
    (tree / "part_04.py").unlink()
    (tree / "part_04.py").mkdir()
    runner = Runner(tiny, settings, Cache(settings) if cached else None, jobs)
    results = [one for one in runner.check(files) if isinstance(one, Checked)]
    assert [one.file for one in results] == [one.path for one in files]
    told = {one.file: one.findings[0].name for one in results}
    assert {file for file, name in told.items() if name == "unreadable-file"} == {"part_03.py", "part_04.py"}
    assert list(told.values()).count("boom-called") == 11


def test_a_file_that_changes_between_two_looks_is_kept_as_what_it_was(tree: Path, tiny: Catalogue) -> None:
    path = tree / "zz_last.py"
    settings = Settings(root=str(tree))
    cache = Cache(settings)
    plain = Runner(tiny, settings, cache)
    looked: Iterator[Any] = iter(plain.check([Found("zz_last.py")]))
    assert [finding.name for finding in next(looked).findings] == ["boom-called"]
    path.write_text("x = 1\n", encoding="utf-8")
    list(looked)
    (again,) = Runner(tiny, settings, Cache(settings)).check([Found("zz_last.py")])
    assert isinstance(again, Checked) and again.findings == ()


def test_odd_files(tree: Path, tiny: Catalogue) -> None:
    (tree / "empty.py").touch()
    (tree / "nul.py").write_bytes(b"x = 1\x00\n")
    (tree / "latin.py").write_bytes(b"x = '\xe4'\n")
    (tree / "utf16.py").write_bytes("x = 1\n".encode("utf-16"))
    (tree / "bom_only.py").write_bytes(b"\xef\xbb\xbf")
    (tree / "cookie.py").write_bytes(b"# coding: rot13\nobbz()\n")
    (tree / "large.py").write_bytes(b"#" * (LARGEST + 1))
    (tree / "long_line.py").write_text("x = [" + "1, " * 200_000 + "]\n", encoding="utf-8")
    (tree / "many_lines.py").write_text("x = 1\n" * 60_000, encoding="utf-8")
    if sys.platform != "win32":
        os.mkfifo(tree / "pipe.py")
        (tree / "a\nb\x1b[31m.py").write_text("boom()\n", encoding="utf-8")
    found = names(tree, tiny)
    assert found["zz_last.py"] == ["boom-called"]
    assert found["latin.py"] == found["utf16.py"] == ["undecodable-file"]
    assert found["large.py"] == ["too-large-file"]
    assert found["nul.py"] and found["cookie.py"]
    assert found["empty.py"] == found["bom_only.py"] == found["long_line.py"] == found["many_lines.py"] == []
    assert "pipe.py" not in found


def test_what_a_worker_finds_can_be_shown(tree: Path, tiny: Catalogue) -> None:
    text = "boom()  # \udce4\n".encode("utf-8", "surrogateescape")
    for number in range(8):
        (tree / f"part_{number}.py").write_bytes(b"# filler\n" * 9_000 + b"boom(\n" + text.replace(b"\xe4", b""))
    alone, together = names(tree, tiny, 1), names(tree, tiny, 2)
    assert alone == together and len(alone) == 9


def test_settings_of_the_tree_cannot_point_the_cache_outside_unasked(tree: Path, tiny: Catalogue) -> None:
    kept = Cache(Settings(root=str(tree)))
    kept.put("zz_last.py", "0" * 32, ())
    kept.save()
    assert [path.name for path in tree.iterdir() if path.is_dir()] == [".pyexplain_cache"]
    (written,) = (tree / ".pyexplain_cache").glob("*.json")
    assert json.loads(written.read_text(encoding="utf-8")) == {"zz_last.py": ["0" * 32, []]}


@pytest.mark.skipif(not os.path.isdir("/proc/self/task"), reason="looks for processes in /proc")
def test_no_process_outlives_the_first(tmp_path: Path) -> None:
    for number in range(60):
        text = "".join(f"def total_{one}(row):\n    return row[{one}] + {number}\n\n\n" for one in range(1_500))
        (tmp_path / f"part_{number:02}.py").write_text(text)
    command = [sys.executable, "-m", "explain", "check", "--isolated", "--no-cache", "-q", str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as first:
        others: list[str] = []
        while not others and first.poll() is None:
            children = Path(f"/proc/{first.pid}/task/{first.pid}/children")
            others = children.read_text().split() if children.exists() else []
        first.kill()
    if not others:
        pytest.skip("one processor: there are no others")
    for _ in range(600):
        if not any(os.path.exists(f"/proc/{one}") for one in others):
            return
        time.sleep(0.1)
    pytest.fail("processes of a run that was killed go on")
