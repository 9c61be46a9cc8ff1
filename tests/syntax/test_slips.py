"""What an old Python printed for an everyday slip leads to the words that 3.14 has for it.

The data file holds programs, what each Python says of them (``messages``) and what two old ones really printed. It is
of the kind that ``benchmarks/improvements.py`` reads, which runs the programs again under every Python at hand.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from explain.catalogue import load_catalogue
from explain.explaining import Explainer
from explain.explanation import Explanation
from explain.source import Source
from explain.tracebacks import parse

DATA = Path(__file__).resolve().parents[1] / "data" / "syntax_slips.json"
ANOTHER_ANSWER = {
    "match-name-first": "3.8 has no match, and that is what it is told",
    "match-same-name-twice": "3.8 has no match, and that is what it is told",
    "f-string-half-sum": "3.8 names neither the file nor the line of an f-string's braces",
    "f-string-two-names": "3.8 names neither the file nor the line of an f-string's braces",
}
"""Rows whose 3.14 wording an answer to 3.8 does not give, with the reason; a row that gives it fails here."""


@dataclass(frozen=True)
class Slip:
    """One program, what ``python`` printed, and what 3.14 says."""

    name: str
    python: str
    program: str
    printed: str
    modern: str


def slips() -> Iterator[Slip]:
    """Every program that 3.14 refuses or warns about, under the old Pythons that did so too."""
    for row in json.loads(DATA.read_text(encoding="utf-8")):
        for python, printed in row["printed"].items():
            modern = row["messages"]["3.14"].partition(": ")[2]
            if printed and modern != "compiles":
                yield Slip(row["id"], python, row["snippet"], printed, modern)


def answer(slip: Slip) -> Explanation:
    """The explanation of what was printed, with the program at hand."""

    def read(file: str) -> Source | None:
        return Source(file, slip.program) if file == "main.py" else None

    (explanation,) = (
        one
        for traceback in parse(slip.printed)
        for one in Explainer(load_catalogue(), read, python=slip.python).explain(traceback)
    )
    return explanation


@pytest.mark.parametrize("slip", tuple(slips()), ids=lambda slip: f"{slip.name}-{slip.python}")
def test_an_old_message_leads_to_the_modern_words(slip: Slip) -> None:
    found = answer(slip)
    assert found.specific, found.raised
    known = slip.python == "3.8" and slip.name in ANOTHER_ANSWER
    assert (found.wording.get("3.14") == slip.modern) != known, (found.entry, found.wording)
