"""Which Pythons say what: ranges of versions and the rows of a wording table. Words no sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence


def ranges(pythons: Iterable[str]) -> str:
    """``("3.8", "3.9", "3.10", "3.14")`` gives ``"3.8 to 3.10, 3.14"``; what is no version stands as it is."""
    runs: list[list[str]] = []
    for python in sorted(set(pythons), key=order):
        if runs and _follows(runs[-1][-1], python):
            runs[-1].append(python)
        else:
            runs.append([python])
    return ", ".join(run[0] if len(run) == 1 else f"{run[0]} to {run[-1]}" for run in runs)


def order(python: str) -> tuple[tuple[int, ...], str]:
    """Sorts "3.9" before "3.10", and "3.14t" after "3.14"."""
    return (tuple(map(int, re.findall(r"\d{1,9}", python))), python)


def wording_rows(said_by: Sequence[str], message: str, wording: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """The Pythons and what they say, oldest first: ``said_by`` the ``message``, the others as in ``wording``."""
    saying: dict[str, set[str]] = {}
    if said_by:
        saying[message] = set(said_by)
    for python, text in wording.items():
        if python not in said_by:
            saying.setdefault(text, set()).add(python)
    rows = sorted(saying.items(), key=lambda row: min(map(order, row[1])))
    return tuple((ranges(pythons), text) for text, pythons in rows)


def _follows(before: str, after: str) -> bool:
    older, newer = (python.rpartition(".") for python in (before, after))
    numbers = older[2].isdecimal() and newer[2].isdecimal()
    return older[0] == newer[0] and numbers and int(newer[2]) == int(older[2]) + 1
