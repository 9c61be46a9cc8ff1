"""Fact: a parameter stands behind the one with two stars, which must be the last.

Binds ``parameter``, ``keywords`` (the one with two stars) and ``line``.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.parameters import parameter_lists


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The first parameter of the refused statement behind one with two stars."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    for parameters in parameter_lists(failure):
        for before, one in pairwise(parameters):
            if before.stars == "**":
                bindings = {
                    "parameter": failure.shown(one.first, one.last),
                    "keywords": failure.shown(before.first, before.last),
                    "line": str(failure.tokens[one.first].start.line),
                }
                yield Fact(failure.span(one.first, one.last), bindings)
                return
