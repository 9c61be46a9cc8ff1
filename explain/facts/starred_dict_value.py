"""Fact: a dictionary's value is unpacked with a star ({"tea": *prices}).

Binds ``key``, ``value`` (with its star) and ``line``.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.displays import key_before
from explain.syntax.failure import failure_at


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The star behind a colon of the refused braces."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    tokens = failure.tokens
    for at in range(2, len(tokens)):
        opening = failure.outer[at]
        if tokens[at].text not in ("*", "**") or tokens[at - 1].text != ":" or opening < 0:
            continue
        if tokens[opening].text == "{":
            inside = (one for one in range(at + 1, len(tokens)) if failure.outer[one] <= opening)
            last = next((one for one in inside if tokens[one].text in (",", "}")), len(tokens)) - 1
            bindings = {"key": key_before(failure, at - 1), "value": failure.shown(at, last)}
            yield Fact(failure.span(at, last), {**bindings, "line": str(tokens[at].start.line)})
            return
