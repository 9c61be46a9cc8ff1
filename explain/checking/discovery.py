"""Which files are looked at: those named, and the Python files in the folders named. Opens none of them.

Links to folders are not followed, so a loop of links ends; names are sorted, so two runs give the same order.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase

from explain.checking.settings import Settings
from explain.records import dataclass

PYTHON = (".py", ".pyi")
"""How the files end that are looked for in folders. A file that is named is looked at whatever its ending."""

DOCUMENTS = (".md", ".markdown", ".rst", ".txt", ".ipynb")
"""Endings of files that may be named but hold no module; nothing is looked for in them so far."""


@dataclass(frozen=True, slots=True)
class Found:
    """A file to look at; or, with a ``problem``, a folder that cannot be looked into and why."""

    path: str
    problem: str = ""


def discover(paths: Iterable[str], settings: Settings, force_exclude: bool = False) -> Iterator[Found]:
    """The files that ``paths`` stand for, each once, in the order of ``paths``, then of their names.

    Files and folders that are named are taken even where a pattern excludes them, unless ``force_exclude``.
    """
    seen: set[str] = set()
    for path in paths:
        shown = os.path.normpath(path)
        if force_exclude and excluded(shown, settings):
            continue
        found = _walk(shown, settings) if os.path.isdir(shown) else _named(shown)
        for one in found:
            if one.path not in seen:
                seen.add(one.path)
                yield one


def excluded(path: str, settings: Settings) -> bool:
    """Whether a pattern of ``settings`` leaves out ``path`` or a folder that it lies in.

    Of the folders above the settings' own nothing is asked: a whole project may well lie in one called ``build``.
    """
    parts = _relative(path, settings).split("/")
    if parts[0] == "..":
        parts = parts[-1:]
    return any(_matches("/".join(parts[:end]), settings.patterns) for end in range(1, len(parts) + 1))


def _named(path: str) -> Iterator[Found]:
    if not path.endswith(DOCUMENTS):
        yield Found(path)


def _walk(top: str, settings: Settings) -> Iterator[Found]:
    # A list of what is still to do, not recursion: folders nest deeper than Python's stack goes.
    waiting = [(top, _relative(top, settings), True)]
    while waiting:
        path, relative, folder = waiting.pop()
        if not folder:
            yield Found(path)
            continue
        try:
            with os.scandir(path) as entries:
                below = [row for entry in entries if (row := _below(entry, path, relative))]
        except OSError as error:
            yield Found(path, error.strerror or str(error))
            continue
        waiting += sorted((row for row in below if not _matches(row[1], settings.patterns)), reverse=True)


def _below(entry: os.DirEntry[str], folder: str, relative: str) -> tuple[str, str, bool] | None:
    """A folder or a Python file to look at; a link counts where it leads to a file (an editor's lock leads nowhere)."""
    path = os.path.join(folder, entry.name) if folder != "." else entry.name
    inside = f"{relative}/{entry.name}" if relative != "." else entry.name
    try:
        if entry.is_dir(follow_symlinks=False):
            return path, inside, True
        return (path, inside, False) if entry.name.endswith(PYTHON) and entry.is_file() else None
    except OSError:
        return None


def _relative(path: str, settings: Settings) -> str:
    """``path`` as patterns see it: from the folder of the settings, with slashes."""
    try:
        relative = os.path.relpath(path, settings.root)
    except ValueError:  # another drive on Windows
        relative = path
    return relative.replace(os.sep, "/")


def _matches(relative: str, patterns: Iterable[str]) -> bool:
    """Whether a pattern fits: one with a slash the whole path, any other the last part of it."""
    name = relative.rpartition("/")[2]
    for pattern in patterns:
        bare = pattern.rstrip("/")
        if fnmatchcase(relative if "/" in bare else name, bare):
            return True
    return False
