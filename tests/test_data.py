"""The tables that ship: what the tests of clues and removals do not look at."""

from __future__ import annotations

import sys

import pytest

from explain.data import rows
from explain.data.distributions import distribution_of, module_of, normal
from explain.data.standard_library import addition, has_module, order, public_names, removal


@pytest.mark.parametrize(
    ("module", "name"),
    [("random", "randint"), ("csv", "reader"), ("calendar", "monthrange"), ("os", "getcwd"), ("json", "dumps")],
)
def test_names_of_every_python_are_known(module: str, name: str) -> None:
    assert name in public_names(module)


@pytest.mark.parametrize(
    ("module", "name"),
    [("os", "fork"), ("math", "lcm"), ("asyncio", "TaskGroup"), ("collections", "Mapping"), ("time", "clock")],
    ids=["not on Windows", "since 3.9", "since 3.11", "until 3.9", "until 3.7"],
)
def test_names_that_some_python_or_system_lacks_are_not(module: str, name: str) -> None:
    assert name not in public_names(module)


def test_no_name_of_every_python_was_added_or_removed_since() -> None:
    """3.8 itself is the first of them: what it brought counts, and what only an older one had does not."""
    changed = []
    for module, names in rows("public_names"):
        for name in names.split(" "):
            for change in (addition(f"{module}.{name}"), removal(f"{module}.{name}")):
                of_module = change is not None and change.name != f"{module}.{name}"
                if change and not of_module and order(change.version) > (3, 8):
                    changed.append(change)
    assert changed == []


def test_the_running_python_has_each_of_these_names() -> None:
    import importlib

    missing = []
    for module in ("random", "csv", "json", "os", "string", "textwrap", "datetime", "collections", "math", "pathlib"):
        missing += [name for name in public_names(module) if not hasattr(importlib.import_module(module), name)]
    assert missing == [], sys.version


@pytest.mark.parametrize(
    ("distribution", "module"),
    [
        ("beautifulsoup4", "bs4"),
        ("scikit_learn", "sklearn"),
        ("protobuf", "google.protobuf"),
        ("pywin32", ""),
        ("requests", ""),
    ],
    ids=["another name", "written with an underscore", "inside a namespace", "many modules", "the same name"],
)
def test_a_distribution_leads_to_its_module_where_there_is_one(distribution: str, module: str) -> None:
    assert module_of(distribution) == module


def test_the_table_of_distributions_is_in_order_and_names_no_standard_module() -> None:
    modules = [module for module, _ in rows("distributions")]
    assert len(modules) == len(set(modules)) >= 400
    assert [one for one in modules if has_module(one, "3.14")] == []
    assert [name for _, name in rows("distributions") if not normal(name).strip("-")] == []
    assert distribution_of("cv2") == "opencv-python"
