"""Fact: among a function's parameters the slash stands behind the star.

Binds ``star`` (as written) and ``line``.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.parameters import parameter_lists


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The slash behind a star among the parameters of the refused statement."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    for parameters in parameter_lists(failure):
        stars = [one.stars for one in parameters]
        if "*" in stars and "/" in stars[stars.index("*") :] and stars.count("/") == 1:
            slash, star = parameters[stars.index("/")], parameters[stars.index("*")]
            bindings = {
                "star": failure.shown(star.first, star.last),
                "line": str(failure.tokens[slash.first].start.line),
            }
            yield Fact(failure.span(slash.first), bindings)
            return
