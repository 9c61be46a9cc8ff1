"""What the standard library lost and gained, and what stands in place of what it lost. Knows no error and no source.

The tables are remade by ``scripts/standard_library_history.py``, which asks the interpreters; the sentences in
``replacements.tsv`` are written by hand and checked against the documentation.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from functools import cache

from explain.data import rows
from explain.records import dataclass


@dataclass(frozen=True, slots=True)
class Change:
    """The Python (``version``, "3.13") that removed or added ``name``, the outermost part that changed as a whole."""

    name: str
    version: str


def removal(name: str) -> Change | None:
    """What was removed when ``name`` ("cgi", "cgi.FieldStorage", "threading.Thread.isAlive") went, or None."""
    return _change(name, _changes("removals"))


def addition(name: str) -> Change | None:
    """What was added when ``name`` came, or None for what every Python of the tables has."""
    return _change(name, _changes("additions"))


def removed_words(newest: str = "") -> frozenset[str]:
    """The last words of all that Pythons (up to ``newest``) removed: code with none of them uses nothing of it."""
    return _last_words("removals", "", newest)


def added_words(oldest: str = "") -> frozenset[str]:
    """The last words of all that Pythons (after ``oldest``) added."""
    return _last_words("additions", oldest, "")


def member_removal(cls: str, member: str) -> Change | None:
    """The removal of ``member`` from a class that is printed as ``cls``; None where that could mean two things."""
    return _member(cls, member, "removals")


def member_addition(cls: str, member: str) -> Change | None:
    """The addition of ``member`` to a class that is printed as ``cls``; None where that could mean two things."""
    return _member(cls, member, "additions")


def instead_of(name: str) -> str:
    """What to do in place of using ``name``, as a sentence of Markdown; empty where nothing is known."""
    known = _replacements()
    found = next((known[one] for one in (name, *_around(name)) if one in known), "")
    return found or _of_members().get(name.rpartition(".")[2], "")


def order(version: str) -> tuple[int, ...]:
    """A key that sorts versions by age: ``"3.9"`` before ``"3.10"``."""
    return tuple(int(part) for part in version.split(".") if part.isdigit())


def _change(name: str, changes: Mapping[str, str]) -> Change | None:
    found = [one for one in (name, *_around(name)) if one in changes]
    return Change(found[0], changes[found[0]]) if found else None


def _around(name: str) -> Iterator[str]:
    while "." in name:
        name = name.rpartition(".")[0]
        yield name


def _member(cls: str, member: str, table: str) -> Change | None:
    names = _members(table).get((cls, member), ())
    versions = {_changes(table)[name] for name in names}
    return Change(names[0], versions.pop()) if len(versions) == 1 else None


@cache
def _changes(table: str) -> Mapping[str, str]:
    found = {}
    for version, owner, names in rows(table):
        for name in names.split():
            found[f"{owner}.{name}" if owner else name] = version
    return found


@cache
def _last_words(table: str, after: str, until: str) -> frozenset[str]:
    rows = ((name.rpartition(".")[2], order(version)) for name, version in _changes(table).items())
    return frozenset(
        word for word, version in rows
        if (not after or version > order(after)) and (not until or version <= order(until))
    )  # fmt: skip


@cache
def _members(table: str) -> Mapping[tuple[str, str], tuple[str, ...]]:
    """The full names behind each class and member."""
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for name in _changes(table):
        above, _, member = name.rpartition(".")
        cls = above.rpartition(".")[2]
        if "." in above:
            found[cls, member] = (*found.get((cls, member), ()), name)
    return found


@cache
def _of_members() -> Mapping[str, str]:
    """Sentences on members of classes by the member alone: the same one stands under each class that inherits it."""
    found: dict[str, str] = {}
    for name, sentence in _replacements().items():
        above, _, member = name.rpartition(".")
        if above.rpartition(".")[2][:1].isupper():
            found[member] = sentence if found.get(member, sentence) == sentence else ""
    return found


@cache
def _replacements() -> Mapping[str, str]:
    return dict(rows("replacements"))


def before(version: str) -> str:
    """The Python before ``version``: "3.12" for "3.13"."""
    major, minor = version.split(".")
    return f"{major}.{int(minor) - 1}"


def has_module(name: str, python: str = "") -> bool:
    """Whether ``name`` (at the top) is a public module of the library, of Python ``python`` where one is given."""
    gone, new = removal(name), addition(name)
    if (name not in sys.stdlib_module_names and gone is None and new is None) or name.startswith("_"):
        return False
    if not python:
        return True
    before = gone is None or order(python) < order(gone.version)
    return before and (new is None or order(python) >= order(new.version))


def public_names(module: str) -> tuple[str, ...]:
    """The names that ``module`` has in every Python and on every system; empty for one that is not in the table."""
    return _public().get(module, ())


@cache
def _public() -> Mapping[str, tuple[str, ...]]:
    return {module: tuple(names.split(" ")) for module, names in rows("public_names")}


def module_names() -> tuple[str, ...]:
    """The public modules at the top of the standard library, those of the Python that runs us."""
    return tuple(sorted(name for name in sys.stdlib_module_names if not name.startswith("_")))
