"""Fact: a for loop counts from one value to another as other languages do (for x = 1 to 3, for i in 1..10).

Binds ``target``, ``first``, ``last``, ``suggestion`` (the loop over range), ``line``, and the repair.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.trial import Change

_VALUE = r"[\w.]*\w(?:\([\w.]*\))?"
_LOOP = re.compile(
    rf"for\b\s*(?:\(\s*)?(?:(?:each|let|var|int)\s+)?\$?(?P<target>\w+)\s*(?::?=|from\b|in\b)\s*(?:range\b\s*)?"
    rf"(?P<first>\w+)\s*(?P<sign>to\b|until\b|\.\.\.|\.\.<|\.\.=?)\s*(?P<last>{_VALUE})"
    rf"\s*(?:(?:step|by)\s+(?P<step>\w+)\s*)?(?:\)\s*)?(?:[:{{]|do\b|then\b|loop\b|$)"
)


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The refused loop, where its head names a first and a last value."""
    failure = failure_at(source, span)
    if failure is None or failure.word != "for" or not failure.broken:
        return
    found = _LOOP.match(failure.code)
    if found is None:
        return
    if "." in found["sign"] and not (found["first"].isdecimal() or found["last"].isdecimal()):
        return  # a dot too many
    last = found["last"] if found["sign"] in ("..<", "until") else _behind(found["last"])
    steps = ", ".join([found["first"], last, *([found["step"]] if found["step"] else [])])
    suggestion = f"for {found['target']} in range({steps}):"
    bindings = {"target": found["target"], "first": found["first"], "last": found["last"], "suggestion": suggestion}
    whole = found.end() == len(failure.code)
    repair = failure.repaired(Change(failure.tokens[0].start, failure.end, suggestion)) if whole else None
    yield Fact(failure.span(0), {**bindings, "line": str(failure.line), **(repair or {})})


def _behind(last: str) -> str:
    return str(int(last) + 1) if last.isascii() and last.isdecimal() else f"{last} + 1"
