"""Modules that an import may miss for reasons of their own: Python 2's, those of one system, parts shipped apart.

The tables are written by hand; each says where from in its first lines.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from explain.data import rows


def of_python2(module: str) -> str:
    """What to write for a ``module`` of Python 2, as a sentence; empty for any other."""
    return _table("python2").get(module, "")


def older_way(name: str) -> str:
    """How an older Python gets the module or ``name`` that came later, as a sentence; empty where nothing is known."""
    known = _table("backports")
    return known.get(name) or (known.get(name.rpartition(".")[0], "") if name.count(".") == 1 else "") or _typing(name)


def of_system(module: str, sort: str) -> str:
    """What brings a ``module`` of that ``sort`` ("built", "package", "unix", "windows"), or an empty text."""
    found = _system().get(module)
    return found[1] if found and found[0] == sort else ""


def _typing(name: str) -> str:
    module, _, last = name.rpartition(".")
    return f"For an older one, take `{last}` from the package `typing_extensions`." if module == "typing" else ""


@cache
def _table(name: str) -> Mapping[str, str]:
    return dict(rows(name))


@cache
def _system() -> Mapping[str, tuple[str, str]]:
    return {module: (sort, sentence) for module, sort, sentence in rows("system_modules")}


def has_part(package: str, module: str) -> bool:
    """Whether ``package`` is one of the table and holds the ``module``, which importing the package does not load."""
    return module in _parts().get(package, ())


def is_package(name: str) -> bool:
    """Whether ``name`` is a package of the standard library, or another of the table."""
    return name in _parts()


def library_packages(file: str) -> tuple[str, Mapping[str, str]]:
    """What is known of the shared library ``file`` ("libGL.so.1"): packages by "debian", "fedora" and "homebrew".

    The text before them is the version of the library that those have, where it is another one than ``file``.
    """
    stem = _stem(file)
    for name, packages in _libraries().items():
        if _stem(name) == stem:
            other = "" if name == file or ".so" not in file or not file.partition(".so")[2] else name
            held = {
                system: one
                for system, one in zip(("debian", "fedora", "homebrew"), packages, strict=True)
                if one != "-"
            }
            return other, held
    return "", {}


def _stem(file: str) -> str:
    return file.partition(".so")[0].partition(".dylib")[0]


@cache
def _parts() -> Mapping[str, frozenset[str]]:
    return {package: frozenset(names.split()) for package, names in rows("submodules")}


@cache
def _libraries() -> Mapping[str, list[str]]:
    return {name: packages for name, *packages in rows("shared_libraries")}
