"""Fact: two values are compared with <>, which is Python 2 for "not equal".

Binds ``left``, ``right`` (the words on either side), ``line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.trial import replace


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The first such sign of the refused statement."""
    failure = failure_at(source, span)
    if failure is None:
        return
    signs = [at for at, token in enumerate(failure.tokens) if token.text == "<>"]
    repair = failure.repaired(*(replace(failure.tokens[at], "!=") for at in signs)) if signs else None
    if repair is None or signs[0] == 0:
        return
    left, sign, right = failure.tokens[signs[0] - 1 : signs[0] + 2]
    bindings = {"left": left.text, "right": right.text, "line": str(sign.start.line)}
    yield Fact(failure.span(signs[0]), {**bindings, **repair})
