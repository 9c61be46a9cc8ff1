"""Fact: a value with a star stands alone in parentheses, with no comma behind it (both = (*prices)).

Binds ``value`` (what follows the star) and ``line``.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.vocabulary import ends_value


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The first such pair of parentheses in the refused statement; a call's own are none."""
    failure = failure_at(source, span)
    if failure is None:
        return
    tokens = failure.tokens
    for at in range(len(tokens) - 2):
        if tokens[at].text != "(" or tokens[at + 1].text != "*" or (at and ends_value(tokens[at - 1])):
            continue
        end = failure.closing(at)
        alone = not any(tokens[one].text == "," and failure.outer[one] == at for one in range(at + 2, end))
        if end > at + 2 and alone:
            line = str(tokens[at + 1].start.line)
            yield Fact(failure.span(at + 1, end - 1), {"value": failure.shown(at + 2, end - 1), "line": line})
            return
