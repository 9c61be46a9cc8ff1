"""Fact: a value is asked for with not, and the word in behind it is missing (if fruit not basket:).

Binds ``left``, ``right``, ``line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.trial import insert
from explain.syntax.vocabulary import ends_value, starts_value


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The first ``not`` of the refused statement between two values, where ``in`` behind it makes it whole."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    for at in range(1, len(failure.tokens) - 1):
        before, word, behind = failure.tokens[at - 1 : at + 2]
        if word.text != "not" or not ends_value(before) or not (starts_value(behind) or behind.text in ("[", "(")):
            continue
        repair = failure.repaired(insert(word.end, " in"))
        if repair is not None:
            bindings = {"left": before.text, "right": behind.text, "line": str(word.start.line)}
            yield Fact(failure.span(at), {**bindings, **repair})
        return
