"""The CPythons on this machine: finds them and says which is which. Runs nothing but one short probe of each.

Only ordinary builds count: free-threaded and debug builds print other things, and another implementation's wording
is not CPython's. It looks at PATH, in pyenv's and uv's own folders (neither command is needed), at what the Windows
launcher ``py`` lists, and at the Python that runs this.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from explain.workshop.pages import PYTHONS

_PROBE_SECONDS = 15
_NAMES = (*(f"python{version}" for version in reversed(PYTHONS)), "python3", "python")
_RELEASE = re.compile(r"(\d+)\.(\d+)\.(\d+)(?:(a|b|rc)(\d+))?")
_LEVELS = {"a": 0, "b": 1, "rc": 2, None: 3}

_PROBE = """
import importlib.util, json, os, platform, site, sys, sysconfig
library = os.path.dirname(os.__file__)
print(json.dumps({
    "version": "%d.%d" % sys.version_info[:2],
    "exact": platform.python_version(),
    "executable": sys.executable,
    "build": ", ".join(platform.python_build()),
    "compiler": platform.python_compiler(),
    "platform": sysconfig.get_platform(),
    "library": library,
    "compiled": os.path.exists(importlib.util.cache_from_source(os.path.join(library, "traceback.py"))),
    "archives": [path for path in sys.path if path.endswith(".zip")],
    "sites": site.getsitepackages(),
    "prefixes": [sys.base_prefix, sys.base_exec_prefix],
    "usual": platform.python_implementation() == "CPython" and sys.prefix == sys.base_prefix
        and not sysconfig.get_config_var("Py_GIL_DISABLED") and not hasattr(sys, "gettotalrefcount"),
}))
"""


@dataclass(frozen=True, slots=True)
class Interpreter:
    """One CPython: ``version`` "3.14", ``exact`` "3.14.10"; ``build``, ``compiler`` and ``platform`` as it says itself.

    ``library`` is the folder of its standard library, ``archives`` and ``sites`` the zip files and site-packages it
    looks into, ``prefixes`` where it is installed: what scrubbing has to know of it. ``compiled`` is False where the
    library was installed without its bytecode, as system packages can be.
    """

    version: str
    exact: str
    executable: str
    build: str = ""
    compiler: str = ""
    platform: str = ""
    library: str = ""
    archives: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()
    compiled: bool = True


def release_order(exact: str) -> tuple[int, ...]:
    """A key that sorts exact versions by age: "3.15.0rc2" before "3.15.0". Text that is no version sorts first."""
    found = _RELEASE.match(exact)
    if found is None:
        return ()
    return int(found[1]), int(found[2]), int(found[3]), _LEVELS[found[4]], int(found[5] or 0)


def find_pythons(wanted: Sequence[str] | None = None) -> dict[str, Interpreter]:
    """The newest build of each Python of the corpus that this machine has, oldest Python first.

    ``wanted`` limits them ("3.9", "3.14"). Of equal builds the first one found counts, PATH before pyenv before uv.
    What does not start, or answers late, is left out.
    """
    versions = PYTHONS if wanted is None else tuple(version for version in PYTHONS if version in wanted)
    best: dict[str, Interpreter] = {}
    with ThreadPoolExecutor(max_workers=4) as pool:
        for python in pool.map(_probe, _candidates()):
            if python is None or python.version not in versions:
                continue
            rival = best.get(python.version)
            if rival is None or release_order(rival.exact) < release_order(python.exact):
                best[python.version] = python
    return {version: best[version] for version in versions if version in best}


def _candidates() -> tuple[str, ...]:
    """Files that may be Pythons, links resolved so that a virtual environment leads to the Python it was made from."""
    found: dict[str, None] = {}
    own = (sys.executable,) if sys.executable else ()
    for path in (*_on_path(), *_in_version_folders(), *_from_launcher(), *own):
        found.setdefault(os.path.realpath(path))
    return tuple(found)


def _on_path() -> Iterator[str]:
    shims = os.path.join(_pyenv_root(), "shims")  # scripts that start a Python of the folders below, or fail slowly
    for folder in os.environ.get("PATH", os.defpath).split(os.pathsep):
        if not folder or os.path.normpath(folder) == os.path.normpath(shims):
            continue
        for name in _NAMES:
            path = os.path.join(folder, f"{name}.exe" if sys.platform == "win32" else name)
            if os.path.isfile(path) and os.access(path, os.X_OK):
                yield path


def _in_version_folders() -> Iterator[str]:
    pyenv = Path(_pyenv_root())
    for folder in (pyenv / "versions", pyenv / "pyenv-win" / "versions", Path(_uv_folder())):
        if not folder.is_dir():
            continue
        for installed in sorted(folder.iterdir()):
            for name in ("bin/python3", "bin/python", "python.exe"):
                if (installed / name).is_file():
                    yield str(installed / name)
                    break


def _pyenv_root() -> str:
    return os.environ.get("PYENV_ROOT") or os.path.expanduser(os.path.join("~", ".pyenv"))


def _uv_folder() -> str:
    """Where uv keeps the Pythons it installed: docs.astral.sh/uv/reference/storage."""
    if chosen := os.environ.get("UV_PYTHON_INSTALL_DIR"):
        return chosen
    if sys.platform == "win32":
        return os.path.join(os.environ.get("APPDATA", ""), "uv", "data", "python")
    data = os.environ.get("XDG_DATA_HOME") or os.path.expanduser("~/.local/share")
    return os.path.join(data, "uv", "python")


def _from_launcher() -> list[str]:
    """The paths in what ``py -0p`` lists, one a line after a tag and a star on the default."""
    if sys.platform == "win32":
        try:
            listed = subprocess.run(["py", "-0p"], capture_output=True, text=True, timeout=_PROBE_SECONDS).stdout
        except (OSError, subprocess.SubprocessError):
            return []
        return re.findall(r"[A-Za-z]:\\\S.*\.exe", listed)
    return []


def _probe(executable: str) -> Interpreter | None:
    try:
        answer = subprocess.run(
            [executable, "-I", "-c", _PROBE],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_PROBE_SECONDS,
            check=True,
        )
        said: dict[str, Any] = json.loads(answer.stdout)
        if not said.pop("usual"):
            return None
        fields: dict[str, Any] = {key: tuple(one) if isinstance(one, list) else one for key, one in said.items()}
        return Interpreter(**fields)
    except (OSError, subprocess.SubprocessError, ValueError, KeyError, TypeError, AttributeError):
        return None
