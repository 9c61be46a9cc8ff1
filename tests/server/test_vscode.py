"""The Visual Studio Code extension: built and packaged with npm, its client's library driving the server under Node."""

from __future__ import annotations

import json
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import pytest
from command import PYEXPLAIN, environment

ROOT = Path(__file__).resolve().parents[2]
TEXT = 'cup = "🍵"; names = ["Ada"].sort(); print(names[0])\n'

pytestmark = [pytest.mark.slow, pytest.mark.skipif(shutil.which("npm") is None, reason="npm is not installed")]


@pytest.fixture(scope="module")
def extension(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The extension's folder with what it needs installed; skips where the registry cannot be reached."""
    folder = tmp_path_factory.mktemp("vscode") / "extension"
    shutil.copytree(ROOT / "editors" / "vscode", folder, ignore=shutil.ignore_patterns("node_modules", "*.vsix"))
    done = subprocess.run(
        ["npm", "ci", "--no-audit", "--no-fund"], cwd=folder, capture_output=True, text=True, timeout=600
    )
    if done.returncode and ("ENOTFOUND" in done.stderr or "EAI_AGAIN" in done.stderr):
        pytest.skip("the npm registry cannot be reached")
    assert done.returncode == 0, done.stderr
    return folder


def test_it_is_packaged(extension: Path) -> None:
    subprocess.run(["npm", "run", "--silent", "package"], cwd=extension, check=True, capture_output=True, timeout=300)
    with zipfile.ZipFile(extension / "pyexplain.vsix") as packed:
        names = packed.namelist()
        manifest = json.loads(packed.read("extension/package.json"))
    assert "extension/extension.js" in names
    assert any(name.startswith("extension/node_modules/vscode-languageclient/") for name in names)
    assert not any(name.startswith("extension/test/") for name in names)
    registered = (extension / "extension.js").read_text(encoding="utf-8")
    for command in manifest["contributes"]["commands"]:
        assert f'"{command["command"]}": ' in registered


@pytest.fixture(scope="module")
def seen(extension: Path) -> dict[str, Any]:
    """What the real client saw in a session with the real server."""
    command = ["node", "test/client.js", json.dumps([*PYEXPLAIN, "lsp"])]
    done = subprocess.run(command, cwd=extension, env=environment(), capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_the_client_is_answered(seen: dict[str, Any]) -> None:
    assert seen["code"] == "none-from-in-place-method"
    assert seen["start"] == len(TEXT[: TEXT.index("names[0]")].encode("utf-16-le")) // 2
    assert "Do this" in seen["hover"]
    assert seen["page"].startswith("# ")


def test_the_fix_is_right_in_its_units(seen: dict[str, Any]) -> None:
    assert seen["edited"] == TEXT.replace('["Ada"].sort()', 'sorted(["Ada"])')


def test_a_traceback_is_explained(seen: dict[str, Any]) -> None:
    assert seen["entries"] == ["KeyError/key-not-found"]
