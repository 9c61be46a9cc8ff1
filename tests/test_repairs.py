"""The repair that an answer shows is no guess: applied to the page's own program, the error that it answers is gone."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from checkout import corpus
from machine import pythons

from explain.catalogue import load_catalogue
from explain.explanation import Edit, Explanation
from explain.records import replace
from explain.workshop.answering import answer_of, case_sources
from explain.workshop.pages import Case, PageText
from explain.workshop.running import run_case
from explain.workshop.templates import the_error

PYTHON = "3.11"
pytestmark = pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="repairs are proved by the running Python")
ROOT = Path(__file__).parents[1]
CORPUS = corpus()


def shows_a_repair(page: PageText) -> bool:
    """Whether the answers kept for ``page`` show a line to write."""
    kept = ROOT / "snapshots" / "answers" / f"{page.name}.txt"
    return kept.exists() and "\n           + " in kept.read_text(encoding="utf-8")


PAGES = [page for page in CORPUS.pages if not page.retired and PYTHON in page.pythons and shows_a_repair(page)]


def answers(page: PageText) -> list[tuple[Case, Explanation]]:
    """The cases of ``page`` whose answer shows a repair, with the answer."""
    found = []
    for case in page.role("broken", "also"):
        ran = CORPUS.evidence(page).get(PYTHON, {}).get(case.label)
        answer = ran and answer_of(ran, page.folder, load_catalogue(), case_sources(case), PYTHON)
        if answer and answer.fix:
            found.append((case, answer))
    return found


def edited(text: str, edits: tuple[Edit, ...]) -> str:
    lines = text.split("\n")
    for edit in sorted(edits, key=lambda one: (one.span.start.line, one.span.start.column), reverse=True):
        start, end = edit.span.start, edit.span.end
        changed = lines[start.line - 1][: start.column] + edit.text + lines[end.line - 1][end.column :]
        lines[start.line - 1 : end.line] = changed.split("\n")
    return "\n".join(lines)


def repaired(case: Case, answer: Explanation) -> Case:
    assert answer.fix and answer.culprit is not None
    name = answer.frames[answer.culprit].frame.file.removeprefix("$DIR/")
    alone = len(case.files) == 1
    files = [
        replace(one, text=edited(one.text, answer.fix.edits)) if alone or one.name == name else one
        for one in case.files
    ]
    return replace(case, files=tuple(files))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_repair_takes_the_error_away(page: PageText) -> None:
    python = pythons()[PYTHON]
    for case, answer in answers(page):
        ran = run_case(repaired(case, answer), python)
        error = the_error(ran.stderr, page.folder) if ran.status else None
        before = answer.raised
        same = error is not None and (error.exception, error.message) == (before.exception, before.message)
        further = same and error.frames[-1].line > before.frames[-1].line
        assert not same or further, f"{case.label}: {ran.stderr}"
