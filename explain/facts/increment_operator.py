"""Fact: a variable is counted up or down with ++ or -- (i++).

Binds ``name``, ``operator``, ``suggestion`` (the statement that does it), ``line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import brief, failure_at
from explain.syntax.trial import Change

_SIGNS = {"++": "+=", "--": "-="}


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The sign behind a variable at the end of the refused statement, or of one of its values."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    for at in failure.positions():
        token = failure.tokens[at]
        last = at + 1 == len(failure.tokens) or failure.tokens[at + 1].text in (";", ")", ",", "]", ":")
        if token.text not in _SIGNS or at == 0 or not last:
            continue
        name = failure.text(0, at - 1)
        suggestion = f"{name} {_SIGNS[token.text]} 1"
        whole = failure.repaired(Change(failure.tokens[0].start, token.end, suggestion))
        if whole is None:
            name = failure.tokens[at - 1].text
            suggestion = f"{name} {_SIGNS[token.text]} 1"
            if not name.isidentifier() or failure.repaired(Change(token.start, token.end, "")) is None:
                return
        bindings = {
            "name": brief(name),
            "operator": token.text,
            "suggestion": brief(suggestion),
            "line": str(token.start.line),
        }
        yield Fact(failure.span(at), {**bindings, **(whole or {})})
        return
