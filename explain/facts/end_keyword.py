"""Fact: a block is ended with a word of another language (end if, endfor, fi, done).

Binds ``text`` and ``line``.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.foreign_words import ENDS

_BLOCKS = frozenset({"if", "for", "while", "function", "def", "class", "sub", "select", "try", "case", "loop", "do"})


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The refused statement, where it is nothing but such words."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    words = [token.text.lower() for token in failure.tokens if token.text != ";"]
    if len(words) == 2 and words[0] in ENDS and words[1] in _BLOCKS:
        last = len(failure.tokens) - 1
        yield Fact(failure.span(0, last), {"text": failure.shown(0, last), "line": str(failure.line)})
