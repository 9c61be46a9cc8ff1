"""Fact: a parameter that collects arguments has a default value (def f(*rows=[])).

Binds ``parameter`` (with its stars), ``kind`` ("var-positional" or "var-keyword"), ``line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import brief, failure_at
from explain.syntax.parameters import parameter_lists
from explain.syntax.trial import Change

_KINDS = {"*": "var-positional", "**": "var-keyword"}


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The first such parameter of the refused statement."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    for parameters in parameter_lists(failure):
        for one in parameters:
            if one.default > one.first and one.stars in _KINDS:
                parameter = failure.text(one.first, one.default - 1)
                change = Change(failure.tokens[one.default - 1].end, failure.tokens[one.last].end, "")
                bindings = {"parameter": brief(parameter), "kind": _KINDS[one.stars]}
                bindings["line"] = str(failure.tokens[one.first].start.line)
                yield Fact(failure.span(one.default), {**bindings, **(failure.repaired(change) or {})})
                return
