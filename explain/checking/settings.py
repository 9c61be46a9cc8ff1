"""What the checker was told: the settings of ``[tool.pyexplain]``, read and validated. Looks at no code.

The nearest ``pyexplain.toml``, or ``pyproject.toml`` with a section of ours, counts; a key that does not exist is an
error, because a setting that silently does nothing is worse than none.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping

from explain.checking import targets
from explain.checking.doctest_flags import doctest_flags
from explain.checking.stated_pythons import stated_pythons
from explain.records import dataclass

EXCLUDED = (
    ".eggs",
    ".git",
    ".hg",
    ".mypy_cache",
    ".nox",
    ".pyexplain_cache",
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

KEYS = {
    "select": "a list of strings",
    "ignore": "a list of strings",
    "extend-select": "a list of strings",
    "per-file-ignores": "a table of lists of strings",
    "exclude": "a list of strings",
    "extend-exclude": "a list of strings",
    "respect-gitignore": "true or false",
    "target-versions": "a list of strings",
    "baseline": "a string",
    "cache-dir": "a string",
}
"""The keys of ``[tool.pyexplain]`` and what each must be."""


class ConfigurationError(Exception):
    """A setting that cannot be used; its text says which file, which key and what to write instead."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What to look for and where.

    ``select`` are the only names to report (all where it is empty), ``extend_select`` names to report besides them and
    ``ignore`` names that are not reported; ``per_file_ignores`` are (pattern, names) pairs that hold for some paths.
    ``exclude`` and ``extend_exclude`` are patterns of paths, relative to the folder ``root``. ``target_versions`` are
    the Pythons that the code is meant for, oldest first; none where nothing says so. ``baseline`` is the file of the
    findings that are already known, ``cache_dir`` where answers are kept, both relative to ``root``. ``origin`` is the
    file that the settings came from, or empty. ``doctest_flags`` are the options that the project's doctests run with.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    exclude: tuple[str, ...] = EXCLUDED
    extend_exclude: tuple[str, ...] = ()
    respect_gitignore: bool = True
    target_versions: tuple[str, ...] = ()
    baseline: str = ""
    cache_dir: str = ""
    root: str = "."
    origin: str = ""
    doctest_flags: tuple[str, ...] = ()

    @property
    def patterns(self) -> tuple[str, ...]:
        """All patterns of paths that are left out."""
        return (*self.exclude, *self.extend_exclude)


def settings_for(
    paths: Iterable[str], changes: Mapping[str, object] | None = None, file: str = "", isolated: bool = False
) -> Settings:
    """The settings of the project that ``paths`` belong to: the nearest above the folder that holds them all.

    ``changes`` are keys of the command line, which count before those of a file. ``file`` is read in place of the
    nearest one; with ``isolated`` none is. Raises ConfigurationError where a file of settings cannot be read or holds
    what we do not know.
    """
    paths = tuple(paths)
    table, origin, root = ({}, "", os.getcwd()) if isolated else _found(paths, file)
    values = {**_values(table, origin), **_values(changes or {}, "--config")}
    if not values.get("target_versions") and not isolated:
        values["target_versions"] = stated_pythons(_shared_folder(paths))
    flags = () if isolated else doctest_flags(_shared_folder(paths))
    make: Callable[..., Settings] = Settings
    return make(**values, root=root, origin=origin, doctest_flags=flags)


def _found(paths: Iterable[str], file: str) -> tuple[Mapping[str, object], str, str]:
    """Our table, the file it stands in, and the folder that its patterns are relative to."""
    if file:
        table = _table(file, own=os.path.basename(file) != "pyproject.toml")
        if table is None:
            raise ConfigurationError(f"{file}: there is no such file, or no [tool.pyexplain] in it")
        return table, file, os.path.dirname(os.path.abspath(file))
    for above in _upwards(_shared_folder(paths)):
        for name in ("pyexplain.toml", "pyproject.toml"):
            candidate = os.path.join(above, name)
            table = _table(candidate, own=name == "pyexplain.toml")
            if table is not None:
                return table, candidate, above
    return {}, "", os.getcwd()


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
    document = _document(file, b"" if own else b"pyexplain")
    if own or document is None:
        return document
    tools = document.get("tool", {})
    table = tools.get("pyexplain") if isinstance(tools, dict) else None
    if table is not None and not isinstance(table, dict):
        raise ConfigurationError(f"{file}: tool.pyexplain must be a table")
    return table


def _document(file: str, word: bytes) -> Mapping[str, object] | None:
    """``file`` as TOML; None where there is none, or where ``word`` does not stand in it."""
    try:
        with open(file, "rb") as opened:
            data = opened.read()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None
    except OSError as error:
        raise ConfigurationError(f"{file}: {error.strerror}") from error
    if word not in data:  # most projects: no need to import a TOML parser
        return None
    import tomllib

    try:
        return tomllib.loads(data.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise ConfigurationError(f"{file}: not valid TOML: {error}") from error


def _values(table: Mapping[str, object], file: str) -> dict[str, object]:
    """Fields of ``Settings`` from keys. Raises ConfigurationError for a key or a value that we do not know."""
    for key in table:
        if key not in KEYS:
            raise ConfigurationError(f"{file}: unknown key '{key}'{nearest(key, KEYS)}")
    found = {key.replace("-", "_"): _value(key, value, file) for key, value in table.items()}
    if "target_versions" in found:
        found["target_versions"] = _targets(table["target-versions"], file)
    return found


def _value(key: str, value: object, file: str) -> object:
    kind = KEYS[key]
    if kind == "a list of strings" and _is_list(value):
        return tuple(value)  # type: ignore[arg-type]
    if kind == "a table of lists of strings" and isinstance(value, dict) and all(map(_is_list, value.values())):
        return tuple((pattern, tuple(names)) for pattern, names in value.items())
    if (kind == "true or false" and isinstance(value, bool)) or (kind == "a string" and isinstance(value, str)):
        return value
    raise ConfigurationError(f"{file}: '{key}' must be {kind}")


def _is_list(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def _targets(value: object, file: str) -> tuple[str, ...]:
    for one in value if isinstance(value, list) else []:
        if one not in targets.KNOWN:
            raise ConfigurationError(
                f"{file}: 'target-versions' knows {', '.join(targets.KNOWN)}, not '{one}'{nearest(one, targets.KNOWN)}"
            )
    return targets.in_order(value)  # type: ignore[arg-type]
