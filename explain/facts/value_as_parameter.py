"""Fact: a function is defined with a value in the place of a parameter's name (def total(3), def greet("Ada")).

Binds ``value``, ``function`` and ``line``. Which name is meant is not known, so there is no repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import NUMBER, STRING, Source
from explain.syntax.failure import Failure, failure_at
from explain.syntax.parameters import Parameter, parameter_lists
from explain.syntax.trial import Change
from explain.syntax.vocabulary import is_name


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The first such parameter of the refused definition, which names in their places make whole."""
    failure = failure_at(source, span)
    if failure is None or failure.word != "def" or not failure.broken:
        return
    name = 2 if failure.tokens[0].text == "async" else 1
    values = [
        (one.first, one.last)
        for parameters in parameter_lists(failure)
        for one in parameters
        if _is_value(failure, one)
    ]
    named = [Change(failure.tokens[first].start, failure.tokens[last].end, f"name_{first}") for first, last in values]
    if not values or not is_name(failure.tokens[name]) or failure.repaired(*named) is None:
        return
    first, last = values[0]
    bindings = {"value": failure.shown(first, last), "function": failure.tokens[name].text}
    yield Fact(failure.span(first, last), {**bindings, "line": str(failure.tokens[first].start.line)})


def _is_value(failure: Failure, parameter: Parameter) -> bool:
    """Whether the parameter is a number or text, an attribute (self.price) or an item (prices[0]); no default."""
    first, last = parameter.first, parameter.last
    if first == last:
        return failure.tokens[first].kind in (NUMBER, STRING)
    joined = failure.tokens[first + 1].text in (".", "[") and parameter.default < 0 and not parameter.stars
    return joined and is_name(failure.tokens[first]) and ":" not in [one.text for one in failure.tokens[first:last]]
