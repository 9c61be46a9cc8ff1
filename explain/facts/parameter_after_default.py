"""Fact: a parameter without a default stands behind one with a default (def order(tea=1, milk)).

Binds ``parameter``, ``default`` (the one before it, as written) and ``line``.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.parameters import parameter_lists


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The first such parameter of the refused statement; behind a star the order is free."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    for parameters in parameter_lists(failure):
        given = None
        for one in parameters:
            if one.stars in ("*", "**"):
                break
            if one.default >= 0:
                given = one
            elif given is not None and not one.stars:
                bindings = {
                    "parameter": failure.tokens[one.first].text,
                    "default": failure.shown(given.first, given.last),
                    "line": str(failure.tokens[one.first].start.line),
                }
                related = Related(failure.span(given.first, given.last), "this one has a default")
                yield Fact(failure.span(one.first, one.last), bindings, (related,))
                return
