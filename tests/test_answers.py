"""What we say: for each page one readable file with the answer to each distinct wording (``--snapshot-update``).

The evidence in ``snapshots/python`` is read here and never written: this test's files live in ``snapshots/answers``.
The guard looks at the same answers, so what it says of a page is asked for here, and of the whole in ``test_corpus``.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from checkout import pages
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from explain.catalogue import Catalogue
from explain.rendering import render
from explain.workshop import guard
from explain.workshop.compiling import Corpus
from explain.workshop.guard import Answered, answered
from explain.workshop.pages import PageText

ROOT = Path(__file__).resolve().parents[1]
PAGES = pages()


class OneFileAPage(SingleFileSnapshotExtension):
    """``snapshots/answers/<Exception>/<stem>.txt``."""

    _write_mode = WriteMode.TEXT
    file_extension = "txt"

    @classmethod
    def dirname(cls, *, test_location: Any) -> str:
        page = _page(test_location)
        return str(ROOT / "snapshots" / "answers" / page.folder) if page else str(ROOT / "snapshots" / "answers")

    @classmethod
    def discovery_dirname(cls, *, test_location: Any) -> str:
        return cls.dirname(test_location=test_location)

    @classmethod
    def get_snapshot_name(cls, *, test_location: Any, index: Any = 0) -> str:
        page = _page(test_location)
        return page.stem if page else "none"

    @classmethod
    def matches_test_location(cls, *, test_location: Any, snapshot_location: str) -> bool:
        page = _page(test_location)
        return page is not None and snapshot_location.endswith(f"/{page.name}.txt")


def _page(test_location: Any) -> PageText | None:
    """The page that a test is about; syrupy also asks for tests that have none."""
    parameters = getattr(test_location.item, "callspec", None)
    page: PageText | None = parameters.params.get("page") if parameters else None
    return page


@pytest.fixture(scope="module", params=PAGES, ids=lambda page: page.name)
def page(request: pytest.FixtureRequest) -> PageText:
    """Each page in turn: with a module's scope, the tests of one page follow each other and share its answers."""
    found: PageText = request.param
    return found


@pytest.fixture(scope="module")
def answers(page: PageText, corpus: Corpus, catalogue: Catalogue) -> tuple[Answered, ...]:
    return tuple(answered(page, corpus.evidence(page), catalogue))


# A second opinion on syntax, and the proof of an edit, are the running Python's.
@pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="the answers kept are those under Python 3.11")
# syrupy would have the test's own name in the file's; a person looks for the page's.
@pytest.mark.filterwarnings(r"ignore:\s*Can not relate snapshot")
def test_answers(page: PageText, answers: tuple[Answered, ...], snapshot: SnapshotAssertion) -> None:
    text = "\n".join(_told(answers))
    assert text == snapshot.use_extension(OneFileAPage)


def test_the_page_keeps_its_promises(
    page: PageText, answers: tuple[Answered, ...], corpus: Corpus, catalogue: Catalogue
) -> None:
    complaints = guard.about_page(page, corpus, catalogue, answers)
    assert [str(one) for one in guard.excused(complaints, corpus, [page])] == []


def test_every_answer_belongs_to_a_page() -> None:
    folder = ROOT / "snapshots" / "answers"
    known = {f"{page.name}.txt" for page in PAGES}
    found = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
    assert found == known


def _told(answers: tuple[Answered, ...]) -> Iterator[str]:
    """Each distinct answer under a line that says which cases and Pythons get it."""
    told: dict[str, list[Answered]] = {}
    for one in answers:
        if one.answer is not None:
            text = render((one.answer,), "text", "normal", 78, colour=False, links=False, ascii_only=False)
            told.setdefault(text, []).append(one)
    for text, ones in told.items():
        yield f"===== {'; '.join(_cases(ones))}\n\n{text.strip(chr(10))}\n"


def _cases(ones: list[Answered]) -> Iterator[str]:
    rows: dict[tuple[str, bool], list[str]] = {}
    for one in ones:
        rows.setdefault((one.case.label, one.with_source), []).append(one.python)
    for (label, with_source), pythons in rows.items():
        span = pythons[0] if len(pythons) == 1 else f"{pythons[0]} to {pythons[-1]}"
        yield f"{label}, {'with' if with_source else 'without'} its source, Python {span}"
