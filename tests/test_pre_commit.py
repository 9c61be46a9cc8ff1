"""The hook as pre-commit installs and runs it: the tree as it stands, built, in a fresh environment."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from explain.workshop import compiling

pytest.importorskip("pre_commit")

ROOT = Path(__file__).resolve().parents[1]
PREK = Path(sys.executable).with_name("prek")
SHIPPED = (
    "explain", "corpus", "snapshots", "pyproject.toml", "hatch_build.py", "README.md", "LICENSE",
    ".pre-commit-hooks.yaml",
)  # fmt: skip
HOOK = '[tool.hatch.build.hooks.custom]\npath = "hatch_build.py"\n'
IDENTITY = ("-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false")

pytestmark = [pytest.mark.slow, pytest.mark.skipif(shutil.which("git") is None, reason="pre-commit needs git")]


def environment(home: Path) -> dict[str, str]:
    """Without what a surrounding git or pre-commit run has set."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PRE_COMMIT", "PYTHON"))}
    own = {
        "PRE_COMMIT_HOME": str(home),
        "PREK_HOME": str(home.with_name("prek")),
        "PRE_COMMIT_COLOR": "never",
        "PIP_NO_COMPILE": "1",
    }
    return {**kept, **own, "COLUMNS": "80", "PYTHONUTF8": "1"}


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *IDENTITY, *arguments], cwd=folder, check=True, capture_output=True, env=environment(folder))


@pytest.fixture(scope="module")
def hooks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This project as a repository of its own, with what is not committed yet."""
    folder = tmp_path_factory.mktemp("hooks")
    for name in SHIPPED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__", "compiled"))
        elif (ROOT / name).exists():
            shutil.copy2(ROOT / name, folder / name)
    git(folder, "init", "--quiet")
    git(folder, "add", "--all", "--force")
    git(folder, "commit", "--quiet", "--message", "The tree as it stands")
    return folder


@pytest.fixture(scope="module")
def package(hooks: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository of what is shipped alone, its pages compiled, as a mirror of the hook would be: built at once."""
    folder = tmp_path_factory.mktemp("package")
    for name in ("explain", *(one for one in SHIPPED if (ROOT / one).is_file() and one != "hatch_build.py")):
        copy = shutil.copytree if (hooks / name).is_dir() else shutil.copy2
        copy(hooks / name, folder / name)
    compiling.write(
        folder / "explain" / "compiled", *compiling.compile_corpus(compiling.read_checkout(ROOT), values=True)
    )
    settings = (folder / "pyproject.toml").read_text(encoding="utf-8")
    assert HOOK in settings
    (folder / "pyproject.toml").write_text(settings.replace(HOOK, ""), encoding="utf-8")
    git(folder, "init", "--quiet")
    git(folder, "add", "--all", "--force")
    git(folder, "commit", "--quiet", "--message", "What is shipped")
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project that uses the hook: one good file, one bad, one that does not count, and documents."""
    files = {
        "good.py": "print(sum([3, 4]))\n",
        "bad.py": "total = sum(\nprint(total)\n",
        "old/bad.py": "f(\n",
        "README.md": "# Shop\n\n```python\nf(\n```\n",
        "docs/index.rst": "Shop\n====\n",
        "pyproject.toml": '[tool.pyexplain]\nextend-exclude = ["old"]\n',
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", "--all")
    return tmp_path


PRE_COMMIT = (sys.executable, "-m", "pre_commit")


def test_the_hook_fails_on_the_bad_file_and_passes_when_it_is_mended(hooks: Path, project: Path) -> None:
    failed = run(hooks, project, PRE_COMMIT, "pyexplain")
    assert failed.returncode == 1, failed.stdout + failed.stderr
    assert "bracket-never-closed" in failed.stdout
    assert "bad.py:1:12" in failed.stdout
    assert "Found 1 error\n" in failed.stdout
    for quiet in ("good.py", "old", "README.md", "index.rst"):
        assert quiet not in failed.stdout.partition("exit code")[2]
    (project / "bad.py").write_text("total = sum([])\nprint(total)\n", encoding="utf-8")
    git(project, "add", "--all")
    passed = run(hooks, project, PRE_COMMIT, "pyexplain")
    assert passed.returncode == 0, passed.stdout + passed.stderr
    assert "Passed" in passed.stdout


@pytest.mark.parametrize(
    ("repository", "runner"),
    [
        pytest.param("hooks", PRE_COMMIT, id="pre-commit"),  # installed already, for the hook above
        pytest.param(
            "package", (str(PREK),), id="prek",
            marks=pytest.mark.skipif(not PREK.exists(), reason="prek is not installed here"),
        ),
    ],
)  # fmt: skip
def test_the_repairing_hook_finds_repairs_and_then_passes(
    repository: str, project: Path, runner: tuple[str, ...], request: pytest.FixtureRequest
) -> None:
    source: Path = request.getfixturevalue(repository)
    (project / "bad.py").write_text("side = math.sqrt(2)\n", encoding="utf-8")
    git(project, "add", "--all")
    failed = run(source, project, runner, "pyexplain-fix")
    assert failed.returncode == 1, failed.stdout + failed.stderr
    assert "fixed bad.py:1: stdlib-module-not-imported" in failed.stdout
    assert (project / "bad.py").read_text(encoding="utf-8") == "import math\nside = math.sqrt(2)\n"
    git(project, "add", "--all")
    passed = run(source, project, runner, "pyexplain-fix")
    assert passed.returncode == 0, passed.stdout + passed.stderr


def run(repository: Path, project: Path, runner: tuple[str, ...], hook: str) -> subprocess.CompletedProcess[str]:
    """What ``runner`` says of all files of ``project``, which takes ``hook`` from ``repository`` at its last commit.

    The hook's environment is installed at the first run and found again at the next, as it is for everybody.
    """
    revision = subprocess.run(
        ["git", "rev-parse", "HEAD"], cwd=repository, capture_output=True, text=True, check=True
    ).stdout.strip()
    source = {"repo": str(repository), "rev": revision, "hooks": [{"id": hook}]}
    (project / ".pre-commit-config.yaml").write_text(json.dumps({"repos": [source]}), encoding="utf-8")
    git(project, "add", ".pre-commit-config.yaml")
    return subprocess.run(
        [*runner, "run", "--all-files"], cwd=project, env=environment(repository.parent / "home"), capture_output=True,
        text=True, timeout=600, encoding="utf-8", check=False,
    )  # fmt: skip


def test_the_project_uses_its_own_hook() -> None:
    command = [sys.executable, "-m", "pre_commit", "validate-config", str(ROOT / ".pre-commit-config.yaml")]
    subprocess.run(command, check=True, capture_output=True)
    manifest = [sys.executable, "-m", "pre_commit", "validate-manifest", str(ROOT / ".pre-commit-hooks.yaml")]
    subprocess.run(manifest, check=True, capture_output=True)
    text = (ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    assert "python -m explain check --force-exclude" in text
