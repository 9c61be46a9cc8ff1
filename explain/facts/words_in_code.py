"""Fact: a line is made of words with nothing that joins them, as in a sentence.

Binds ``text`` and ``line``, and the repair that makes a comment of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import NAME, Source
from explain.syntax.failure import failure_at
from explain.syntax.foreign_words import begins_otherwise
from explain.syntax.trial import insert
from explain.syntax.typos import misspelled_keyword
from explain.syntax.vocabulary import is_name, side_by_side

_FEWEST = 3


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The refused statement, where it begins with a row of names and is no other language's."""
    failure = failure_at(source, span)
    if (
        failure is None
        or not failure.broken
        or begins_otherwise(failure.word, failure.tokens[0].text[:1])
        or not is_name(failure.tokens[0])
    ):
        return
    row = [at for at in range(1, len(failure.tokens)) if side_by_side(failure.tokens[at - 1], failure.tokens[at])]
    words = [token for token in failure.tokens if token.kind == NAME]
    if len(row) < _FEWEST - 1 or row[0] != 1 or len(words) < _FEWEST or len(words) * 3 < len(failure.tokens) * 2:
        return
    if any(token.text in ("=", "(", "{", "[") for token in failure.tokens) or misspelled_keyword(failure):
        return
    last = len(failure.tokens) - 1
    repair = failure.fix(insert(failure.tokens[0].start, "# "))
    yield Fact(failure.span(0, last), {"text": failure.shown(0, last), "line": str(failure.line), **repair})
