"""Fact: a name touches a closing bracket with no dot between them (open("prices")read()).

Binds ``name``, ``line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.calls import meant_method
from explain.syntax.failure import failure_at
from explain.syntax.trial import insert
from explain.syntax.vocabulary import is_name


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The name right behind a bracket, where a dot makes the statement whole and no comma inside brackets would."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    for at in failure.gaps():
        left, right = failure.tokens[at - 1], failure.tokens[at]
        if left.text not in (")", "]") or not is_name(right) or left.end != right.start:
            continue
        repair = failure.repaired(insert(left.end, "."))
        comma = failure.outer[at] >= 0 and failure.repaired(insert(left.end, ",")) is not None
        if repair is not None and (not comma or meant_method(failure, at)):
            yield Fact(failure.span(at), {"name": right.text, "line": str(right.start.line), **repair})
        return
