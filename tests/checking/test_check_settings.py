"""Which settings count, and that a mistake in them is told with what to write instead."""

from __future__ import annotations

from pathlib import Path

import pytest

from explain.catalogue import Catalogue
from explain.checking.selection import validate
from explain.checking.settings import EXCLUDED, ConfigurationError, Settings, settings_for


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_without_a_file_the_defaults_count(tmp_path: Path) -> None:
    assert settings_for((str(tmp_path),)).exclude == EXCLUDED
    assert settings_for((str(tmp_path),)).origin == ""


def test_the_nearest_section_counts_and_files_without_one_are_passed_over(tmp_path: Path) -> None:
    outer = write(tmp_path / "pyproject.toml", '[tool.pyexplain]\nselect = ["a"]\nextend-exclude = ["old"]\n')
    write(tmp_path / "inner" / "pyproject.toml", "[tool.other]\nkey = 1\n")
    module = write(tmp_path / "inner" / "pack" / "module.py", "")
    found = settings_for((str(module),))
    assert (found.origin, found.root, found.select) == (str(outer), str(tmp_path), ("a",))
    assert "old" in found.patterns
    assert ".venv" in found.patterns


def test_our_own_file_counts_before_pyproject_in_the_same_folder(tmp_path: Path) -> None:
    write(tmp_path / "pyproject.toml", '[tool.pyexplain]\nignore = ["a"]\n')
    own = write(tmp_path / "pyexplain.toml", 'ignore = ["b"]\n')
    assert settings_for((str(tmp_path),)) == Settings(ignore=("b",), root=str(tmp_path), origin=str(own))


def test_several_paths_use_the_folder_that_holds_them_all(tmp_path: Path) -> None:
    write(tmp_path / "one" / "pyexplain.toml", 'ignore = ["a"]\n')
    write(tmp_path / "two" / "module.py", "")
    assert settings_for((str(tmp_path / "one"), str(tmp_path / "two" / "module.py"))).ignore == ()


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        pytest.param('[tool.pyexplain]\nselct = ["a"]\n', "unknown key 'selct'; the closest is 'select'", id="typo"),
        pytest.param("[tool.pyexplain]\nzzz = 1\n", "unknown key 'zzz'", id="nothing-is-close"),
        pytest.param('[tool.pyexplain]\nselect = "a"\n', "'select' must be a list of strings", id="a-bare-string"),
        pytest.param("[tool.pyexplain]\nselect = [1]\n", "'select' must be a list of strings", id="numbers"),
        pytest.param("[tool]\npyexplain = 3\n", "tool.pyexplain must be a table", id="no-table"),
        pytest.param("[tool.pyexplain\n", "not valid TOML", id="broken-toml"),
        pytest.param("# pyexplain\n" + "a = " + "[" * 9000, "not valid TOML", id="nested-deeper-than-the-stack"),
    ],
)
def test_a_mistake_is_told_with_its_file(tmp_path: Path, text: str, complaint: str) -> None:
    file = write(tmp_path / "pyproject.toml", text)
    with pytest.raises(ConfigurationError) as caught:
        settings_for((str(tmp_path),))
    assert str(caught.value).startswith(f"{file}: {complaint}")


def test_a_file_that_is_not_utf8_is_told(tmp_path: Path) -> None:
    (tmp_path / "pyexplain.toml").write_bytes(b"ignore = ['\xff']")
    with pytest.raises(ConfigurationError, match="not valid TOML"):
        settings_for((str(tmp_path),))


@pytest.mark.parametrize("name", ["boom-called", "NameError/boom-called", "NameError", "unused-suppression"])
def test_a_page_an_exception_and_our_own_findings_may_be_selected(tiny: Catalogue, name: str) -> None:
    validate(Settings(select=(name,), ignore=(name,)), tiny)


def test_a_name_that_stands_for_nothing_is_told_with_the_closest(tiny: Catalogue) -> None:
    with pytest.raises(ConfigurationError) as caught:
        validate(Settings(ignore=("bom-called",)), tiny)
    assert str(caught.value) == "ignore: no page is called 'bom-called'; the closest is 'boom-called'"
