"""Fact: keys and values stand in square or round brackets (["tea": 3]).

Binds ``bracket``, ``key``, ``line`` and the repair with braces.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.displays import key_before
from explain.syntax.failure import failure_at
from explain.syntax.trial import replace
from explain.syntax.vocabulary import ends_value


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The brackets around a colon, where braces make the statement whole."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    tokens = failure.tokens
    for at in range(2, len(tokens) - 1):
        opening = failure.outer[at]
        if tokens[at].text != ":" or opening < 0 or tokens[opening].text not in ("[", "("):
            continue
        closing = failure.closing(opening)
        if closing < 0 or (opening and ends_value(tokens[opening - 1])):
            continue
        repair = failure.repaired(replace(tokens[opening], "{"), replace(tokens[closing], "}"))
        if repair is not None:
            bindings = {"bracket": tokens[opening].text, "key": key_before(failure, at)}
            yield Fact(failure.span(opening, at), {**bindings, "line": str(tokens[opening].start.line), **repair})
            return
