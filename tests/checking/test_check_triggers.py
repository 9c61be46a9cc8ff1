"""Triggers may only save work: with them and without them the same is found."""

from __future__ import annotations

import ast
import json
import sysconfig
from importlib import import_module
from pathlib import Path
from typing import Any

import checkout
import pytest

from explain.analysis.trees import Tree
from explain.analysis.triggers import TRIGGERS, allow, allowed
from explain.catalogue import Catalogue
from explain.linting import lint
from explain.source import Source
from explain.workshop.compiling import Corpus

STDLIB = Path(sysconfig.get_path("stdlib"))


@pytest.mark.parametrize(
    ("text", "fact", "allowed"),
    [
        pytest.param("x = 1\n", "pop_from_empty", False, id="none-of-the-words"),
        pytest.param("x.pop()\n", "pop_from_empty", True, id="one-of-them"),
        pytest.param("for x in range(3): pass\n", "range_len_plus_one", False, id="one-of-two-groups"),
        pytest.param("range(len(x))\n", "range_len_plus_one", True, id="both-groups"),
        pytest.param("popular = 1\n", "pop_from_empty", False, id="only-whole-words"),
        pytest.param("x = 1\n", "a_fact_without_a_row", True, id="no-row"),
    ],
)
def test_words(text: str, fact: str, allowed: bool) -> None:
    assert allow(fact, Source("a.py", text)) is allowed


def test_every_row_is_of_a_fact_that_a_page_names(catalogue: Catalogue) -> None:
    assert set(TRIGGERS) <= {name for entry in catalogue.entries() for name in (entry.fact, *entry.binds)}


def test_no_program_of_the_corpus_loses_a_fact(corpus: Corpus) -> None:
    """Asked everywhere and without the table, a fact holds in no program that the table would have kept it from."""
    programs = {file.text for page in corpus.pages for case in page.role("broken", "also") for file in case.files}
    lost = []
    for text in sorted(programs):
        source = Source("a.py", text)
        for name in TRIGGERS:
            if not allow(name, source) and any(import_module(f"explain.facts.{name}").find(source, None)):
                lost.append((name, text))
    assert lost == []


def test_no_program_of_the_corpus_loses_a_fact_by_its_tree(corpus: Corpus) -> None:
    """The same for the sharper question, which the linter asks."""
    programs = {file.text for page in corpus.pages for case in page.role("broken", "also") for file in case.files}
    lost = []
    for text in sorted(programs):
        source = Source("a.py", text)
        if source.tree is not None:
            left_out = set(TRIGGERS) - set(allowed(TRIGGERS, Tree.of(source)))
            lost += [
                (name, text) for name in left_out if any(import_module(f"explain.facts.{name}").find(source, None))
            ]
    assert lost == []


def test_the_modules_are_those_of_the_facts() -> None:
    other_names = import_module("explain.analysis.other_names")
    imported = import_module("explain.facts.from_import_then_module_use")
    assert set(other_names.MODULE_CLASSES) <= set(TRIGGERS["datetime_module_for_class"].split())
    assert set(imported._LACKING) <= set(TRIGGERS["from_import_then_module_use"].split())


@pytest.mark.parametrize("name", ["argparse.py", "dataclasses.py", "typing.py", "asyncio/base_events.py"])
def test_no_module_of_the_library_has_a_finding(name: str, catalogue: Catalogue) -> None:
    path = STDLIB / name
    assert lint(Source(str(path), path.read_text(encoding="utf-8")), catalogue) == ()


def test_a_text_that_compiles_is_parsed_once(monkeypatch: pytest.MonkeyPatch, catalogue: Catalogue) -> None:
    """The tree that the facts need is what is compiled, where the compiler may refuse it at all.

    Only a refusal is asked for again, in Python's own words.
    """
    asked = []

    def counting(source: object, *arguments: Any, **options: Any) -> Any:
        asked.append(type(source))
        return compile(source, *arguments, **options)  # type: ignore[call-overload]

    monkeypatch.setattr(import_module("explain.linting.refusal"), "compile", counting, raising=False)
    lint(Source("a.py", "x = 1\n"), catalogue)
    assert asked == []
    lint(Source("a.py", "print([x := 1 for y in ()])\n"), catalogue)
    assert asked == [ast.Module]
    lint(Source("a.py", "return 1\n"), catalogue)
    assert asked == [ast.Module, ast.Module, str]


def test_what_is_looked_for_everywhere_is_known_without_reading_a_page(catalogue: Catalogue) -> None:
    """Every check asks for it: it stands in the compiled index, and says what the pages say."""
    index = json.loads(checkout.compiled()[0].partition(b"\n")[0])
    assert index["lint"] == {one.name: one.fact or one.binds[0] for one in catalogue.entries() if one.lint}
