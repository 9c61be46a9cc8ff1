"""Editors without a server, and Emacs with one: the lines of their pages, run in the editors as Debian has them."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from command import environment, pyexplain

PAGES = Path(__file__).parents[2] / "docs" / "editors"
TEXT = 'cup = "🍵"; names = ["Ada"].sort(); print(names[0])\n'
COLUMN = TEXT.index("names[0]") + 1
PAGE = "none-from-in-place-method"
ALE = Path("/usr/share/vim-ale")

pytestmark = pytest.mark.slow


def lines_of(page: str, heading: str, language: str) -> str:
    """The copyable lines under ``heading``."""
    text = (PAGES / page).read_text(encoding="utf-8")
    found = re.search(rf"^#+ {re.escape(heading)}\n.*?^```{language}\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    assert found, f"{page} has no {language} under {heading}"
    return found[1]


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """A file with an error, in a folder with a ``pyexplain`` to be found on the PATH."""
    (tmp_path / "bin").mkdir()
    program = tmp_path / "bin" / "pyexplain"
    program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m explain "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    (tmp_path / "shop.py").write_text(TEXT, encoding="utf-8")
    return tmp_path / "shop.py"


def run(command: list[str], shop: Path) -> str:
    """What ``command`` says, run beside ``shop``."""
    told = {"PATH": f"{shop.parent / 'bin'}{os.pathsep}{os.environ['PATH']}", "HOME": str(shop.parent)}
    done = subprocess.run(
        command, cwd=shop.parent, env=environment(told), capture_output=True, timeout=120, stdin=subprocess.DEVNULL
    )
    return (done.stdout + done.stderr).decode()


@pytest.mark.parametrize("format", ["concise", "json", "rdjson"])
def test_the_commands_of_the_page(format: str) -> None:
    assert f"pyexplain check - --stdin-filename shop.py --output-format {format}\n" in lines_of(
        "one-shot.md", "Without a server", ""
    )
    done = pyexplain("check", "-", "--stdin-filename", "shop.py", "--output-format", format, input=TEXT)
    assert done.returncode == 1
    text = done.stdout.decode()
    if format == "concise":
        assert text.startswith(f"shop.py:1:{COLUMN}: {PAGE} ")
    else:
        assert json.loads(text)


def test_a_traceback_is_explained_in_one_go() -> None:
    done = pyexplain("explain", "--format", "json", "-", input="KeyError: 'tea'\n")
    (found,) = json.loads(done.stdout)["errors"]
    assert found["entry"] == "KeyError/key-not-found"


@pytest.mark.skipif(not shutil.which("vim") or not ALE.exists(), reason="Vim or ALE is not installed")
def test_ale(shop: Path) -> None:
    (shop.parent / "settings.vim").write_text(
        f"set nocompatible runtimepath^={ALE}\nfiletype plugin on\nruntime plugin/ale.vim\n"
        f"{lines_of('one-shot.md', 'ALE', 'vim')}\nlet g:ale_linters = {{'python': ['pyexplain']}}\n",
        encoding="utf-8",
    )
    (shop.parent / "session.vim").write_text(
        "ALELint\nlet s:end = 300\nwhile s:end && empty(getloclist(0))\n  sleep 100m\n  let s:end -= 1\nendwhile\n"
        "call writefile([json_encode(getloclist(0))], 'report.json')\nqall!\n",
        encoding="utf-8",
    )
    said = run(["vim", "-es", "-N", "-u", "settings.vim", "shop.py", "-S", "session.vim"], shop)
    report = shop.parent / "report.json"
    assert report.exists(), said
    (found,) = json.loads(report.read_text(encoding="utf-8"))
    assert (found["lnum"], found["type"]) == (1, "E")
    assert "None" in found["text"]


def emacs(shop: Path, program: str) -> str:
    """What ``program`` prints in Debian's Emacs."""
    (shop.parent / "session.el").write_text(program, encoding="utf-8")
    return run(["emacs", "--batch", "-l", "session.el"], shop)


def has_emacs(package: str) -> bool:
    return bool(shutil.which("emacs")) and any(Path("/usr/share/emacs/site-lisp/elpa").glob(f"{package}-*"))


@pytest.mark.skipif(not has_emacs("flycheck"), reason="Emacs or flycheck is not installed")
def test_flycheck(shop: Path) -> None:
    said = emacs(
        shop,
        f"""(package-initialize)
(require 'flycheck)
{lines_of("one-shot.md", "flycheck", "elisp")}
(find-file "shop.py")
(setq flycheck-checker 'pyexplain)
(flycheck-mode 1)
(flycheck-buffer)
(with-timeout (60) (while (not flycheck-current-errors) (accept-process-output nil 0.1)))
(dolist (one flycheck-current-errors)
  (princ (format "found %d:%d %s %s" (flycheck-error-line one) (flycheck-error-column one)
                 (flycheck-error-level one) (flycheck-error-id one))))
""",
    )
    assert f"found 1:{COLUMN} error {PAGE}" in said


@pytest.mark.skipif(not has_emacs("eglot"), reason="Emacs or eglot is not installed")
def test_eglot(shop: Path) -> None:
    said = emacs(
        shop,
        f"""(package-initialize)
(require 'eglot)
{lines_of("emacs.md", "Emacs", "elisp")}
(setq eglot-sync-connect 60)
(find-file "shop.py")
(unless (eglot-managed-p) (apply #'eglot (eglot--guess-contact)))
(with-timeout (60) (while (not (flymake-diagnostics)) (accept-process-output nil 0.1)))
(dolist (one (flymake-diagnostics))
  (princ (format "found %d %s" (flymake-diagnostic-beg one) (car (split-string (flymake-diagnostic-text one) "\\n")))))
(eglot-shutdown (eglot-current-server))
""",
    )
    assert f"found {COLUMN} " in said, said
    assert "A value is None" in said
