"""Texts that a project raises itself are nobody's wording but its own; those that only its tests have are Python's."""

from __future__ import annotations

from pathlib import Path

import pytest

from explain.catalogue import Catalogue
from explain.checking.cache import Cache
from explain.checking.discovery import Found
from explain.checking.files import Checked, check_file
from explain.checking.own_texts import forget, raises
from explain.checking.running import Runner
from explain.checking.settings import Settings

PINNED = """\
import pytest


def test_it():
    with pytest.raises(TypeError, match="Can't instantiate abstract class Shop with abstract method open$"):
        make()
"""
IN_C = """\
PyErr_Format(PyExc_TypeError,
             "Can't instantiate abstract class %s "
             "with abstract method%s %U", name, more, list);
"""
IN_PYTHON = """\
def make():
    raise TypeError(f"Can't instantiate abstract {kind} {name} with abstract method {one}")
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "pyproject.toml").write_text("", encoding="utf-8")
    for folder in ("tests", "shop"):
        (tmp_path / folder).mkdir()
    (tmp_path / "tests" / "test_shop.py").write_text(PINNED, encoding="utf-8")
    return tmp_path


def names(project: Path, catalogue: Catalogue) -> list[str]:
    settings = Settings(target_versions=("3.9", "3.14"), root=str(project))
    return [one.stem for one in check_file(str(project / "tests" / "test_shop.py"), catalogue, settings).findings]


def test_a_text_that_nobody_in_the_project_raises_is_pythons(project: Path, catalogue: Catalogue) -> None:
    assert names(project, catalogue) == ["message-drift"]


@pytest.mark.parametrize(
    ("file", "text"),
    [
        pytest.param("shop/core.c", IN_C, id="in C, in two literals"),
        pytest.param("shop/core.py", IN_PYTHON, id="in another module, with values in it"),
        pytest.param("shop/core.so", "\0tea\0Can't instantiate abstract class %s with abstract method %U", id="built"),
    ],
)
def test_a_text_that_the_project_raises_is_its_own(file: str, text: str, project: Path, catalogue: Catalogue) -> None:
    (project / file).write_text(text, encoding="utf-8")
    assert names(project, catalogue) == []


def test_a_shorter_text_of_the_project_is_its_own(project: Path, catalogue: Catalogue) -> None:
    pinned = PINNED.replace("TypeError", "ValueError").replace(
        "Can't instantiate abstract class Shop with abstract method open$", "Invalid format specifier '<z15.e'"
    )
    (project / "tests" / "test_shop.py").write_text(pinned, encoding="utf-8")
    assert names(project, catalogue) == ["message-drift"]
    raised = 'raise ValueError("Invalid format specifier {}".format(one))'
    (project / "shop" / "core.py").write_text(raised, encoding="utf-8")
    forget()
    assert names(project, catalogue) == []


@pytest.mark.parametrize(
    ("file", "text"),
    [
        pytest.param("tests/test_more.py", PINNED + "raise ValueError", id="another test"),
        pytest.param("shop/core.py", PINNED.replace("raises", "expects"), id="a module that raises nothing"),
        pytest.param("shop/core.c", '"with an abstract method"; "a class that can\'t"', id="some of the words only"),
        pytest.param("venv/shop.py", IN_PYTHON, id="what is installed"),
    ],
)
def test_a_text_that_is_not_raised_is_pythons(file: str, text: str, project: Path, catalogue: Catalogue) -> None:
    (project / file).parent.mkdir(exist_ok=True)
    (project / file).write_text(text, encoding="utf-8")
    assert names(project, catalogue) == ["message-drift"]


def test_nothing_outside_the_project_is_read(project: Path, catalogue: Catalogue) -> None:
    inner = project / "shop" / "inner"
    (inner / "tests").mkdir(parents=True)
    (inner / "setup.py").write_text("", encoding="utf-8")
    (project / "shop" / "core.c").write_text(IN_C, encoding="utf-8")
    (inner / "link.c").symlink_to(project / "shop" / "core.c")
    assert not raises(str(inner / "setup.py"), ("Can't instantiate abstract class", "with abstract method"))
    assert raises(str(project / "pyproject.toml"), ("Can't instantiate abstract class", "with abstract method"))


def test_a_text_without_a_file_belongs_to_no_project() -> None:
    assert not raises("nowhere.py", ("Can't instantiate abstract class", "with abstract method"))


def kept_names(project: Path, catalogue: Catalogue) -> list[str]:
    """What a run with the project's cache finds."""
    settings = Settings(target_versions=("3.9", "3.14"), root=str(project))
    runner = Runner(catalogue, settings, Cache(settings), jobs=1)
    [result] = runner.check([Found(str(project / "tests" / "test_shop.py"))])
    assert isinstance(result, Checked)
    return [one.stem for one in result.findings]


def test_a_kept_answer_is_given_up_when_the_project_changes(project: Path, catalogue: Catalogue) -> None:
    assert kept_names(project, catalogue) == ["message-drift"]
    (project / "shop" / "core.py").write_text(IN_PYTHON, encoding="utf-8")
    assert kept_names(project, catalogue) == []
    (project / "shop" / "core.py").write_text("", encoding="utf-8")
    assert kept_names(project, catalogue) == ["message-drift"]


def test_an_answer_is_kept_while_the_project_stays(project: Path, catalogue: Catalogue) -> None:
    settings = Settings(target_versions=("3.9", "3.14"), root=str(project))
    kept_names(project, catalogue)
    path = project / "tests" / "test_shop.py"
    result = check_file(str(path), catalogue, settings)
    assert [path for path, _ in result.hangs_on] == [""]
    assert Cache(settings).get(str(path), result.digest) is not None
