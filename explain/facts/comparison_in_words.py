"""Fact: two values are compared in English words (day is equal to 3, price is greater than 5, name equals "Ada").

Binds ``words`` (as written), ``sign`` (Python's), ``line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import Failure, failure_at
from explain.syntax.trial import Change
from explain.syntax.vocabulary import ends_value

_SIGNS = {
    "is not equal to": "!=",
    "not equal to": "!=",
    "is equal to": "==",
    "is equal": "==",
    "equal to": "==",
    "equals": "==",
    "is greater than or equal to": ">=",
    "is less than or equal to": "<=",
    "is greater than": ">",
    "is bigger than": ">",
    "is larger than": ">",
    "is more than": ">",
    "is less than": "<",
    "is smaller than": "<",
    "greater than": ">",
    "less than": "<",
}
_WORDS = {tuple(words.split()): sign for words, sign in _SIGNS.items()}
_LONGEST = max(map(len, _WORDS))


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The words of the refused statement, where the sign in their place makes it whole."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    for at in range(1, len(failure.tokens) - 1):
        last = _last(failure, at) if ends_value(failure.tokens[at - 1]) else -1
        if last < 0:
            continue
        sign = _WORDS[tuple(token.text for token in failure.tokens[at : last + 1])]
        repair = failure.repaired(Change(failure.tokens[at].start, failure.tokens[last].end, sign))
        if repair is not None:
            bindings = {"words": failure.text(at, last), "sign": sign, "line": str(failure.tokens[at].start.line)}
            yield Fact(failure.span(at, last), {**bindings, **repair})
            return


def _last(failure: Failure, at: int) -> int:
    """The last token of the longest such words that begin at ``at`` with a value behind them, or -1."""
    texts = [token.text for token in failure.tokens[at : at + _LONGEST]]
    for length in range(min(_LONGEST, len(failure.tokens) - at - 1), 0, -1):
        if tuple(texts[:length]) in _WORDS:
            return at + length - 1
    return -1
