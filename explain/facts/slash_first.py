"""Fact: a function's parameters begin with a slash, which needs one before it.

Binds ``line``.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.parameters import parameter_lists


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The slash that comes first among the parameters of the refused statement."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    for parameters in parameter_lists(failure):
        if parameters and parameters[0].stars == "/":
            yield Fact(failure.span(parameters[0].first), {"line": str(failure.tokens[parameters[0].first].start.line)})
            return
