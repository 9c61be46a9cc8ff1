"""The Pythons that a project is meant to run under, as minor versions. Reads no file and looks at no code.

Known are the Pythons of the corpus: of others nothing is known that could be checked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

KNOWN = ("3.8", "3.9", "3.10", "3.11", "3.12", "3.13", "3.14", "3.15")
"""The Pythons of the corpus, oldest first."""

_CLAUSE = re.compile(r"\s*(~=|===?|!=|<=|>=|<|>)\s*(\d+(?:\.\d+)*)(\.\*)?\s*$")
_FAR = 99
"""A micro release beyond every real one."""

Version = tuple[int, ...]


def numbers(version: str) -> Version:
    """``(3, 9)`` for "3.9". Raises ValueError for anything else than numbers and dots."""
    return tuple(int(part) for part in version.split("."))


def in_order(versions: Iterable[str]) -> tuple[str, ...]:
    """Minor versions, each once, oldest first."""
    return tuple(sorted(set(versions), key=numbers))


def required(specifier: str) -> tuple[str, ...]:
    """The known Pythons that ``requires-python`` allows, oldest first: those of which some micro release fits.

    A clause that is not of PEP 440 allows everything: judging a project's metadata is another tool's business.
    """
    clauses = [found for part in specifier.split(",") if (found := _CLAUSE.match(part))]
    return tuple(python for python in KNOWN if any(_fits((*numbers(python), micro), clauses) for micro in (0, _FAR)))


def _fits(version: Version, clauses: Iterable[re.Match[str]]) -> bool:
    return all(_holds(version, one[1], numbers(one[2]), bool(one[3])) for one in clauses)


def _holds(version: Version, sign: str, stated: Version, any_after: bool) -> bool:
    if any_after or sign == "~=":
        prefix = stated if any_after else stated[:-1]
        same = version[: len(prefix)] == prefix
        return not same if sign == "!=" else same and (any_after or version >= stated)
    padded = (*stated, 0, 0)[:3]
    if sign in ("==", "===", "!="):
        # A micro release alone neither makes nor breaks a minor version.
        same = version[: len(stated)] == stated if len(stated) < 3 else version[:2] == stated[:2]
        return same if sign != "!=" else len(stated) > 2 or version != padded
    return {"<": version < padded, "<=": version <= padded, ">": version > padded, ">=": version >= padded}[sign]
