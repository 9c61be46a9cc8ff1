"""Fact: a function has two parameters with one star, of which only one can collect arguments.

Binds ``first``, ``second`` (both as written) and ``line``.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import brief, failure_at
from explain.syntax.parameters import parameter_lists


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The second such parameter of the refused statement, unless one behind two stars is worse."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    for parameters in parameter_lists(failure):
        starred = [one for one in parameters if one.stars == "*"]
        if len(starred) > 1 and all(one.stars != "**" for one in parameters[:-1]):
            first, second = (failure.text(one.first, one.last) for one in starred[:2])
            bindings = {
                "first": brief(first),
                "second": brief(second),
                "line": str(failure.tokens[starred[1].first].start.line),
            }
            related = Related(failure.span(starred[0].first, starred[0].last), "the first one")
            yield Fact(failure.span(starred[1].first), bindings, (related,))
            return
