"""Failures of imports and environments, set up for real as ``scripts/environment_failures.py`` does."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "scripts"))

import environment_failures
from environment_failures import FAILURES, Failure, explained, fail, faults, pythons

NEEDS_COMPILER = {"missing-library"}
NEEDS_ENVIRONMENT = {"two-environments", "dead-environment"}


@pytest.mark.parametrize(
    "failure", [one for one in FAILURES if one.name not in NEEDS_ENVIRONMENT], ids=lambda one: one.name
)
def test_the_cause_is_named(failure: Failure, tmp_path: Path) -> None:
    if not {"3.8", "3.9", "3.14"} <= set(pythons()):
        pytest.skip("needs Python 3.8, 3.9 and 3.14")
    if failure.name in NEEDS_COMPILER and not shutil.which("cc"):
        pytest.skip("needs a C compiler")
    assert faults(failure, explained(fail(failure, tmp_path), tmp_path)) == []


@pytest.mark.slow
@pytest.mark.parametrize(
    "failure", [one for one in FAILURES if one.name in NEEDS_ENVIRONMENT], ids=lambda one: one.name
)
def test_the_cause_is_named_in_environments(failure: Failure, tmp_path: Path) -> None:
    if "3.9" not in pythons():
        pytest.skip("needs Python 3.9")
    assert faults(failure, explained(fail(failure, tmp_path), tmp_path)) == []


def test_the_transcript_shows_every_failure_and_nothing_of_this_machine() -> None:
    text = environment_failures.TRANSCRIPT.read_text(encoding="utf-8")
    assert [one.title for one in FAILURES if f"## {one.title}\n" not in text] == []
    assert "/tmp/" not in text and "/root/" not in text and ".pyenv" not in text
