"""Fact: a condition ends in a word of another language instead of a colon (if x then).

Binds ``word``, ``keyword``, ``line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.trial import Change, parses
from explain.syntax.vocabulary import BLOCKS

_WORDS = frozenset({"then", "do", "begin", "loop"})


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The word at the end of the refused header, where a colon in its place makes the header whole."""
    failure = failure_at(source, span)
    if failure is None or failure.word not in BLOCKS:
        return
    for at in failure.positions():
        token = failure.tokens[at]
        if at == 0 or token.text not in _WORDS or failure.outer[at] >= 0:
            continue
        colon = at + 1 < len(failure.tokens) and failure.tokens[at + 1].text == ":"
        end = failure.tokens[at + 1].end if colon else token.end
        change = Change(failure.tokens[at - 1].end, end, ":")
        repair = failure.repaired(change)
        if repair is None and parses(failure.text(0, at - 1) + ":") and at + 1 < len(failure.tokens):
            repair = {}  # more is amiss behind it: a body or an else on the same line
        if repair is not None:
            bindings = {"word": token.text, "keyword": failure.word, "line": str(token.start.line)}
            yield Fact(failure.span(at), {**bindings, **repair})
        return
