"""Fact: texts are joined with a dot, as in PHP ("Hello " . "Ada").

Binds ``line`` and the repair with plus signs.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import STRING, Source
from explain.syntax.failure import failure_at
from explain.syntax.trial import replace


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The dots before or behind a text, where plus signs make the statement whole."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    tokens = failure.tokens
    dots = [
        at
        for at in range(1, len(tokens) - 1)
        if tokens[at].text == "." and STRING in (tokens[at - 1].kind, tokens[at + 1].kind)
    ]
    if not any(tokens[at + 1].kind == STRING for at in dots):
        return
    repair = failure.repaired(*(replace(tokens[at], "+") for at in dots))
    if repair is not None:
        first = next(at for at in dots if tokens[at + 1].kind == STRING)
        yield Fact(failure.span(first), {"line": str(tokens[first].start.line), **repair})
