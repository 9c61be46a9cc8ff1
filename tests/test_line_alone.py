"""What a fact tells of the line that a traceback quotes must be what it tells of the whole file, or less."""

from __future__ import annotations

import pytest
from checkout import pages

from explain.analysis.single_lines import OF_A_LINE
from explain.catalogue import Catalogue
from explain.explaining import Explainer
from explain.explanation import Explanation
from explain.facts import finder
from explain.line_alone import quotation
from explain.places import Position
from explain.source import Source, no_sources
from explain.tracebacks import parse
from explain.tracebacks.model import Frame
from explain.workshop.answering import answer_of, case_sources
from explain.workshop.compiling import Corpus
from explain.workshop.pages import PageText

PAGES = [page for page in pages() if not OF_A_LINE.isdisjoint((page.fact, *page.binds))]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_line_tells_what_the_file_tells(page: PageText, corpus: Corpus, catalogue: Catalogue) -> None:
    for python, runs in corpus.evidence(page).items():
        for case in page.cases if python in ("3.8", "3.14") else ():
            ran = runs.get(case.label)
            alone = answer_of(ran, page.folder, catalogue, no_sources, python) if ran else None
            if ran is None or alone is None:
                continue
            whole = answer_of(ran, page.folder, catalogue, case_sources(case), python)
            assert whole is not None
            if alone.entry == whole.entry:
                told = {name: value for name, value in alone.bindings.items() if name not in CIRCUMSTANCES}
                assert told.items() <= {**told, **whole.bindings}.items(), (python, case.label)
            elif _by_a_fact(alone, catalogue):
                assert (alone.entry, whole.entry) in WIDER, (python, case.label)


CIRCUMSTANCES = ("file", "line", "function", "type")
"""Told of the place that failed, or in the message's words, where the file shows the place of the cause."""
WIDER = {
    ("AttributeError/dict-entry-as-attribute", "AttributeError/attrgetter-on-dict"),
    ("IndexError/first-or-last-of-nothing", "IndexError/first-of-no-files"),
    ("AttributeError/none-from-dict-get", "AttributeError/environment-variable-is-none"),
    ("TypeError/missing-key-used-as-value", "TypeError/environment-variable-not-set"),
    ("NameError/stdlib-name-not-imported", "NameError/name-only-for-type-checkers"),
    ("IndexError/first-or-last-of-nothing", "IndexError/index-beyond-written-items"),
    ("IndexError/first-or-last-of-nothing", "IndexError/recursion-without-empty-case"),
}
"""What the line alone is told, though the file tells more: true as well."""


def _by_a_fact(answer: Explanation, catalogue: Catalogue) -> bool:
    entry = catalogue.find(answer.entry or "")
    return entry is not None and entry.fact in OF_A_LINE


def test_each_name_is_a_fact_that_a_page_asks_for() -> None:
    asked = {name for page in PAGES for name in (page.fact, *page.binds)}
    assert asked >= OF_A_LINE


@pytest.mark.parametrize(
    ("code", "name"),
    [
        pytest.param("print(prices[", "key_asked_for", id="half-a-line"),
        pytest.param('"tea": prices["tea"], "milk": prices["milk"]', "key_asked_for", id="two-that-may-be-meant"),
        pytest.param("total = sum(1 for _ in words)", "closest_name_in_scope", id="a-fact-that-needs-the-file"),
        pytest.param("\ud800", "key_asked_for", id="no-text-that-parses"),
        pytest.param("-" * 900 + "x", "sides_of_operator", id="deeper-than-anybody-writes"),
    ],
)
def test_nothing_is_told_where_the_line_does_not_show_it(code: str, name: str) -> None:
    seen = quotation(Frame("shop.py", 7, "main", code))
    assert seen is not None
    assert list(seen.facts(name)) == []


@pytest.mark.parametrize("code", ["", "   ", "x" * 5_000], ids=["none", "blank", "too-long"])
def test_what_is_no_line_is_not_looked_at(code: str) -> None:
    assert quotation(Frame("shop.py", 7, "main", code)) is None


@pytest.mark.parametrize(
    ("code", "marked"),
    [
        pytest.param('elif prices["tea"] > 3:', None, id="an-arm"),
        pytest.param('for n in prices["tea"]:', None, id="a-loop"),
        pytest.param('@prices["tea"]', None, id="a-decorator"),
        pytest.param('return prices["tea"] + prices["milk"]', (7, 20), id="one-of-two-that-is-marked"),
    ],
)
def test_heads_and_marks(code: str, marked: tuple[int, int] | None) -> None:
    where = (Position(1, marked[0]), Position(1, marked[1])) if marked else None
    seen = quotation(Frame("shop.py", 7, "main", code, where))
    assert seen is not None
    [fact] = seen.facts("key_asked_for")
    assert (fact.bindings["holder"], fact.bindings["key"]) == ("prices", "tea")


def _answer(text: str, catalogue: Catalogue) -> Explanation:
    [traceback] = parse(text)
    [explanation] = Explainer(catalogue, no_sources).explain(traceback)
    return explanation


def test_an_answer_has_the_readers_names_and_neither_place_nor_edit(catalogue: Catalogue) -> None:
    answer = _answer(
        'Traceback (most recent call last):\n  File "/srv/shop.py", line 12, in <module>\n'
        "    print(settings[\"colour\"])\nKeyError: 'colour'\n",
        catalogue,
    )
    assert 'settings.get("colour")' in answer.guidance.do
    assert (answer.source_used, answer.fix, answer.place, answer.related) == (False, None, None, ())
    assert answer.bindings["line"] == "12"


def test_a_line_that_a_log_repeats_is_looked_at_with_each_number(catalogue: Catalogue) -> None:
    lines = [
        _answer(
            f'Traceback (most recent call last):\n  File "/srv/shop.py", line {number}, in <module>\n'
            "    print(prices[4])\nIndexError: list index out of range\n",
            catalogue,
        ).bindings["line"]
        for number in (3, 40)
    ]
    assert lines == ["3", "40"]


def test_the_facts_are_asked_of_the_line_as_of_a_file() -> None:
    seen = quotation(Frame("shop.py", 1, "main", "print(prices[4])"))
    assert seen is not None
    source = Source("shop.py", "print(prices[4])\n")
    [whole] = finder("brackets_at_hand")(source, source.line_span(1))
    [alone] = seen.facts("brackets_at_hand")
    assert {**alone.bindings, "line": "1"} == whole.bindings
