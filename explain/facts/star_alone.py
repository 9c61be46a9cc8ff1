"""Fact: a star stands for nothing in a call or display (f(*)).

Binds ``line``.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The star with nothing behind it inside the brackets of a refused statement."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken or failure.word == "def":
        return
    for at in failure.gaps():
        star, behind = failure.tokens[at - 1], failure.tokens[at]
        before = failure.tokens[at - 2].text if at > 1 else ""
        if star.text in ("*", "**") and before in ("(", ",", "[", "{") and behind.text in (")", ",", "]", "}", ":"):
            yield Fact(failure.span(at - 1), {"line": str(star.start.line)})
            return
