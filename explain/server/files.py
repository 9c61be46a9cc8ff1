"""Files of the workspace that are not open: which there are, whether they changed, what is in them; pages to show."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from explain.checking.discovery import discover
from explain.checking.settings import Settings
from explain.reading import DiskSources
from explain.server import pasted
from explain.source import Source

MOST_FILES = 2_000
"""Files of the workspace that are checked for an editor that asks for all of it."""


class OpenFirst:
    """Sources for a pasted traceback: ``opened`` texts of the editor (by real path), else files of ``folders``."""

    def __init__(self, opened: Mapping[str, Source], folders: tuple[str, ...]) -> None:
        """Reads nothing yet."""
        self._opened = opened
        self._folders = folders
        self._files = DiskSources(folders)

    def __call__(self, file: str) -> Source | None:
        """The text of ``file``, as a traceback prints it."""
        path = pasted.located(file, self._folders)
        return self._opened.get(path) or self._files(file)

    def names(self, folder: str) -> tuple[str, ...]:
        """The names in a folder of the workspace."""
        return self._files.names(folder)


def files_in(folder: str, settings: Settings) -> list[str]:
    """The files below ``folder`` that ``settings`` have checked; no more than ``MOST_FILES``."""
    found: list[str] = []
    for one in discover((folder,), settings):
        if len(found) >= MOST_FILES:
            print(f"pyexplain: only {MOST_FILES} files of {folder} are checked", file=sys.stderr)
            break
        found.append(os.path.abspath(one.path))
    return found


def state(path: str) -> str:
    """What changes when the file at ``path`` does."""
    try:
        found = os.stat(path)
    except OSError:
        return "gone"
    return f"{found.st_mtime_ns}.{found.st_size}"


def written(name: str, text: str) -> Path:
    """A file with the page ``name`` for the editor to show, which nobody else can write."""
    folder = Path(tempfile.gettempdir(), f"pyexplain-pages-{os.getuid() if os.name == 'posix' else ''}")
    folder.mkdir(mode=0o700, exist_ok=True)
    if os.name == "posix" and (folder.is_symlink() or folder.stat().st_uid != os.getuid()):
        folder = Path(tempfile.mkdtemp(prefix="pyexplain-pages-"))
    path = folder / f"{name.replace('/', '-')}.md"
    path.write_text(text, encoding="utf-8")
    return path
