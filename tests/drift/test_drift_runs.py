"""Pinned tests run under real Pythons: each fails on exactly the targets that its finding names, and repaired on none.

The programs are in ``tests/data/drift``; those whose names begin with ``test_holds`` have no finding.
"""

from __future__ import annotations

import ast
import subprocess
from functools import cache
from pathlib import Path

import pytest

from explain.catalogue import load_catalogue
from explain.checking.findings import findings_in
from explain.checking.fixing import repaired
from explain.checking.settings import Settings
from explain.compilers import find as python_at
from explain.drift import DEFAULT_TARGETS
from explain.source import Source

PROGRAMS = Path(__file__).resolve().parents[1] / "data" / "drift"
SETTINGS = Settings(select=("message-drift",), target_versions=DEFAULT_TARGETS)
NAMES = ("patterns", "comparisons", "classes", "printed", "docstrings", "forms", "maintained")
MICRO = {"test_far_choice", "test_choice_without_quotes", "test_near_choice", "test_near_choice_at_the_end"}
"""Tests of a text that changed within minor versions: which of them this machine has decides where they fail."""
NOT_REPAIRED = {
    "test_f_string_ends", "test_traceback_as_lines", "test_instance_asked_by_a_method", "test_name_asked_by_a_method"
}  # fmt: skip
"""Tests whose finding has no fix: the text holds a value of the reader's and would need another that is not known, or
is an element of a list; a method compares what could only be compared in another way."""
SHOWN_FOR = {"Shelf": "test_class", "": "test_module", "Said": "test_text_of_a_class"}
"""Which test runs the examples of a docstring, or what a class holds."""


@cache
def source(name: str) -> Source:
    return Source(f"{name}.py", (PROGRAMS / f"{name}.py").read_text(encoding="utf-8"))


@cache
def after(name: str) -> str:
    return repaired(source(name), load_catalogue(), SETTINGS, unsafe=False).source.text


@cache
def failed(version: str, text: str) -> frozenset[str]:
    """The tests in ``text`` that fail under Python ``version``."""
    python = python_at(version)
    if not python:
        pytest.skip(f"Python {version} is not installed")
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); import expecting; sys.modules['pytest'] = expecting; "
        "text = sys.stdin.read(); expecting.open = lambda *a, **k: __import__('io').StringIO(text); "
        "expecting.main('pinned.py')"
    )
    done = subprocess.run(
        [python, "-B", "-I", "-W", "ignore", "-c", code, str(PROGRAMS)],
        input=text, capture_output=True, text=True, encoding="utf-8", timeout=60, check=False,
    )  # fmt: skip
    rows = [line.split() for line in done.stdout.splitlines()]
    assert rows and done.returncode == 0, done.stderr
    return frozenset(row[0] for row in rows if row[1] == "FAILED")


def owner(tree: ast.Module, line: int) -> str:
    """The test that stands on ``line``, or that runs the examples there."""
    for node in tree.body:
        first = min(one.lineno for one in (node, *getattr(node, "decorator_list", ())))
        if (node.end_lineno or 0) >= line >= first:
            name = getattr(node, "name", "")
            return name if name.startswith("test_") else SHOWN_FOR[name]
    raise AssertionError(f"line {line}")


@cache
def named(name: str) -> dict[str, set[str]]:
    """The targets that the findings in a program name, by test."""
    found: dict[str, set[str]] = {}
    tree = ast.parse(source(name).text)
    for finding in findings_in(source(name), load_catalogue(), SETTINGS):
        pythons = dict(finding.bindings)["fails_on"].split(", ")
        found.setdefault(owner(tree, finding.span.start.line), set()).update(pythons)
    return found


def names_in(name: str) -> list[str]:
    return [node.name for node in ast.parse(source(name).text).body
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_every_pin_is_found_and_nothing_else(name: str) -> None:
    assert set(named(name)) == {one for one in names_in(name) if not one.startswith("test_holds")}


@pytest.mark.parametrize("version", DEFAULT_TARGETS)
@pytest.mark.parametrize("name", NAMES)
def test_a_pinned_test_fails_exactly_where_it_is_said_to(name: str, version: str) -> None:
    said = {one for one, pythons in named(name).items() if version in pythons}
    assert failed(version, source(name).text) - MICRO == said - MICRO


@pytest.mark.parametrize("version", DEFAULT_TARGETS)
@pytest.mark.parametrize("name", NAMES)
def test_a_repaired_test_passes_on_every_target(name: str, version: str) -> None:
    assert failed(version, after(name)) - NOT_REPAIRED == frozenset()


@pytest.mark.parametrize("name", NAMES)
def test_what_is_repaired_is_not_found_again(name: str) -> None:
    left = findings_in(Source(f"{name}.py", after(name)), load_catalogue(), SETTINGS)
    assert {owner(ast.parse(after(name)), one.span.start.line) for one in left} <= NOT_REPAIRED
