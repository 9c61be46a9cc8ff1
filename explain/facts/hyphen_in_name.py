"""Fact: a name was meant to have a hyphen, which Python reads as a minus sign (my-total = 3).

Binds ``text`` (as written), ``suggestion`` (with underscores), ``line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.targets import hyphenated, statement_assigned
from explain.syntax.trial import Change


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The name with hyphens that a refused statement assigns to or defines."""
    failure = failure_at(source, span)
    if failure is None:
        return
    sign = statement_assigned(failure)
    first, end = (0, sign.at) if sign else (1, 0)
    if failure.word in ("def", "class"):
        first = 2 if failure.tokens[0].text == "async" else 1
        end = next((at for at, token in enumerate(failure.tokens) if token.text in ("(", ":")), 0)
    if not hyphenated(failure.tokens[first:end]):
        return
    text = failure.text(first, end - 1)
    suggestion = text.replace("-", "_")
    change = Change(failure.tokens[first].start, failure.tokens[end - 1].end, suggestion)
    repair = failure.repaired(change)
    if repair is not None:
        bindings = {"text": text, "suggestion": suggestion, "line": str(failure.line)}
        yield Fact(failure.span(first, end - 1), {**bindings, **repair})
