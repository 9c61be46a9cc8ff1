"""Debian's own Neovim as a client: the mark appears, hover answers, the fix is right in the buffer, it ends cleanly."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from command import PYEXPLAIN, environment

pytestmark = [pytest.mark.slow, pytest.mark.skipif(shutil.which("nvim") is None, reason="Neovim is not installed")]

SCRIPT = Path(__file__).parents[1] / "data" / "editors" / "neovim.lua"
TEXT = 'cup = "🍵"; names = ["Ada"].sort(); print(names[0])\n'


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the editor saw in one session."""
    folder = tmp_path_factory.mktemp("neovim")
    (folder / "shop.py").write_text(TEXT, encoding="utf-8")
    told = {
        "PYEXPLAIN_COMMAND": "\n".join([*PYEXPLAIN, "lsp"]),
        "PYEXPLAIN_FILE": "shop.py",
        "PYEXPLAIN_REPORT": str(folder / "report.json"),
        "HOME": str(folder),
    }
    command = ["nvim", "--headless", "--clean", "-n", "-c", f"luafile {SCRIPT}"]
    done = subprocess.run(command, cwd=folder, env=environment(told), capture_output=True, text=True, timeout=120)
    assert (folder / "report.json").exists(), done.stderr
    found: dict[str, Any] = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    return found


def test_the_mark_stands_where_the_error_does(session: dict[str, Any]) -> None:
    mark = session["diagnostic"]
    assert mark["code"] == "none-from-in-place-method"
    assert mark["line"] == 0
    assert mark["column"] == len(TEXT[: TEXT.index("names[0]")].encode()), "Neovim's own columns are bytes"


def test_hover_answers(session: dict[str, Any]) -> None:
    assert "Do this" in session["hover"]


def test_the_fix_changes_the_buffer_rightly(session: dict[str, Any]) -> None:
    assert session["text"] + "\n" == TEXT.replace('["Ada"].sort()', 'sorted(["Ada"])')
    assert session["left"] == 0
    assert any(title.startswith("Ignore none-from-in-place-method") for title in session["actions"])


def test_it_ends_cleanly(session: dict[str, Any]) -> None:
    assert session["stopped"] is True


@pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed")
def test_the_session_of_the_page_can_be_had_again(tmp_path: Path) -> None:
    """The screens that neovim.md shows, made anew from its own lines."""
    program = Path(__file__).parents[2] / "docs" / "editors" / "neovim_session.py"
    done = subprocess.run([sys.executable, program, tmp_path], env=environment(), capture_output=True, timeout=300)
    assert done.returncode == 0, done.stderr.decode()
    screens = (tmp_path / "neovim-session.txt").read_text(encoding="utf-8").split("== ")[1:]
    marked, hovered, offered, fixed = screens
    assert "E   8 names.append(cup)" in marked and "A value is None" in marked
    assert "Do this" in hovered
    assert "1: " in offered and "Ignore none-from-in-place-method" in offered
    assert '= sorted(["Ada", "Grace"])' in fixed and "A value is None" not in fixed
    assert len(list(tmp_path.glob("neovim-*.svg"))) == len(screens)
