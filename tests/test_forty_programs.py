"""Forty little programs with an everyday mistake each: what ``check`` finds before they run, what it leaves alone."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from explain.catalogue import Catalogue
from explain.checking.files import check_file
from explain.checking.settings import Settings
from explain.compilers import find

FOLDER = Path(__file__).parent / "data" / "forty"
PROGRAMS: dict[str, dict[str, str]] = tomllib.loads((FOLDER / "programs.toml").read_text(encoding="utf-8"))
FOUND = [name for name, row in PROGRAMS.items() if "found" in row]
TYPED = "Ada\n1990\n"


def stems(name: str, kind: str, catalogue: Catalogue) -> list[str]:
    settings = Settings(target_versions=("3.14",))
    paths = sorted((FOLDER / kind / name).glob("*.py"))
    return [one.stem for path in paths for one in check_file(str(path), catalogue, settings).findings]


def run(name: str, kind: str) -> subprocess.CompletedProcess[str]:
    python = sys.executable if sys.version_info >= (3, 14) else find("3.14")
    if python is None:
        pytest.skip("needs Python 3.14")
    command = [python, "-B", "main.py"]
    folder = FOLDER / kind / name
    return subprocess.run(command, cwd=folder, input=TYPED, capture_output=True, text=True, timeout=60, check=False)


def test_there_are_forty_and_three_quarters_are_found() -> None:
    assert len(PROGRAMS) == 40
    assert len(FOUND) >= 30
    for kind in ("broken", "fixed"):
        assert {path.name for path in (FOLDER / kind).iterdir()} == set(PROGRAMS)


@pytest.mark.parametrize("name", FOUND)
def test_the_mistake_is_found_before_the_program_runs(name: str, catalogue: Catalogue) -> None:
    assert PROGRAMS[name]["found"] in stems(name, "broken", catalogue)


@pytest.mark.parametrize("name", PROGRAMS)
def test_the_repaired_program_is_left_alone(name: str, catalogue: Catalogue) -> None:
    assert stems(name, "fixed", catalogue) == []


@pytest.mark.parametrize("name", PROGRAMS)
def test_the_broken_program_fails_and_the_repaired_one_runs(name: str) -> None:
    broken, fixed = run(name, "broken"), run(name, "fixed")
    said = [line.partition(":")[0] for line in broken.stderr.splitlines()]
    assert (broken.returncode, PROGRAMS[name]["exception"] in said) == (1, True), broken.stderr
    assert (fixed.returncode, fixed.stderr) == (0, "")
