"""What the checker was told: the settings of ``[tool.pyexplain]``, read and validated. Looks at no code.

The nearest ``pyexplain.toml``, or ``pyproject.toml`` with a section of ours, counts; a key that does not exist is an
error, because a setting that silently does nothing is worse than none.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping

from explain.records import dataclass

EXCLUDED = (
    ".eggs",
    ".git",
    ".hg",
    ".mypy_cache",
    ".nox",
    ".pytest_cache",
    ".ruff_cache",
    ".svn",
    ".tox",
    ".venv",
    "__pycache__",
    "__pypackages__",
    "build",
    "dist",
    "node_modules",
    "site-packages",
    "venv",
)
"""Folders that are not looked into, where ``exclude`` does not say otherwise."""

KEYS = ("select", "ignore", "exclude", "extend-exclude")
"""The keys of ``[tool.pyexplain]``; each is a list of strings."""


class ConfigurationError(Exception):
    """A setting that cannot be used; its text says which file, which key and what to write instead."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What to look for and where.

    ``select`` are the only names to report (all where it is empty) and ``ignore`` names that are not reported.
    ``exclude`` and ``extend_exclude`` are patterns of paths, relative to the folder ``root``. ``origin`` is the file
    that the settings came from, or empty.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    exclude: tuple[str, ...] = EXCLUDED
    extend_exclude: tuple[str, ...] = ()
    root: str = "."
    origin: str = ""

    @property
    def patterns(self) -> tuple[str, ...]:
        """All patterns of paths that are left out."""
        return (*self.exclude, *self.extend_exclude)


def settings_for(paths: Iterable[str]) -> Settings:
    """The settings of the project that ``paths`` belong to: the nearest above the folder that holds them all.

    Raises ConfigurationError where a file of settings cannot be read or holds what we do not know.
    """
    folder = _shared_folder(paths)
    for above in _upwards(folder):
        for name in ("pyexplain.toml", "pyproject.toml"):
            file = os.path.join(above, name)
            table = _table(file, own=name == "pyexplain.toml")
            if table is not None:
                return _settings(table, file, above)
    return Settings(root=os.getcwd())


def nearest(name: str, names: Iterable[str]) -> str:
    """ "; the closest is 'select'" for a mistyped ``name``, or nothing where none is close."""
    from difflib import get_close_matches

    found = get_close_matches(name, list(names), n=1)
    return f"; the closest is '{found[0]}'" if found else ""


def _shared_folder(paths: Iterable[str]) -> str:
    folders = []
    for path in paths:
        absolute = os.path.abspath(path)
        folders.append(absolute if os.path.isdir(absolute) else os.path.dirname(absolute))
    try:
        return os.path.commonpath(folders) if folders else os.getcwd()
    except ValueError:  # two drives on Windows
        return os.getcwd()


def _upwards(folder: str) -> Iterator[str]:
    yield folder
    while (above := os.path.dirname(folder)) != folder:
        folder = above
        yield folder


def _table(file: str, own: bool) -> Mapping[str, object] | None:
    """Our table in ``file``; None where there is no file or no such table."""
    try:
        with open(file, "rb") as opened:
            data = opened.read()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None
    except OSError as error:
        raise ConfigurationError(f"{file}: {error.strerror}") from error
    if not own and b"pyexplain" not in data:  # most projects: no need to import a TOML parser
        return None
    import tomllib

    try:
        document = tomllib.loads(data.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise ConfigurationError(f"{file}: not valid TOML: {error}") from error
    if own:
        return document
    tools = document.get("tool", {})
    table = tools.get("pyexplain") if isinstance(tools, dict) else None
    if table is not None and not isinstance(table, dict):
        raise ConfigurationError(f"{file}: tool.pyexplain must be a table")
    return table


def _settings(table: Mapping[str, object], file: str, root: str) -> Settings:
    for key in table:
        if key not in KEYS:
            raise ConfigurationError(f"{file}: unknown key '{key}'{nearest(key, KEYS)}")
    return Settings(
        select=_names(table, "select", (), file),
        ignore=_names(table, "ignore", (), file),
        exclude=_names(table, "exclude", EXCLUDED, file),
        extend_exclude=_names(table, "extend-exclude", (), file),
        root=root,
        origin=file,
    )


def _names(table: Mapping[str, object], key: str, default: tuple[str, ...], file: str) -> tuple[str, ...]:
    value = table.get(key)
    if value is None:
        return default
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise ConfigurationError(f"{file}: '{key}' must be a list of strings")
    return tuple(value)
