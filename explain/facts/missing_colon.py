"""Fact: a statement that opens a block has no colon.

Binds ``keyword``, ``header`` (CPython's words for the statement), ``line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Position, Span
from explain.source import Source
from explain.syntax.failure import Failure, failure_at
from explain.syntax.headers import described
from explain.syntax.trial import insert
from explain.syntax.vocabulary import side_by_side


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The header without its colon, where putting one in makes the statement whole."""
    failure = failure_at(source, span)
    header = described(failure.tokens) if failure else ""
    if failure is None or not header or _has_colon(failure):
        return
    if failure.word == "case" and failure.tokens[-1].text == "of":
        return  # Pascal's choice
    for place in _places(failure):
        repair = failure.repaired(insert(place, ":"))
        if repair is not None:
            where = Span(source.file, failure.tokens[0].start, place)
            yield Fact(where, {"keyword": failure.word, "header": header, "line": str(failure.line), **repair})
            return


_ENDINGS = ("do", "then", "begin", "loop")
"""Words with which other languages end a header: facts of their own."""


def _places(failure: Failure) -> Iterator[Position]:
    """Behind the statement, or before a body that stands on the same line."""
    if failure.tokens[-1].text not in _ENDINGS:
        yield failure.end
    for at in failure.gaps():
        left, right = failure.tokens[at - 1], failure.tokens[at]
        if (
            failure.outer[at] < 0
            and right.text not in ("{", *_ENDINGS)
            and (side_by_side(left, right) or left.text in ("else", "try", "finally", "except"))
        ):
            yield left.end


def _has_colon(failure: Failure) -> bool:
    """Whether the header ends already, so that what stands behind its colon is at fault."""
    colons = [at for at, token in enumerate(failure.tokens) if token.text == ":" and failure.outer[at] < 0]
    return bool(colons) and not any(token.text == "lambda" for token in failure.tokens[: colons[0]])
