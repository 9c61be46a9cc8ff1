"""Fact: an assignment expression stands alone as a statement (x := 3).

Binds ``name``, ``line`` and the repair with a plain equals sign.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.trial import replace


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The sign of the refused statement, where an equals sign makes it whole."""
    failure = failure_at(source, span)
    if failure is None or len(failure.tokens) < 3 or failure.tokens[1].text != ":=":
        return
    repair = failure.repaired(replace(failure.tokens[1], "="))
    if repair is not None:
        yield Fact(failure.span(1), {"name": failure.tokens[0].text, "line": str(failure.line), **repair})
