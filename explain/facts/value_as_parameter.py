"""Fact: a function is defined with a value in the place of a parameter's name (def total(3), def greet("Ada")).

Binds ``value``, ``function`` and ``line``. Which name is meant is not known, so there is no repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import NUMBER, STRING, Source
from explain.syntax.failure import failure_at
from explain.syntax.parameters import parameter_lists
from explain.syntax.trial import replace
from explain.syntax.vocabulary import is_name


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The first such parameter of the refused definition, which names in their places make whole."""
    failure = failure_at(source, span)
    if failure is None or failure.word != "def" or not failure.broken:
        return
    name = 2 if failure.tokens[0].text == "async" else 1
    values = [
        one.first
        for parameters in parameter_lists(failure)
        for one in parameters
        if one.first == one.last and failure.tokens[one.first].kind in (NUMBER, STRING)
    ]
    named = [replace(failure.tokens[at], f"name_{at}") for at in values]
    if not values or not is_name(failure.tokens[name]) or failure.repaired(*named) is None:
        return
    bindings = {"value": failure.shown(values[0], values[0]), "function": failure.tokens[name].text}
    yield Fact(failure.span(values[0]), {**bindings, "line": str(failure.tokens[values[0]].start.line)})
