"""Six times forty programs with an everyday mistake each: what ``check`` finds before they run, what it leaves.

All but the first forty were written without a look at the rules: of them it found 19, 34, 14, 25 and 26 at first.
"""

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

DATA = Path(__file__).parent / "data"
SETS = ("forty", "forty_more", "forty_third", "forty_fourth", "forty_fifth", "forty_sixth")
TABLES: dict[str, dict[str, dict[str, str]]] = {
    name: tomllib.loads((DATA / name / "programs.toml").read_text(encoding="utf-8")) for name in SETS
}
PROGRAMS = {f"{name}/{program}": row for name in SETS for program, row in TABLES[name].items()}
FOUND = [name for name, row in PROGRAMS.items() if "found" in row]
TYPED = "Ada\n1990\n"


def folder(name: str, kind: str) -> Path:
    table, program = name.split("/")
    return DATA / table / kind / program


def stems(name: str, kind: str, catalogue: Catalogue) -> list[str]:
    settings = Settings(target_versions=("3.14",))
    paths = sorted(folder(name, kind).glob("*.py"))
    return [one.stem for path in paths for one in check_file(str(path), catalogue, settings).findings]


def run(name: str, kind: str) -> subprocess.CompletedProcess[str]:
    python = sys.executable if sys.version_info >= (3, 14) else find("3.14")
    if python is None:
        pytest.skip("needs Python 3.14")
    command, place = [python, "-B", "main.py"], folder(name, kind)
    return subprocess.run(command, cwd=place, input=TYPED, capture_output=True, text=True, timeout=60, check=False)


@pytest.mark.parametrize("table", SETS)
def test_there_are_forty_and_three_quarters_are_found(table: str) -> None:
    assert len(TABLES[table]) == 40
    assert sum("found" in row for row in TABLES[table].values()) >= 30
    for kind in ("broken", "fixed"):
        assert {path.name for path in (DATA / table / kind).iterdir()} == set(TABLES[table])


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
