"""Little programs with everyday mistakes, really run under this Python and answered: none wrongly, none newly unknown.

``docs/little-programs.md`` tells how each is answered under three Pythons; ``benchmarks/little_programs.py`` writes it.
"""

from __future__ import annotations

import importlib.util
import re
import sys
from pathlib import Path
from types import ModuleType

import pytest
from machine import pythons

ROOT = Path(__file__).resolve().parents[1]
TABLE = ROOT / "docs" / "little-programs.md"
PARTS = 8
"""So that the workers of a test run share them."""


def benchmark() -> ModuleType:
    spec = importlib.util.spec_from_file_location("little_programs", ROOT / "benchmarks" / "little_programs.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # its dataclasses look for it there
    spec.loader.exec_module(module)
    return module


def table() -> dict[str, str]:
    """By program, the last column of the page."""
    return dict(re.findall(r"^\| `(\w+)` \|.*\| ([^|]*) \|$", TABLE.read_text(encoding="utf-8"), re.MULTILINE))


def test_the_table_has_every_program() -> None:
    assert table().keys() == {path.stem for path in benchmark().PROGRAMS.glob("*.py")}


@pytest.mark.parametrize("part", range(PARTS))
def test_every_program_is_answered_as_the_table_says(part: int) -> None:
    judging, told = benchmark(), table()
    programs = [judging.read_program(path) for path in sorted(judging.PROGRAMS.glob("*.py"))[part::PARTS]]
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    found = list(judging.outcomes(programs, pythons()[version]))
    assert [one.program.name for one in found if one.verdict == judging.WRONG] == []
    unknown = [one.program.name for one in found if one.verdict == judging.UNKNOWN]
    assert [name for name in unknown if "not known" not in told[name]] == []
