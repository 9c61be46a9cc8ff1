"""What is shipped works without the source tree: an sdist, the wheel built from it, and nothing else around."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

pytest.importorskip("hatchling")

ROOT = Path(__file__).resolve().parents[1]
ERROR = (
    "Traceback (most recent call last):\n"
    '  File "shop.py", line 1, in <module>\n'
    "NameError: name 'totl' is not defined\n"
)

pytestmark = pytest.mark.slow


def built(target: str, source: Path, folder: Path) -> Path:
    """The one file that building ``source`` as ``target`` gives."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", str(folder)]
    subprocess.run(command, cwd=source, check=True, capture_output=True, timeout=300)
    (found,) = folder.iterdir()
    return found


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sdist")
    with tarfile.open(built("sdist", ROOT, tmp_path_factory.mktemp("packed"))) as packed:
        packed.extractall(folder, filter="data")
    (found,) = folder.iterdir()
    return found


@pytest.fixture(scope="module")
def wheel(sdist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    with zipfile.ZipFile(built("wheel", sdist, tmp_path_factory.mktemp("wheels"))) as packed:
        packed.extractall(folder)
    return folder


def test_the_wheel_explains_with_nothing_around_it(wheel: Path, tmp_path: Path) -> None:
    """Standard library only (-S leaves site-packages out): the piped path needs no other package."""
    environment = {**os.environ, "PYTHONPATH": str(wheel)}
    command = [sys.executable, "-S", "-m", "explain"]
    done = subprocess.run(command, input=ERROR.encode(), capture_output=True, cwd=tmp_path, env=environment, timeout=60)
    assert done.stdout.startswith(ERROR.encode())
    assert b"pyexplain show name-not-defined" in done.stdout
    assert done.stderr == b""


def test_the_wheel_holds_the_package_alone(wheel: Path) -> None:
    assert {path.name.partition("-")[0] for path in wheel.iterdir()} == {"explain", "pyexplain"}
    assert {path.name for path in (wheel / "explain" / "compiled").iterdir()} == {"entries.json", "pages.json"}


def test_the_sdist_can_be_tested(sdist: Path) -> None:
    assert {"corpus", "snapshots", "tests", "docs", "benchmarks", "LICENSE", "README.md"} <= {
        one.name for one in sdist.iterdir()
    }
