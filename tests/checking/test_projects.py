"""What a project does for its files: names that it gives to programs, modules that a package brings back."""

from __future__ import annotations

from pathlib import Path

import pytest

from explain.catalogue import Catalogue
from explain.checking.cache import Cache
from explain.checking.discovery import Found
from explain.checking.files import Checked
from explain.checking.running import Runner
from explain.checking.settings import Settings

USES = "request = {'uri': uri('/tea')}\n"
RUNS = "import importlib\n\ndef load(module, loader):\n    {}\n    loader.exec_module(module)\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "setup.py").write_text("", encoding="utf-8")
    (tmp_path / "tests").mkdir()
    return tmp_path


def names(project: Path, text: str, catalogue: Catalogue) -> list[str]:
    """What a run with the project's cache finds in ``text``."""
    path = project / "tests" / "request.py"
    path.write_text(text, encoding="utf-8")
    settings = Settings(target_versions=("3.14",), root=str(project))
    [result] = Runner(catalogue, settings, Cache(settings), jobs=1).check([Found(str(path))])
    assert isinstance(result, Checked)
    return [one.stem for one in result.findings]


@pytest.mark.parametrize(
    "giving",
    [
        pytest.param(RUNS.format("setattr(module, 'uri', parsed)"), id="set on a module"),
        pytest.param(RUNS.format("vars(module)['uri'] = parsed"), id="put into a namespace"),
        pytest.param(RUNS.format("vars(module).update({'uri': parsed})"), id="in a dictionary"),
        pytest.param("shell_name = 'uri'\nexec(code, {shell_name: parsed})\n", id="by a name of its own"),
        pytest.param("import builtins\n\nbuiltins.uri = parsed\n", id="among the built-ins"),
        pytest.param("import __builtin__\n\nsetattr(__builtin__, 'uri', parsed)\n", id="among those of Python 2"),
        pytest.param("def fill(function):\n    function.__globals__['uri'] = parsed\n", id="in a function's module"),
    ],
)
def test_a_name_that_the_project_gives_is_not_missed(giving: str, project: Path, catalogue: Catalogue) -> None:
    (project / "tests" / "loading.py").write_text(giving, encoding="utf-8")
    assert names(project, USES, catalogue) == []


@pytest.mark.parametrize(
    ("other", "text", "expected"),
    [
        pytest.param(RUNS.format("'uri'"), USES, ["name-not-defined"], id="a text that sets nothing"),
        pytest.param("settings['uri'] = 3\n", USES, ["name-not-defined"], id="where nothing is run"),
        pytest.param(
            RUNS.format("vars(module)['totl'] = 3"), "total = 3\nprint(totl)\n", ["name-not-defined"], id="a slip"
        ),
        pytest.param(
            RUNS.format("vars(module)['math'] = 3"),
            "print(math.sqrt(3))\n",
            ["stdlib-module-not-imported"],
            id="a module that is not imported",
        ),
    ],
)
def test_a_name_that_nobody_gives_is_missed(
    other: str, text: str, expected: list[str], project: Path, catalogue: Catalogue
) -> None:
    (project / "tests" / "loading.py").write_text(other, encoding="utf-8")
    assert names(project, text, catalogue) == expected


def test_a_name_that_several_files_of_a_folder_miss_is_given_to_them(project: Path, catalogue: Catalogue) -> None:
    others = [project / "tests" / f"request_{number}.py" for number in range(2)]
    others[0].write_text(USES, encoding="utf-8")
    assert names(project, USES, catalogue) == ["name-not-defined"]
    others[1].write_text(f"def uri(path):\n    return path\n\n{USES}", encoding="utf-8")
    assert names(project, USES, catalogue) == ["name-not-defined"]
    others[1].write_text(USES, encoding="utf-8")
    assert names(project, USES, catalogue) == []
    assert names(project, f"{USES}print(pi)\n", catalogue) == []  # nor what else such a file has from there


def test_a_script_states_its_own_pythons(project: Path, catalogue: Catalogue) -> None:
    script = '# /// script\n# requires-python = "{}"\n# dependencies = []\n# ///\nfrom operator import call\n'
    assert names(project, script.format(">=3.11"), catalogue) == []
    assert names(project, script.format(">=3.10"), catalogue) == ["imported-name-newer"]


@pytest.mark.parametrize(
    ("module", "package", "expected"),
    [
        pytest.param("cgi", "legacy-cgi>=2.6; python_version>='3.13'", [], id="cgi"),
        pytest.param("cgitb", "legacy-cgi", [], id="what comes with it"),
        pytest.param("telnetlib", "standard_telnetlib", [], id="with an underscore"),
        pytest.param("audioop", "audioop-lts", [], id="by its end"),
        pytest.param("imghdr", "legacy-cgi", ["stdlib-module-removed"], id="another module"),
        pytest.param("cgi", "my-legacy-cgi-shop", ["stdlib-module-removed"], id="another package"),
        pytest.param("distutils", "setuptools", ["stdlib-module-removed"], id="what only builds"),
    ],
)
def test_a_module_that_a_package_brings_back_is_there(
    module: str, package: str, expected: list[str], project: Path, catalogue: Catalogue
) -> None:
    (project / "setup.py").write_text(f"setup(install_requires=[{package!r}])\n", encoding="utf-8")
    assert names(project, f"import {module}\n", catalogue) == expected


def test_a_module_of_the_project_may_have_the_name_of_one_that_left(project: Path, catalogue: Catalogue) -> None:
    text = "from parser import parsed\n"
    assert names(project, text, catalogue) == ["stdlib-module-removed"]
    (project / "tests" / "parser.py").write_text("parsed = 3\n", encoding="utf-8")
    assert names(project, text, catalogue) == []


def test_a_slip_is_told_where_the_project_adds_to_the_built_ins(project: Path, catalogue: Catalogue) -> None:
    (project / "tests" / "loading.py").write_text("import builtins\n\nbuiltins.totl = 3\n", encoding="utf-8")
    assert names(project, "tea = 3\nprint(tae)\n", catalogue) == ["name-not-defined"]
    assert names(project, "total = 3\nprint(totl)\n", catalogue) == []  # however much it looks like a slip


def test_what_a_library_adds_to_the_built_ins_is_there(project: Path, catalogue: Catalogue) -> None:
    text = "render('tea')\n"
    assert names(project, text, catalogue) == ["name-not-defined"]
    (project / "main.py").write_text("from direct.showbase.ShowBase import ShowBase\n", encoding="utf-8")
    assert names(project, text, catalogue) == []


def test_a_module_of_a_package_is_a_name_in_it(project: Path, catalogue: Catalogue) -> None:
    package = project / "shop"
    package.mkdir()
    (package / "__init__.py").write_text("def __getattr__(name):\n    return till.open(name)\n", encoding="utf-8")
    settings = Settings(target_versions=("3.14",), root=str(project))

    def found() -> list[str]:
        [result] = Runner(catalogue, settings, None, jobs=1).check([Found(str(package / "__init__.py"))])
        assert isinstance(result, Checked)
        return [one.stem for one in result.findings]

    assert found() == ["name-not-defined"]
    (package / "till.py").write_text("", encoding="utf-8")
    assert found() == []


def test_what_builds_a_project_has_distutils(project: Path, catalogue: Catalogue) -> None:
    text = "from distutils.util import strtobool\nprint(strtobool('yes'))\n"
    assert names(project, text, catalogue) == ["stdlib-module-removed"]
    settings = Settings(target_versions=("3.14",), root=str(project))
    (project / "setup.py").write_text(text, encoding="utf-8")
    [result] = Runner(catalogue, settings, Cache(settings), jobs=1).check([Found(str(project / "setup.py"))])
    assert isinstance(result, Checked)
    assert not result.findings


def test_a_kept_answer_is_given_up_when_the_project_changes(project: Path, catalogue: Catalogue) -> None:
    assert names(project, USES, catalogue) == ["name-not-defined"]
    (project / "tests" / "loading.py").write_text(RUNS.format("setattr(module, 'uri', 3)"), encoding="utf-8")
    assert names(project, USES, catalogue) == []
    assert names(project, "import cgi\n", catalogue) == ["stdlib-module-removed"]
    (project / "requirements-dev.txt").write_text("legacy-cgi\n", encoding="utf-8")
    assert names(project, "import cgi\n", catalogue) == []
