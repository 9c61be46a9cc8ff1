"""Fact: a parameter has its type before its name, as in C or Java (def order(int count)).

Binds ``type``, ``parameter``, ``suggestion``, ``line`` and the repair, which changes all of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.parameters import parameter_lists
from explain.syntax.trial import Change
from explain.syntax.vocabulary import TYPES, is_name


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The first parameter of the refused definition that is made of a type and a name."""
    failure = failure_at(source, span)
    if failure is None or failure.word != "def" or not failure.broken:
        return
    tokens = failure.tokens
    typed = [
        one.first
        for parameters in parameter_lists(failure)
        for one in parameters
        if one.last > one.first and tokens[one.first].text in TYPES and is_name(tokens[one.first + 1])
    ]
    changes = [
        Change(tokens[at].start, tokens[at + 1].end, f"{tokens[at + 1].text}: {tokens[at].text}") for at in typed
    ]
    repair = failure.repaired(*changes) if changes else None
    if repair is not None:
        at = typed[0]
        bindings = {"type": tokens[at].text, "parameter": tokens[at + 1].text, "suggestion": changes[0].text}
        yield Fact(failure.span(at, at + 1), {**bindings, "line": str(tokens[at].start.line), **repair})
