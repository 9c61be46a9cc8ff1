"""Fact: a global or nonlocal statement gives its name a value (global total = 0).

Binds ``keyword``, ``name``, ``line`` and the repair, which makes two lines of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.trial import Change


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The equals sign of the refused statement."""
    failure = failure_at(source, span)
    if failure is None or failure.word not in ("global", "nonlocal") or len(failure.tokens) < 4:
        return
    sign = failure.tokens[2]
    if sign.text not in ("=", "+=", "-="):
        return
    name = failure.tokens[1]
    change = Change(name.end, sign.start, f"\n{failure.statement.indent}{name.text} ")
    bindings = {"keyword": failure.word, "name": name.text, "line": str(failure.line)}
    yield Fact(failure.span(2), {**bindings, **(failure.repaired(change) or {})})
