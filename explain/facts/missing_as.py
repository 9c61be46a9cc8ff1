"""Fact: a name for something stands behind it without the word as (import numpy np, except ValueError error).

Binds ``keyword`` (of the statement), ``name``, ``line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.trial import insert
from explain.syntax.vocabulary import is_name, side_by_side


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The gap before the name in a refused import, except or with, where the word makes it whole."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken or failure.word not in ("import", "from", "except", "with"):
        return
    for at in failure.gaps():
        left, right = failure.tokens[at - 1], failure.tokens[at]
        if not side_by_side(left, right) or left.text == right.text or not is_name(right) or failure.outer[at] >= 0:
            continue
        repair = failure.repaired(insert(left.end, " as"))
        if repair is not None:
            bindings = {"keyword": failure.word, "name": right.text, "line": str(right.start.line)}
            yield Fact(failure.span(at), {**bindings, **repair})
        return
