"""Fact: an assertion has = where == was meant.

Binds ``target``, ``kind`` (CPython's word for it), ``suggestion`` ("=="), ``line`` and the repair.
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
    """The sign whose change to == makes the assertion whole."""
    failure = failure_at(source, span)
    sign = condition_assigned(failure) if failure and failure.word == "assert" else None
    if failure is None or sign is None:
        return
    target = failure.text(sign.first, sign.at - 1)
    repair = failure.repaired(replace(failure.tokens[sign.at], "=="))
    if repair is not None:
        line = str(failure.tokens[sign.at].start.line)
        bindings = {"target": brief(target), "kind": kind_of(target), "suggestion": "==", "line": line}
        yield Fact(failure.span(sign.first, sign.last), {**bindings, **repair})
