"""How near one name is to another, by CPython's own measure, so that our suggestions are the ones it would print.

Knows no scope and no page: candidates come in, at most one of them comes out. The costs and limits are those of
``Python/suggestions.c`` in CPython 3.14 (which works on UTF-8 bytes; on ASCII names the two agree exactly).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

_MOST_CANDIDATES = 750
_LONGEST_CHANGE = 40
_MOVE = 2
_CASE = 1


def closest(word: str, candidates: Sequence[str]) -> str | None:
    """The first of the nearest ``candidates`` other than ``word``, or None where none is near.

    As in CPython, nothing is suggested out of 750 candidates or more, and at most a third of the characters of
    both names together may differ.
    """
    if len(candidates) >= _MOST_CANDIDATES:
        return None
    best: str | None = None
    limit = len(word) * _MOVE + _MOST_CANDIDATES
    letters = _letters(word)
    for candidate in candidates:
        if candidate == word:
            continue
        allowed = min((len(word) + len(candidate) + 3) * _MOVE // 6, limit)
        # Each letter that only one of them has is a move at least: most candidates are out without a closer look.
        others = _letters(candidate)
        if letters and others and max(len(letters - others), len(others - letters)) * _MOVE > allowed:
            continue
        cost = _distance(word, candidate, allowed)
        if cost <= allowed:
            best, limit = candidate, cost - 1
    return best


@lru_cache(maxsize=4096)
def _letters(name: str) -> frozenset[str]:
    """The letters of ``name``, whatever their case; none where a change of case may change their number."""
    return frozenset(name.lower() if name.isascii() else "")


def _distance(first: str, second: str, limit: int) -> int:
    """The cost of turning one name into the other, or any number above ``limit`` once it is known to be above."""
    if abs(len(first) - len(second)) * _MOVE > limit:
        return limit + 1
    short, long = sorted(_without_common_ends(first, second), key=len)
    if not short:
        return len(long) * _MOVE
    if len(long) > _LONGEST_CHANGE:
        return limit + 1
    row = [_MOVE * (index + 1) for index in range(len(short))]
    cost = 0
    for offset, char in enumerate(long):
        diagonal = cost = offset * _MOVE
        least, lowered = limit + 1, char.lower()
        for index, other in enumerate(short):
            above = row[index]
            if char != other:
                diagonal += _CASE if lowered == other.lower() else _MOVE
            cost = min(cost + _MOVE, above + _MOVE, diagonal)
            row[index], diagonal = cost, above
            if cost < least:
                least = cost
        if least > limit:
            return limit + 1
    return cost


def _without_common_ends(first: str, second: str) -> tuple[str, str]:
    shortest = min(len(first), len(second))
    before = 0
    while before < shortest and first[before] == second[before]:
        before += 1
    first, second = first[before:], second[before:]
    shortest = min(len(first), len(second))
    after = 0
    while after < shortest and first[-1 - after] == second[-1 - after]:
        after += 1
    return first[: len(first) - after], second[: len(second) - after]


def one_slip(word: str, name: str) -> bool:
    """Whether ``word`` is ``name`` with one character missing, added or changed, or two swapped; case does not count.

    Words shorter than five characters are too easily another word: of those only swapped neighbours and case count.
    """
    if abs(len(word) - len(name)) > 1 or word == name:
        return False
    first, second = word.lower(), name.lower()
    if first[:1] != second[:1] and first[-1:] != second[-1:]:  # at both ends at once is more than one slip
        return False
    if first == second:
        return True
    start = next(
        (at for at, (one, other) in enumerate(zip(first, second, strict=False)) if one != other),
        min(len(first), len(second)),
    )
    one, other = first[start:], second[start:]
    if len(one) == len(other) and len(one) > 1 and one[0] == other[1] and one[1] == other[0] and one[2:] == other[2:]:
        return True
    if min(len(first), len(second)) < 5:
        return False
    return one[1:] == other[1:] or one[1:] == other or one == other[1:]
