"""What is told of a change before all of a text was looked at must be what the whole check says of the same lines."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest
from checkout import pages

from explain.analysis.reparsing import Change, LastTrees
from explain.catalogue import Catalogue
from explain.checking.changed import findings_at
from explain.checking.findings import findings_in
from explain.checking.settings import Settings
from explain.explanation import Finding
from explain.foreseeing import foreseen
from explain.linting import Outdated
from explain.source import Source
from explain.workshop.pages import PageText

PAGES = pages()
LINTED = [page for page in PAGES if page.lint and page.folder != "SyntaxError"]
REFUSED = [page for page in PAGES if page.folder in ("SyntaxError", "IndentationError", "TabError")]
SETTINGS = Settings()
ABOVE = "".join(
    f"\ndef total_{n}(prices):\n    found = [price for price in prices]\n    return found\n" for n in range(30)
)
"""More lines than are looked at above a change."""


def programs(page: PageText) -> Iterator[str]:
    yield from (
        file.text + "\n" for case in page.role("broken", "also")[:3] for file in case.files if "\r" not in file.text
    )


def without_each(text: str) -> Iterator[str]:
    """``text`` with ``pass`` in the place of one of its statements, for each that has its lines for itself."""
    body, lines = ast.parse(text).body, text.split("\n")
    firsts = [min([one.lineno, *(by.lineno for by in getattr(one, "decorator_list", []))]) for one in body]
    lasts = [one.end_lineno or 0 for one in body]
    for at, (first, last) in enumerate(zip(firsts, lasts, strict=True)):
        if (at + 1 == len(body) or last < firsts[at + 1]) and (not at or lasts[at - 1] < first):
            yield "\n".join([*lines[: first - 1], *["pass"] * (last - first + 1), *lines[last:]])


def changed(before: str, after: str) -> tuple[Change | None, Source, Source]:
    trees, one, two = LastTrees(), Source("before.py", before), Source("before.py", after)
    trees.parse(one)
    return trees.parse(two), one, two


def inside(found: tuple[Finding, ...], change: Change) -> list[Finding]:
    return [one for one in found if change.begin < one.span.start.line <= change.end]


@pytest.mark.parametrize("page", LINTED, ids=lambda page: page.name)
def test_a_statement_is_told_as_in_a_whole_check(page: PageText, catalogue: Catalogue) -> None:
    for text in programs(page):
        if Source("shop.py", text).tree is None:  # another Python's
            continue
        whole = findings_in(Source("before.py", text), catalogue, SETTINGS)
        for before in (ABOVE, *without_each(text)):
            text_after = ABOVE + text if before is ABOVE else text
            change, _, source = changed(before, text_after)
            if change is None:
                continue
            told = findings_at(change, source, (), catalogue, SETTINGS)
            expected = findings_in(Source("before.py", text_after), catalogue, SETTINGS) if before is ABOVE else whole
            if told is not None:  # the compiler refuses it
                run = foreseen(Source("before.py", text_after), catalogue)  # only the whole check follows a run
                assert inside(told, change) == [one for one in inside(expected, change) if one not in run], text_after


@pytest.mark.parametrize("page", REFUSED, ids=lambda page: page.name)
def test_a_broken_text_is_told_as_in_a_whole_check(page: PageText, catalogue: Catalogue) -> None:
    for text in programs(page):
        trees, source = LastTrees(), Source("before.py", ABOVE + "\n" + text)
        trees.parse(Source("before.py", ABOVE))
        if source.tree is None:
            trees.parse(source)
            part = trees.part(source)
            assert part is not None and part.text.startswith("\n" * 60)
            assert findings_in(part, catalogue, SETTINGS) == findings_in(source, catalogue, SETTINGS), text


KNOWN = 'import json\n\nnames = ["Ada"]\nprint(names.push("Bob"))\n'


@pytest.mark.parametrize(
    ("before", "after", "lines"),
    [
        pytest.param(KNOWN, KNOWN + "print(nmaes)\n", [4, 5], id="one-above-is-kept"),
        pytest.param(KNOWN, KNOWN.replace("Ada", "Eva"), [4], id="one-below-is-kept-where-it-has-not-moved"),
        pytest.param(KNOWN, KNOWN.replace("push", "append"), [], id="one-that-was-mended-is-gone"),
        pytest.param(KNOWN, "\n" + KNOWN, None, id="one-that-has-moved-speaks-of-another-line"),
        pytest.param(KNOWN, KNOWN + "return 1\n", None, id="the-compiler-refuses-it"),
        pytest.param(KNOWN, KNOWN + "x = 1  # pyexplain: ignore\n", None, id="something-is-suppressed"),
        pytest.param(KNOWN + "# pyexplain: ignore\n", KNOWN + "x = 1\n", None, id="something-was-suppressed"),
    ],
)
def test_what_was_found_before(before: str, after: str, lines: list[int] | None, catalogue: Catalogue) -> None:
    known = findings_in(Source("before.py", before), catalogue, SETTINGS)
    change, _, source = changed(before, after)
    assert change is not None
    told = findings_at(change, source, known, catalogue, SETTINGS)
    assert (told if told is None else [one.span.start.line for one in told]) == lines


def test_nobody_wants_to_know_any_more(catalogue: Catalogue) -> None:
    change, _, source = changed(KNOWN, KNOWN + "print(nmaes)\n")
    assert change is not None
    with pytest.raises(Outdated):
        findings_at(change, source, (), catalogue, SETTINGS, lambda: False)


def test_the_whole_check_that_follows_is_not_narrowed(catalogue: Catalogue) -> None:
    change, _, source = changed(KNOWN, KNOWN + "x = 1\n")
    assert change is not None
    assert findings_at(change, source, (), catalogue, SETTINGS) == ()
    assert [one.span.start.line for one in findings_in(source, catalogue, SETTINGS)] == [4]


def test_a_script_is_told_for_the_pythons_that_it_states(catalogue: Catalogue) -> None:
    stated = '# /// script\n# requires-python = ">=3.9"\n# ///\nimport json\nimport os\n'
    change, _, source = changed(stated, stated + "import tomllib\n")
    assert change is not None
    told = findings_at(change, source, (), catalogue, SETTINGS)
    assert told is not None and [one.stem for one in told] == ["stdlib-module-newer"]
    assert inside(findings_in(source, catalogue, SETTINGS), change) == list(told)
