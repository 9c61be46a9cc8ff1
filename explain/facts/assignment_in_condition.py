"""Fact: a condition has = where == was meant, with a name on its left (if x = 3).

Binds ``target``, ``value``, ``suggestion`` ("=="), ``line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import brief, failure_at
from explain.syntax.targets import condition_assigned, kind_of
from explain.syntax.trial import replace


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The sign whose change to == makes the statement whole, where a name stands before it."""
    failure = failure_at(source, span)
    sign = condition_assigned(failure) if failure else None
    if failure is None or sign is None or failure.word == "assert":
        return
    target = failure.text(sign.first, sign.at - 1)
    repair = failure.repaired(replace(failure.tokens[sign.at], "=="))
    if repair is None or kind_of(target) != "name":
        return
    bindings = {
        "target": brief(target),
        "value": failure.shown(sign.at + 1, sign.last),
        "suggestion": "==",
        "line": str(failure.tokens[sign.at].start.line),
    }
    yield Fact(failure.span(sign.first, sign.last), {**bindings, **repair})
