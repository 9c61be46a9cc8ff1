"""Fact: a comprehension makes several values at once without parentheses ([x, y for x, y in pairs]).

Binds ``target`` (what it makes), ``line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.trial import insert


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The values before the ``for``, where parentheses make the statement whole."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    for at, token in enumerate(failure.tokens):
        outer = failure.outer[at]
        if token.text != "for" or outer < 0 or at < outer + 3 or failure.tokens[outer].text == "(":
            continue
        inside = [failure.tokens[one].text for one in range(outer + 1, at) if failure.outer[one] == outer]
        if "," not in inside or "for" in inside:
            continue
        first, last = failure.tokens[outer + 1], failure.tokens[at - 1]
        repair = failure.repaired(insert(first.start, "("), insert(last.end, ")"))
        if repair is not None:
            bindings = {"target": failure.shown(outer + 1, at - 1), "line": str(first.start.line)}
            yield Fact(failure.span(outer + 1, at - 1), {**bindings, **repair})
        return
