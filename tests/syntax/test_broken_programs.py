"""Small broken programs of every kind: the answer to what 3.8 and 3.14 printed is the cause, or not known."""

from __future__ import annotations

import pytest
from broken_programs import DATA, NOT_KNOWN, PYTHONS, Program, explained, read

PROGRAMS = [one for path in sorted(DATA.glob("*.txt")) for one in read(path)]
PRINTED = [
    pytest.param(one, python, id=f"{python} {one.label}")
    for one in PROGRAMS
    for python in PYTHONS
    if one.printed.get(python, "").strip()
]


@pytest.mark.parametrize(("program", "python"), PRINTED)
def test_the_answer_is_the_cause_or_not_known(program: Program, python: str) -> None:
    answer = explained(program, python)
    stem = (answer.entry or "").partition("/")[2]
    if program.may_stay_unknown and stem in NOT_KNOWN:
        return
    assert stem in program.pages
    if program.repaired is not None:
        assert answer.fix is not None
        assert [line.strip() for line in answer.fix.added] == [program.repaired.strip()]


def test_every_cause_has_programs() -> None:
    assert {path.stem for path in DATA.glob("*.txt")} == {one.file for one in PROGRAMS}
    assert all(sum(one.file == file for one in PROGRAMS) >= 5 for file in {one.file for one in PROGRAMS})
