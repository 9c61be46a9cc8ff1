"""Fact: a statement assigns to None, True or False.

Binds ``keyword``, ``value`` and ``line``.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.targets import statement_assigned
from explain.syntax.vocabulary import CONSTANTS


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The constant that the refused assignment has for its target."""
    failure = failure_at(source, span)
    sign = statement_assigned(failure) if failure else None
    if failure is None or sign is None or sign.at != 1 or failure.tokens[0].text not in CONSTANTS:
        return
    keyword = failure.tokens[0].text
    bindings = {"keyword": keyword, "value": failure.shown(2, sign.last), "line": str(failure.line)}
    yield Fact(failure.span(0), bindings)
