"""Fact: a dictionary has equals signs where its colons belong ({"tea" = 3}).

Binds ``key``, ``line`` and the repair, which changes all of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.displays import key_before
from explain.syntax.failure import failure_at
from explain.syntax.trial import Change


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The signs of one refused pair of braces, where colons make the statement whole."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    for at in failure.positions():
        opening = failure.outer[at]
        if failure.tokens[at].text != "=" or opening < 0 or failure.tokens[opening].text != "{":
            continue
        signs = [one for one, token in enumerate(failure.tokens) if token.text == "=" and failure.outer[one] == opening]
        places = [(failure.tokens[one - 1].end, failure.tokens[one].end) for one in signs]
        repair = failure.repaired(*(Change(start, end, ":") for start, end in places))
        if repair is not None:
            line = str(failure.tokens[signs[0]].start.line)
            yield Fact(failure.span(signs[0]), {"key": key_before(failure, signs[0]), "line": line, **repair})
        return
