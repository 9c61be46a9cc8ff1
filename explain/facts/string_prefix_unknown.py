"""Fact: letters that are no prefix touch the quotes of a string (k"abc").

Binds ``prefix``, ``line``, and a repair that leaves them out.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import NAME, STRING, Source
from explain.syntax.failure import failure_at
from explain.syntax.trial import replace
from explain.syntax.vocabulary import is_name

_LONGEST = 3


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The letters of the refused statement that a string follows without a blank.

    Words in a text whose quotes ended early touch a string in front of them as well, and are another fact.
    """
    failure = failure_at(source, span)
    if failure is None:
        return
    for at, token in enumerate(failure.tokens[1:], 1):
        prefix = failure.tokens[at - 1]
        if not is_name(prefix) or token.kind != STRING or not token.closed or prefix.end != token.start:
            continue
        touched = at > 1 and failure.tokens[at - 2].kind in (STRING, NAME)
        if touched or len(prefix.text) > _LONGEST or not set(prefix.text.lower()) - set("bfrtu"):
            return
        repair = failure.repaired(replace(prefix, ""))
        if repair is not None:
            yield Fact(failure.span(at - 1), {"prefix": prefix.text, "line": str(prefix.start.line), **repair})
        return
