"""Fact: a function's parameters have two slashes.

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
    """The second slash among the parameters of the refused statement."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    for parameters in parameter_lists(failure):
        slashes = [one for one in parameters if one.stars == "/"]
        if len(slashes) > 1 and all(one.stars != "**" for one in parameters[: parameters.index(slashes[1])]):
            yield Fact(failure.span(slashes[1].first), {"line": str(failure.tokens[slashes[1].first].start.line)})
            return
