"""Fact: a dictionary's key has no colon behind it, though others have ({"tea": 3, "milk" 2}).

Binds ``key``, ``line``, and the repair where the value is there.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.displays import colons_in, key_before
from explain.syntax.failure import failure_at
from explain.syntax.trial import insert
from explain.syntax.vocabulary import ends_value, starts_value


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The place of the colon, where it makes the statement whole (with a value where there is none)."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    for at in sorted(failure.gaps(), key=lambda at: failure.tokens[at].text in _ENDS):
        left, right = failure.tokens[at - 1], failure.tokens[at]
        ends = right.text in _ENDS
        opening = failure.outer[at] if right.text != "}" else failure.outer[at - 1]
        if opening < 0 or failure.tokens[opening].text != "{" or not colons_in(failure, opening):
            continue
        if not ends_value(left) or not (ends or starts_value(right) or right.text in ("[", "(")):
            continue
        repair = failure.repaired(insert(left.end, ": None" if ends else ":"))
        if repair is not None:
            key = key_before(failure, at)
            yield Fact(failure.span(at - 1), {"key": key, "line": str(left.end.line), **({} if ends else repair)})
            return


_ENDS = frozenset({"}", ","})
