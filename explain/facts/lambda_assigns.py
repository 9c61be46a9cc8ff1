"""Fact: a lambda holds an assignment (add = lambda x: total = total + x).

Binds ``lambda`` (up to its colon), ``assignment``, ``parameters`` and ``line``.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The refused statement, where a second equals sign stands behind the colon of a ``lambda`` on its right."""
    failure = failure_at(source, span)
    if failure is None:
        return
    tokens = failure.tokens
    outside = [at for at in range(len(tokens)) if failure.outer[at] < 0]
    first = next((at for at in outside if tokens[at].text == "lambda"), -1)
    colon = next((at for at in outside if at > first >= 0 and tokens[at].text == ":"), -1)
    sign = next((at for at in outside if at > colon > 0 and tokens[at].text in ("=", "+=", "-=")), -1)
    if sign > colon + 1 and sign + 1 < len(tokens):
        bindings = {"lambda": failure.shown(first, colon), "line": str(tokens[sign].start.line)}
        bindings["assignment"] = failure.shown(colon + 1, len(tokens) - 1)
        bindings |= {"parameters": failure.shown(first + 1, colon - 1)} if colon > first + 1 else {}
        yield Fact(failure.span(colon + 1, sign), bindings)
