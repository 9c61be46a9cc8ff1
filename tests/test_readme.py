"""The README shows what really happens: its transcript is run, its commands exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from command import pyexplain

README = (Path(__file__).resolve().parents[1] / "README.md").read_text(encoding="utf-8")
PROGRAM = "scores = [3, 8, 5]\nranked = scores.sort()\n\nranked.append(9)\nprint(ranked)\n"


def test_the_transcript_is_what_the_command_prints(tmp_path: Path) -> None:
    _, _, shown = README.partition("$ python3.8 scores.py 2>&1 | pyexplain\n")
    transcript = shown.partition("```")[0]
    error, _, _ = transcript.partition("\n\n")
    (tmp_path / "scores.py").write_text(PROGRAM, encoding="utf-8")
    done = pyexplain(input=error + "\n", cwd=tmp_path)
    assert done.stdout.decode().rstrip() == transcript.rstrip()


@pytest.mark.parametrize("command", sorted(set(re.findall(r"^pyexplain ([a-z]+)", README, re.MULTILINE))))
def test_every_command_of_the_readme_exists(command: str) -> None:
    done = pyexplain(command, "--help")
    assert done.returncode == 0
    assert done.stdout.startswith(b"Example")
