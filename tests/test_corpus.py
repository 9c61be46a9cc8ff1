"""The guard over the checkout, and that the guard can fail: a page with every kind of mistake gets every complaint."""

from __future__ import annotations

from pathlib import Path

import pytest
from machine import pythons

from explain.catalogue import Catalogue
from explain.records import replace
from explain.workshop import guard
from explain.workshop.compiling import Corpus, read_checkout
from explain.workshop.reading_pages import read_page

ROOT = Path(__file__).resolve().parents[1]

BAD = """\
# This title is far too long to be read at one glance, ends with a period and simply blames you!.

```toml
fact = "no_such_fact"
lint = 3
colour = "red"
pythons = ">3.20"
```

You forgot `{{nothing}}` here, obviously. {{name|shout}}

## Do this

Just fix it!

## Why

```python
misplaced = 1
```

## Broken

```python name=x name2=x 3bad=1
pritn(x)
```

## Brokken

## Fixed

```ruby
puts
"""


def test_the_corpus_keeps_its_promises(corpus: Corpus, catalogue: Catalogue) -> None:
    """As a whole; that each page keeps its own is asked where its answers are looked at, in ``test_answers``."""
    retired = [page for page in corpus.pages if page.retired]
    complaints = [one for page in retired for one in guard.about_page(page, corpus, catalogue)]
    complaints += guard.about_whole(corpus)
    assert [str(one) for one in guard.excused(complaints, corpus, retired)] == []


def test_a_check_of_everything_asks_for_each_page_and_for_the_whole(corpus: Corpus) -> None:
    few = replace(corpus, pages=corpus.pages[:2])
    said = guard.check(few)
    assert {one.stage for one in said if one.file not in {page.path for page in few.pages}} == {6, 9, 10}
    assert [one for one in said if one.file in {page.path for page in few.pages}] == []


def test_every_mistake_of_a_page_is_said_at_once_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "NameError" / "bad.md"
    path.parent.mkdir()
    path.write_text(BAD, encoding="utf-8")
    said = [str(complaint) for complaint in read_page(path).complaints]
    expected = [
        ":1: `lint` must be a bool",
        ":1: `pythons` leaves no Python",
        ":1: no filter is called `shout`",
        ":1: no option is called `colour`",
        ":16: `Why` stands out of order",
        ":18: `Why` holds prose",
        ":24: `3bad=1` is neither a file name nor name=value",
        ":28: no section is called `Brokken`",
        ":32: a fence is one of",
        ":32: this fence is never closed",
    ]
    for text in expected:
        assert any(text in line for line in said), (text, said)


@pytest.mark.parametrize(
    ("old", "new", "stage", "text"),
    [
        pytest.param("prnt(", "print(", 3, "gives no NameError", id="Broken does not fail"),
        pytest.param('print("hello")\n```\n', "prnt(1)\n```\n", 3, "does not run clean", id="Fixed fails"),
        pytest.param("binds = [", 'fact = "x"\nbinds = [', 6, "there is no fact or clue `x`", id="unknown fact"),
        pytest.param(
            "Check the spelling", "{{never}} Check the spelling", 5, "nothing ever fills", id="a hole nothing fills"
        ),
        pytest.param(" name=prnt", "", 4, "is answered by", id="a value that is no slot"),
        pytest.param("# A name", "# Simply a name", 11, "Simply".lower(), id="a word that belittles"),
    ],
)
def test_the_guard_can_fail(old: str, new: str, stage: int, text: str, tmp_path: Path, corpus: Corpus) -> None:
    """One page is spoilt and captured again; the guard must say so, at the stage it belongs to."""
    from explain.workshop.capture import capture

    if "3.11" not in pythons():
        pytest.skip("needs a Python of the corpus")
    original = (ROOT / "corpus" / "NameError" / "name-not-defined.md").read_text(encoding="utf-8")
    assert old in original
    path = tmp_path / "corpus" / "NameError" / "name-not-defined.md"
    path.parent.mkdir(parents=True)
    path.write_text(original.replace(old, new), encoding="utf-8")
    page = read_page(path)
    snapshots = tmp_path / "snapshots" / "python"
    capture((page,), snapshots, {"3.11": pythons()["3.11"]})
    said = guard.check(Corpus((page,), snapshots), [page.name])
    assert any(one.stage == stage and text in one.text for one in said), [(one.stage, one.text) for one in said]


def test_a_page_of_another_exception_does_not_answer(catalogue: Catalogue) -> None:
    entry = catalogue.find("name-not-defined")
    assert entry is not None
    assert all(names == ("NameError",) for names in (template.exceptions for template in entry.templates))


def test_the_checkout_is_read_in_the_order_of_its_paths() -> None:
    names = [str(page.path) for page in read_checkout(ROOT).pages]
    assert names == sorted(names)
