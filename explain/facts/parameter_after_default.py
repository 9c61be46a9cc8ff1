"""Fact: a parameter without a default stands behind one with a default (def order(tea=1, milk)).

Binds ``parameter``, ``default`` (the one before it, as written), ``plain`` (it and those behind it that have no default
either), ``first`` (the first with one) and ``line``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.parameters import Parameter, parameter_lists
from explain.words import listed


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
                later = [failure.tokens[other.first].text for other in _plain(parameters, one)]
                first = next(other for other in parameters if other.default >= 0)
                bindings = {
                    "plain": listed([f"`{name}`" for name in later]),
                    "first": failure.shown(first.first, first.last),
                    "parameter": failure.tokens[one.first].text,
                    "default": failure.shown(given.first, given.last),
                    "line": str(failure.tokens[one.first].start.line),
                }
                related = Related(failure.span(given.first, given.last), "this one has a default")
                yield Fact(failure.span(one.first, one.last), bindings, (related,))
                return


def _plain(parameters: Sequence[Parameter], first: Parameter) -> Iterator[Parameter]:
    """``first`` and the parameters behind it that have no default, up to a star."""
    for one in parameters[parameters.index(first) :]:
        if one.stars:
            return
        if one.default < 0:
            yield one
