"""Fact: a dictionary ties its keys to their values with another sign than a colon ({"tea" => 3}).

Binds ``sign``, ``key``, ``line`` and the repair, which changes all of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.displays import key_before
from explain.syntax.failure import failure_at
from explain.syntax.trial import Change

_SIGNS = (("=", ">"), ("->",), (";",), (":=",))


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The signs of one refused pair of braces, where colons make the statement whole."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    tokens = failure.tokens
    for sign in _SIGNS:
        width = len(sign)
        places = [
            at
            for at in range(2, len(tokens) - width)
            if failure.outer[at] >= 0
            and tokens[failure.outer[at]].text == "{"
            and tuple(token.text for token in tokens[at : at + width]) == sign
        ]
        changes = [Change(tokens[at - 1].end, tokens[at + width - 1].end, ":") for at in places]
        repair = failure.repaired(*changes) if changes else None
        if repair is not None:
            bindings = {"sign": "".join(sign), "key": key_before(failure, places[0])}
            yield Fact(failure.span(places[0]), {**bindings, "line": str(tokens[places[0]].start.line), **repair})
            return
