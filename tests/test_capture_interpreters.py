"""Which Pythons are found, and which of several builds of one Python counts."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest

from explain.workshop import interpreters
from explain.workshop.interpreters import find_pythons, release_order

THIS = f"{sys.version_info.major}.{sys.version_info.minor}"

posix = pytest.mark.skipif(sys.platform == "win32", reason="stands in for Pythons with shell scripts")


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty machine: no Python on PATH, none of pyenv's or uv's."""
    (tmp_path / "bin").mkdir()
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path / "pyenv"))
    monkeypatch.setenv("UV_PYTHON_INSTALL_DIR", str(tmp_path / "uv"))
    monkeypatch.setattr(sys, "executable", "")
    return tmp_path


def install(path: Path, exact: str, *, usual: bool = True) -> Path:
    """A program that answers the probe as a CPython of version ``exact`` would."""
    said = {
        "version": exact.rpartition(".")[0],
        "exact": exact,
        "executable": str(path),
        "build": "main, Jan  1 2026 00:00:00",
        "compiler": "GCC 12.2.0",
        "platform": "linux-x86_64",
        "library": "/usr/lib",
        "archives": [],
        "sites": ["/usr/lib/site-packages"],
        "prefixes": ["/usr", "/usr"],
        "compiled": True,
        "usual": usual,
    }
    return script(path, f"echo '{json.dumps(said)}'")


def script(path: Path, body: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def test_finds_the_python_that_runs_this() -> None:
    found = find_pythons([THIS])
    assert list(found) == [THIS]
    python = found[THIS]
    assert release_order(python.exact) >= tuple(sys.version_info[:3])
    assert python.exact.startswith(f"{THIS}.")
    assert (Path(python.library) / "json" / "decoder.py").is_file()
    assert os.access(python.executable, os.X_OK)
    assert python.build and python.compiler and python.platform


def test_finding_twice_gives_the_same() -> None:
    assert find_pythons() == find_pythons()


@posix
def test_nothing_is_found_on_an_empty_machine(machine: Path) -> None:
    assert find_pythons() == {}


@posix
@pytest.mark.parametrize(
    ("first", "second", "winner"),
    [
        pytest.param("3.12.1", "3.12.8", "3.12.8", id="the newer one is found last"),
        pytest.param("3.12.8", "3.12.1", "3.12.8", id="the newer one is found first"),
        pytest.param("3.12.9", "3.12.10", "3.12.10", id="ten is more than nine"),
        pytest.param("3.15.0rc2", "3.15.0", "3.15.0", id="a release beats its candidate"),
        pytest.param("3.15.0b4", "3.15.0rc1", "3.15.0rc1", id="a candidate beats a beta"),
    ],
)
def test_newest_build_of_a_version_counts(machine: Path, first: str, second: str, winner: str) -> None:
    install(machine / "bin" / "python3", first)
    install(machine / "pyenv" / "versions" / second / "bin" / "python3", second)
    assert [python.exact for python in find_pythons().values()] == [winner]


@posix
def test_first_on_path_counts_among_equals(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(machine / "late" / "python3", "3.12.1")
    first = install(machine / "early" / "python3", "3.12.1")
    monkeypatch.setenv("PATH", f"{machine / 'early'}{os.pathsep}{machine / 'late'}")
    assert find_pythons()["3.12"].executable == str(first)


@posix
def test_pyenv_and_uv_are_found_without_their_commands(machine: Path) -> None:
    install(machine / "pyenv/versions/3.9.18/bin/python3", "3.9.18")
    install(machine / "uv/cpython-3.13.1-linux-x86_64-gnu/bin/python3", "3.13.1")
    assert [python.exact for python in find_pythons().values()] == ["3.9.18", "3.13.1"]


@posix
def test_pyenv_shims_are_not_run(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script(machine / "pyenv/shims/python3", f"touch {machine}/ran")
    monkeypatch.setenv("PATH", str(machine / "pyenv" / "shims"))
    assert find_pythons() == {}
    assert not (machine / "ran").exists()


@posix
@pytest.mark.parametrize(
    "body",
    [
        pytest.param("exit 127", id="fails to start"),
        pytest.param("echo Python 2.7.18", id="answers with something else"),
        pytest.param("echo '[1, 2]'", id="answers with another shape"),
        pytest.param('echo \'{"usual": true, "colour": 1}\'', id="answers with other fields"),
        pytest.param("head -c 100 /dev/urandom", id="answers with bytes"),
    ],
)
def test_a_broken_python_is_skipped(machine: Path, body: str) -> None:
    script(machine / "bin" / "python3.8", body)
    install(machine / "bin" / "python3", "3.12.1")
    assert list(find_pythons()) == ["3.12"]


@posix
def test_a_python_that_hangs_is_skipped(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(interpreters, "_PROBE_SECONDS", 0.2)
    script(machine / "bin" / "python3", "exec sleep 60")
    assert find_pythons() == {}


@posix
def test_only_ordinary_cpython_counts(machine: Path) -> None:
    install(machine / "bin" / "python3", "3.14.1", usual=False)
    assert find_pythons() == {}


@posix
def test_wanted_limits_and_unknown_versions_are_left_out(machine: Path) -> None:
    install(machine / "bin" / "python3.9", "3.9.18")
    install(machine / "bin" / "python3.14", "3.14.1")
    install(machine / "bin" / "python3", "3.7.16")
    assert list(find_pythons()) == ["3.9", "3.14"], "oldest first, and only the Pythons of the corpus"
    assert list(find_pythons(["3.14", "3.10"])) == ["3.14"]


@pytest.mark.parametrize(
    ("older", "newer"),
    [("3.9.18", "3.10.0"), ("3.14.0a7", "3.14.0b1"), ("3.14.0b4", "3.14.0rc1"), ("3.14.0rc3", "3.14.0"), ("", "3.8.0")],
)
def test_release_order(older: str, newer: str) -> None:
    assert release_order(older) < release_order(newer)
