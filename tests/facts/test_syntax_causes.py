"""Each syntax fact finds its cause where 3.8 and where later Pythons mark it, and no other fact is believed there."""

from __future__ import annotations

import ast
import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from syntax_places import held, names, repaired, without_repair

from explain.facts import Fact

DATA = Path(__file__).resolve().parents[1] / "data" / "syntax_causes.txt"
HEAD = re.compile(r"## (?P<fact>\w+) (?P<bindings>\{.*\})")
REPAIR = re.compile(r"## line (?P<line>\d+) becomes (?P<text>\".*\")")
NEEDS_OLDER = {"star_in_comprehension": (3, 15), "lazy import json": (3, 15)}
"""Programs that are whole from this Python on, so that it cannot say what is wrong with them."""


@dataclass(frozen=True)
class Case:
    """One program of the data file."""

    fact: str
    bindings: dict[str, str]
    marks: dict[str, str]
    repair: tuple[str, str] | None
    program: str

    @property
    def label(self) -> str:
        return f"{self.fact}: {' / '.join(self.program.split(chr(10))[:3]).strip()}"


def read_cases() -> Iterator[Case]:
    text = DATA.read_text("utf-8").partition("\n\n")[2]
    for block in re.split(r"\n\n(?=## \w+ \{)", text.rstrip("\n")):
        lines = block.split("\n")
        head = HEAD.fullmatch(lines[0])
        assert head, lines[0]
        marks = dict(one.split(" at ") for one in lines[1].removeprefix("## ").split(", "))
        repair = REPAIR.fullmatch(lines[2])
        program = "\n".join(lines[3 if repair else 2 :]) + "\n"
        told = (repair["line"], json.loads(repair["text"])) if repair else None
        yield Case(head["fact"], json.loads(head["bindings"]), marks, told, program)


CASES = list(read_cases())
PLACES = [
    pytest.param(case, mark, id=f"{version} {case.label}") for case in CASES for version, mark in case.marks.items()
]


def parses(text: str) -> bool:
    try:
        ast.parse(text)
    except SyntaxError:
        return False
    return True


def believed(program: str, facts: dict[str, Fact]) -> set[str]:
    """The facts whose repair makes the program whole; all of them where there is no such repair."""
    proved = {name for name, fact in facts.items() if "fix_line" in fact.bindings and parses(repaired(program, fact))}
    return proved or set(facts)


@pytest.mark.parametrize(("case", "mark"), PLACES)
def test_finds_the_cause_and_nothing_else(case: Case, mark: str) -> None:
    newest = NEEDS_OLDER.get(case.fact) or NEEDS_OLDER.get(case.program.strip())
    if newest and sys.version_info >= newest:
        pytest.skip("this Python takes the program")
    facts = held(case.program, mark)
    assert case.fact in facts
    assert without_repair(facts[case.fact]) == case.bindings
    assert believed(case.program, facts) == {case.fact}


@pytest.mark.parametrize("case", [pytest.param(case, id=case.label) for case in CASES])
def test_finds_the_cause_on_a_line_without_a_caret(case: Case) -> None:
    newest = NEEDS_OLDER.get(case.fact) or NEEDS_OLDER.get(case.program.strip())
    if newest and sys.version_info >= newest:
        pytest.skip("this Python takes the program")
    lines = case.program.split("\n")
    number = min(int(next(iter(case.marks.values())).partition(":")[0]), len(lines))
    text = lines[number - 1]
    mark = f"{number}:{len(text) - len(text.lstrip())}-{number}:{len(text.rstrip())}"
    assert believed(case.program, held(case.program, mark)) == {case.fact}


@pytest.mark.parametrize("case", [pytest.param(case, id=case.label) for case in CASES if case.repair])
def test_proposes_the_repair(case: Case) -> None:
    mark = next(iter(case.marks.values()))
    fact = held(case.program, mark)[case.fact]
    assert (fact.bindings["fix_line"], fact.bindings["fix_text"]) == case.repair


def test_every_fact_has_a_program() -> None:
    elsewhere = {"invisible_character", "tabs_and_spaces"}  # their programs cannot be seen, see test_syntax_characters
    assert {case.fact for case in CASES} | elsewhere == set(names())
