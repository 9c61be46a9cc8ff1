"""Fact: a star stands before the first part of a choice with if and else, and not before the whole of it.

A star before the second part is left out: the first one may be an element then, and no group. Binds ``starred`` (the
choice in parentheses with the star before them), ``line`` and the repair. It only fills holes.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import Failure, brief, failure_at
from explain.syntax.trial import Change

_STARS = ("*", "**")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The first such choice of the refused statement."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    for at, token in enumerate(failure.tokens):
        last = _end(failure, at) if token.text in _STARS else -1
        if last > at:
            starred = f"{token.text}({failure.text(at + 1, last)})"
            repair = failure.repaired(Change(token.start, failure.tokens[last].end, starred))
            if repair is not None:
                bindings = {"starred": brief(starred), "line": str(token.start.line), **repair}
                yield Fact(failure.span(at, last), bindings)
                return


def _end(failure: Failure, star: int) -> int:
    """The last token of the choice that begins with the star at ``star``, or -1."""
    tokens, depth = failure.tokens, failure.outer[star]
    closing = failure.closing(depth) if depth >= 0 else len(tokens)
    beside = [at for at in range(star + 1, closing) if failure.outer[at] == depth]
    end = next((at for at in beside if tokens[at].text == ","), closing) - 1
    words = {tokens[at].text for at in beside if at <= end}
    return end if {"if", "else"} <= words else -1
