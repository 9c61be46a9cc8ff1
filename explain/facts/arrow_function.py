"""Fact: a function is written with an arrow, as in JavaScript (x => x + 1).

Binds ``parameters``, ``suggestion``, ``line`` and the repair with lambda.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.arrows import arrow_function
from explain.syntax.failure import failure_at
from explain.syntax.trial import Change


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The arrow behind a name or a list of names that its right side uses."""
    failure = failure_at(source, span)
    arrow = arrow_function(failure) if failure else None
    if failure is None or arrow is None or not failure.broken:
        return
    head = f"lambda {arrow.parameters}:" if arrow.parameters else "lambda:"
    change = Change(failure.tokens[arrow.first].start, failure.tokens[arrow.last].end, head)
    line = str(failure.tokens[arrow.at].start.line)
    bindings = {"parameters": arrow.parameters, "suggestion": head, "line": line}
    yield Fact(failure.span(arrow.first, arrow.last), {**bindings, **(failure.repaired(change) or {})})
