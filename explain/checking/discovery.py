"""Which files are looked at: those named, and the Python files in the folders named. Opens none of them.

Links to folders are not followed, so a loop of links ends; names are sorted, so two runs give the same order. What git
ignores is left out of folders.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase
from functools import cache

from explain.checking.gitignore import NAME, rules_at
from explain.checking.settings import Settings
from explain.records import dataclass

PYTHON = (".py", ".pyi")
"""How the files end that are looked for in folders. A file that is named is looked at whatever its ending."""

DOCUMENTS = (
    ".md", ".markdown", ".rst", ".txt", ".t", ".out", ".err", ".stdout", ".stderr", ".log", ".ambr", ".snap", ".yaml",
    ".yml", ".toml", ".json",
)  # fmt: skip
"""Endings of files that may be named but hold no module: only the errors that they show are looked at."""

NOTEBOOKS = (".ipynb",)
"""Endings of files that may be named; nothing is looked for in them."""


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


def matches(path: str, patterns: Iterable[str], settings: Settings) -> bool:
    """Whether one of ``patterns`` fits ``path`` or a folder that it lies in."""
    return _any_part(path, tuple(patterns), settings)


def excluded(path: str, settings: Settings) -> bool:
    """Whether a pattern of ``settings`` leaves out ``path`` or a folder that it lies in.

    Of the folders above the settings' own nothing is asked: a whole project may well lie in one called ``build``.
    """
    return _any_part(path, settings.patterns, settings)


def _any_part(path: str, patterns: tuple[str, ...], settings: Settings) -> bool:
    parts = _relative(path, settings).split("/")
    if parts[0] == "..":
        parts = parts[-1:]
    return any(_matches("/".join(parts[:end]), patterns) for end in range(1, len(parts) + 1))


def _named(path: str) -> Iterator[Found]:
    if not path.endswith(NOTEBOOKS):
        yield Found(path)


def _walk(top: str, settings: Settings) -> Iterator[Found]:
    # A list of what is still to do, not recursion: folders nest deeper than Python's stack goes.
    rules = rules_at(top) if settings.respect_gitignore else None
    whole = os.path.realpath(top)
    waiting = [(top, _relative(top, settings), True, rules)]
    while waiting:
        path, relative, folder, rules = waiting.pop()
        if not folder:
            yield Found(path)
            continue
        try:
            with os.scandir(path) as entries:
                rows = list(entries)
        except OSError as error:
            yield Found(path, error.strerror or str(error))
            continue
        here = os.path.join(whole, os.path.relpath(path, top)) if path != top else whole
        if rules and path != top:
            rules = rules.inside(here, any(entry.name == NAME for entry in rows))
        below = [row for entry in rows if (row := _below(entry, path, relative))]
        waiting += [
            (*row, rules)
            for row in sorted(below, reverse=True)
            if not _matches(row[1], settings.patterns)
            and not (rules and rules.ignores(os.path.join(here, os.path.basename(row[0])), row[2]))
        ]


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


def _matches(relative: str, patterns: tuple[str, ...]) -> bool:
    """Whether a pattern fits: one with a slash the whole path, any other the last part of it."""
    name = relative.rpartition("/")[2]
    plain, wild, paths = _sorted(patterns)
    return (
        name in plain
        or any(fnmatchcase(name, pattern) for pattern in wild)
        or any(fnmatchcase(relative, pattern) for pattern in paths)
    )


@cache
def _sorted(patterns: tuple[str, ...]) -> tuple[frozenset[str], tuple[str, ...], tuple[str, ...]]:
    """Plain names, patterns of names, and patterns of whole paths."""
    bare = [pattern.removeprefix("./").rstrip("/") for pattern in patterns]
    names = [one for one in bare if "/" not in one]
    plain = frozenset(one for one in names if not any(sign in one for sign in "*?["))
    return plain, tuple(one for one in names if one not in plain), tuple(one for one in bare if "/" in one)
