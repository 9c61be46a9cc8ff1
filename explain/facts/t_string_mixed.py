"""Fact: a t-string stands next to an ordinary string, which Python does not join.

Binds ``left``, ``right`` and ``line``.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from explain.facts import Fact
from explain.places import Span
from explain.source import STRING, Source
from explain.syntax.failure import failure_at
from explain.syntax.fields import strings_with_prefix


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The first pair of neighbouring strings of the refused statement of which one is a t-string."""
    failure = failure_at(source, span)
    if failure is None:
        return
    strings = list(strings_with_prefix(failure))
    for (at, left, prefix), (to, right, other) in pairwise(strings):
        if to == at + 1 and ("t" in prefix) != ("t" in other) and left.kind == right.kind == STRING:
            bindings = {"left": left.text, "right": right.text, "line": str(right.start.line)}
            yield Fact(failure.span(at, to), bindings)
            return
