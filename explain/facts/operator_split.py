"""Fact: an operator of two signs is written with a blank between them (> =).

Binds ``operator`` (as written), ``suggestion`` (without the blank), ``line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import OP, Source
from explain.syntax.failure import Failure, failure_at
from explain.syntax.trial import Change
from explain.syntax.vocabulary import BINARY


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The pair of signs that makes the statement whole once it is joined."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    for at in range(1, len(failure.tokens) - 1):
        left, right = failure.tokens[at], failure.tokens[at + 1]
        joined = left.text + right.text
        apart = left.kind == right.kind == OP and left.end < right.start and left.end.line == right.start.line
        if not apart or joined not in BINARY or (joined == "==" and not _in_condition(failure, at)):
            continue
        repair = failure.repaired(Change(left.start, right.end, joined))
        if repair is not None:
            bindings = {"operator": f"{left.text} {right.text}", "suggestion": joined, "line": str(left.start.line)}
            yield Fact(failure.span(at, at + 1), {**bindings, **repair})
            return


def _in_condition(failure: Failure, at: int) -> bool:
    """Elsewhere a second equals sign is one too many."""
    return failure.outer[at] >= 0 or failure.word in ("if", "elif", "while", "assert", "return")
