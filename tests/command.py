"""The command as it is installed, for tests that run it: a copy of the package with a compiled catalogue."""

from __future__ import annotations

import atexit
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from checkout import compiled

ROOT = Path(__file__).resolve().parents[1]
PYEXPLAIN = (sys.executable, "-m", "explain")


@cache
def installed() -> Path:
    """The folder that holds the installed package, for PYTHONPATH."""
    from explain.workshop import compiling

    folder = Path(tempfile.mkdtemp(prefix="pyexplain-installed-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    ignored = shutil.ignore_patterns("__pycache__", "compiled")
    shutil.copytree(ROOT / "explain", folder / "explain", ignore=ignored)
    compiling.write(folder / "explain" / "compiled", *compiled())
    return folder


def environment(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """Our own environment without what changes the output, the installed package first."""
    dropped = ("PYTHON", "NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "VIRTUAL_ENV", "LC_", "LANG", "_PYEXPLAIN")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(dropped)}
    return {**kept, "PYTHONPATH": str(installed()), "LC_ALL": "C.UTF-8", "TERM": "xterm", **(extra or {})}


def pyexplain(
    *arguments: str,
    input: bytes | str = b"",
    cwd: Path | str | None = None,
    env: Mapping[str, str] | None = None,
    command: Sequence[str] = PYEXPLAIN,
) -> subprocess.CompletedProcess[bytes]:
    """Run the command with ``input`` on its standard input, a pipe, to the end."""
    data = input.encode() if isinstance(input, str) else input
    return subprocess.run(
        [*command, *arguments], input=data, capture_output=True, cwd=cwd or "/", env=environment(env), timeout=60
    )


def begun(
    *arguments: str, cwd: Path | str | None = None, env: Mapping[str, str] | None = None
) -> subprocess.Popen[bytes]:
    """The command, begun, with pipes on all its streams."""
    pipe = subprocess.PIPE
    return subprocess.Popen(
        [*PYEXPLAIN, *arguments], stdin=pipe, stdout=pipe, stderr=pipe, cwd=cwd or "/", env=environment(env)
    )
