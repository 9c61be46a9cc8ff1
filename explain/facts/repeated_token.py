"""Fact: a word or sign stands twice in a row (def def, in in).

Binds ``text``, ``line`` and the repair, which leaves one out.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import NAME, NUMBER, OP, Source
from explain.syntax.failure import Failure, failure_at
from explain.syntax.trial import Change
from explain.syntax.vocabulary import BINARY, CONSTANTS, is_keyword

_OTHERS = frozenset("()[]{},")
"""Brackets and commas too many are facts of their own."""


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The pair nearest the place whose second half makes the statement whole by leaving."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    for at in failure.gaps():
        left, right = failure.tokens[at - 1], failure.tokens[at]
        if left.text != right.text or left.text in _OTHERS or not _once(failure, at):
            continue
        repair = failure.repaired(Change(left.end, right.end, ""))
        if repair is not None:
            yield Fact(failure.span(at - 1, at), {"text": left.text, "line": str(right.start.line), **repair})
            return


def _once(failure: Failure, at: int) -> bool:
    """Whether the pair cannot be two values without a comma, nor one operator of two signs."""
    token = failure.tokens[at]
    if is_keyword(token) and token.text not in CONSTANTS:
        return True
    if token.kind == OP:
        condition = failure.outer[at] >= 0 or failure.word in ("if", "elif", "while", "assert", "return")
        return token.text + token.text not in BINARY or (token.text == "=" and not condition)
    return token.kind in (NAME, NUMBER) and failure.outer[at] < 0
