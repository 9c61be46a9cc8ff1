"""Other Pythons on this machine that compile a text, never run it: for a second opinion, and for proofs.

Each text goes to a process of its own, isolated from the reader's environment, with a time limit. Nothing of theirs is
imported: no site-packages, no start-up files, no folder on the path.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from functools import cached_property

from explain.proving import Refusal

_SECONDS = 10.0
_LARGEST = 1_000_000
_NEWEST, _OLDEST = 19, 8
"""The minor versions that a name ``python3.N`` is tried for."""

_CODE = """
import json, sys, warnings
warnings.simplefilter("ignore")
found = None
try:
    compile(sys.stdin.buffer.read().decode("utf-8", "surrogatepass"), "<edited>", "exec", dont_inherit=True)
except SyntaxError as error:
    place = error.offset, getattr(error, "end_lineno", 0), getattr(error, "end_offset", 0)
    stage = int(error.text is None and bool(error.lineno))
    found = [type(error).__name__, error.msg or "", stage, error.lineno or 1, *(one or 0 for one in place)]
except Exception as error:
    found = [type(error).__name__, "", 0, 1, 0, 0, 0]
sys.stdout.write(json.dumps(found))
"""


class OtherPython:
    """The Python at ``executable`` as a ``proving.Compiler``; one that fails or takes too long refuses everything."""

    def __init__(self, executable: str) -> None:
        """Remember it; nothing is started before the first text."""
        self.executable = executable
        self._answers: dict[str, Refusal | None] = {}

    @cached_property
    def version(self) -> str | None:
        """Its version ("3.12"), or None where it does not say."""
        command = [self.executable, "-I", "-S", "-c", "import sys; print('%d.%d' % sys.version_info[:2])"]
        try:
            ran = subprocess.run(command, capture_output=True, timeout=_SECONDS, check=True, text=True)
        except (OSError, subprocess.SubprocessError, ValueError):
            return None
        return ran.stdout.strip() if re.fullmatch(r"3\.\d{1,2}", ran.stdout.strip()) else None

    def __call__(self, text: str) -> Refusal | None:
        """Why this Python does not take ``text``, or None where it does."""
        if text not in self._answers:
            self._answers[text] = self._asked(text)
        return self._answers[text]

    def _asked(self, text: str) -> Refusal | None:
        nothing = Refusal("", "", 0, 1)
        if len(text) > _LARGEST:
            return nothing
        command = [self.executable, "-I", "-S", "-X", "utf8", "-c", _CODE]
        try:
            ran = subprocess.run(
                command,
                input=text.encode("utf-8", "surrogatepass"),
                capture_output=True,
                timeout=_SECONDS,
                check=True,
            )
            found = json.loads(ran.stdout)
            return Refusal(*found) if found else None
        except (OSError, subprocess.SubprocessError, ValueError, TypeError):
            return nothing


def find(wanted: str) -> str | None:
    """The executable that ``wanted`` means: "newest", "3.N", or a path or command; None where there is none."""
    if wanted == "newest":
        return next((path for path in map(_named, range(_NEWEST, _OLDEST - 1, -1)) if path), None)
    version = re.fullmatch(r"3\.(\d{1,2})", wanted)
    return _named(int(version[1])) if version else shutil.which(wanted)


def _named(minor: int) -> str | None:
    """The executable of Python 3.``minor``: on PATH, or where pyenv and uv install."""
    name = f"python3.{minor}"
    for path in (shutil.which(name), *_installed(minor)):
        # pyenv's shims are commands for every version, and fail for those that are not chosen.
        if path and f"{os.sep}shims{os.sep}" not in path and os.access(path, os.X_OK):
            return path
    return None


def _installed(minor: int) -> Iterator[str]:
    """Where tools that install Pythons put version 3.``minor``, the newest release first."""
    pyenv = os.environ.get("PYENV_ROOT") or os.path.expanduser("~/.pyenv")
    uv = os.environ.get("UV_PYTHON_INSTALL_DIR") or os.path.expanduser("~/.local/share/uv/python")
    for folder, release in ((f"{pyenv}/versions", rf"3\.{minor}\.(\d+)"), (uv, rf"cpython-3\.{minor}\.(\d+)\D.*")):
        try:
            names = [found for found in map(re.compile(release).fullmatch, os.listdir(folder)) if found]
        except OSError:
            continue
        for found in sorted(names, key=lambda one: int(one[1]), reverse=True):
            yield os.path.join(folder, found[0], "bin", f"python3.{minor}")
