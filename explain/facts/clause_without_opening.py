"""Fact: an else, elif, except or finally continues no statement.

Binds ``clause``, ``line``, ``needs`` (what it could continue), and where such a statement was ended too early
``opening``, ``opening_line`` and ``between_line`` (the first line that stands between them).
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source
from explain.syntax.blocks import among_cases, clauses_before, ended_before
from explain.syntax.failure import any_failure_at
from explain.syntax.vocabulary import CLAUSES

_NEEDS = {
    "elif": "an if",
    "else": "an if, for, while or try",
    "except": "a try",
    "finally": "a try",
}


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The refused clause, where no statement at its column could have it."""
    failure = any_failure_at(source, span)
    if failure is None or failure.word not in CLAUSES or failure.unclosed or failure.at > 1:
        return
    if failure.at == 1 and failure.broken:
        return  # Python took the word, and refused what stands behind it
    if clauses_before(failure.layout, failure.index):
        return
    if failure.word == "else" and among_cases(failure.layout, failure.index):
        return  # the case for all other values
    bindings = {"clause": failure.word, "line": str(failure.line), "needs": _NEEDS[failure.word]}
    ended = ended_before(failure.layout, failure.index, failure.word)
    if ended is None:
        yield Fact(failure.span(0), bindings)
        return
    opening, between = ended
    bindings |= {"opening": opening.word, "opening_line": str(opening.line)}
    related = [Related(failure.layout.span(opening.start, opening.end), "this could have it")]
    if between is not None:
        bindings["between_line"] = str(between.line)
        related.append(Related(failure.layout.span(between.start, between.end), "but this ends it"))
    yield Fact(failure.span(0), bindings, tuple(related))
