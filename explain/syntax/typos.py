"""Which misspelled word of a statement is one of Python's keywords, by a stricter form of CPython 3.14's rule.

The rule is ``TracebackException._find_keyword_typos``: each of the first ten names is compared with the keywords,
and the first replacement that parses is the answer. Stricter: a word must also look like its keyword, for a short
name is "near" many keywords that nobody meant.
"""

from __future__ import annotations

from functools import lru_cache

from explain.records import dataclass
from explain.spelling import closest
from explain.syntax.failure import Failure
from explain.syntax.trial import parses, replace
from explain.syntax.vocabulary import KEYWORDS, is_name

_MOST_NAMES = 10
_MOST_MATCHES = 3
_SIMILAR = 0.5


_OTHERS = frozenset({
    "switch", "print", "input", "int", "function", "new", "do", "of", "to", "foreach", "repeat", "unless", "throw",
})  # fmt: skip
"""Words that are near a keyword and are known to mean something else."""


@dataclass(frozen=True, slots=True)
class Typo:
    """The token ``at`` was meant to be the keyword ``suggestion``."""

    at: int
    suggestion: str


def misspelled_keyword(failure: Failure) -> Typo | None:
    """The first word of the refused line that reads as a keyword and makes the statement whole as that keyword."""
    if not failure.broken:
        return None
    refused = failure.tokens[min(failure.at, len(failure.tokens) - 1)].start.line
    names = [at for at, token in enumerate(failure.tokens) if is_name(token) and token.start.line == refused]
    for at in names[:_MOST_NAMES]:
        for suggestion in keywords_like(failure.tokens[at].text):
            if parses(failure.changed(replace(failure.tokens[at], suggestion))):
                return Typo(at, suggestion)
    return None


@lru_cache(maxsize=256)
def keywords_like(word: str) -> tuple[str, ...]:
    """The keywords that ``word`` may have been meant to be, nearest first."""
    from difflib import get_close_matches

    nearest = closest(word, KEYWORDS)
    found = [nearest] if nearest else []
    found += get_close_matches(word, KEYWORDS, n=_MOST_MATCHES, cutoff=_SIMILAR)
    return tuple(one for one in dict.fromkeys(found[:_MOST_MATCHES]) if one != word and _looks_like(word, one))


def _looks_like(word: str, keyword: str) -> bool:
    """Whether one slip of the finger (two in a longer word), or letters added or left out at the end, part them."""
    if len(word) < 2 or word in _OTHERS:
        return False
    if len(word) > 2 and (word.startswith(keyword) or keyword.startswith(word)):
        return True
    return _slips(word.lower(), keyword.lower()) <= (1 if len(word) < 5 else 2)


def _slips(word: str, other: str) -> int:
    """The number of letters to change, add, leave out or swap with their neighbour."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for index, char in enumerate(word, 1):
        before, above, row = row, before, [index]
        for to, letter in enumerate(other, 1):
            cost = min(before[to] + 1, row[to - 1] + 1, before[to - 1] + (char != letter))
            if above and to > 1 and char == other[to - 2] and word[index - 2] == letter:
                cost = min(cost, above[to - 2] + 1)
            row.append(cost)
    return row[-1]
