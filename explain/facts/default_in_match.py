"""Fact: the case for all other values of a match is written default or else.

Binds ``text`` (as written, without its colon), ``line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.blocks import among_cases, outward
from explain.syntax.failure import Failure, failure_at
from explain.syntax.trial import Change

_WORDS = frozenset({"default", "Default", "else", "otherwise", "_"})


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The refused line, in a ``match`` or right behind its cases."""
    failure = failure_at(source, span)
    if failure is None:
        return
    texts = [token.text for token in failure.tokens]
    word = texts[1] if texts[:1] == ["case"] and len(texts) == 3 else texts[0]
    if word not in _WORDS or texts[-1] != ":" or len(texts) > 3 or (len(texts) == 3 and texts[0] != "case"):
        return
    if not among_cases(failure.layout, failure.index):
        return
    inside = _inside(failure)
    last = len(texts) - 2
    repair = failure.fix(Change(failure.tokens[0].start, failure.tokens[last].end, "case _")) if inside else {}
    yield Fact(failure.span(0, last), {"text": failure.text(0, last), "line": str(failure.line), **repair})


def _inside(failure: Failure) -> bool:
    column = failure.statement.column
    return next((one.word == "match" for one in outward(failure.layout, failure.index) if one.column < column), False)
