"""Fact: a comprehension unpacks what it makes ([*row for row in rows]), which Pythons before 3.15 refuse.

Binds ``target`` (with its stars), ``stars``, ``needs`` ("3.15") and ``line``.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The star at the beginning of a refused comprehension."""
    failure = failure_at(source, span)
    if failure is None:
        return
    tokens = failure.tokens
    for at in range(1, len(tokens) - 2):
        if tokens[at].text not in ("*", "**") or tokens[at - 1].text not in ("(", "[", "{"):
            continue
        inside = [one for one in range(at + 1, len(tokens)) if failure.outer[one] == failure.outer[at]]
        end = next((one for one in inside if tokens[one].text in ("for", ",")), -1)
        if end > 0 and tokens[end].text == "for":
            bindings = {"target": failure.shown(at, end - 1), "stars": tokens[at].text, "needs": "3.15"}
            yield Fact(failure.span(at, end - 1), {**bindings, "line": str(tokens[at].start.line)})
            return
