"""Fact: a header ends in another sign where its colon belongs (if x > 3;).

Binds ``sign``, ``keyword``, ``line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.headers import described
from explain.syntax.trial import replace

_SIGNS = frozenset({";", "=", ",", ".", "::", "->", "=>", "-"})


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The sign at the end of the refused header, where a colon in its place makes it whole."""
    failure = failure_at(source, span)
    if failure is None or len(failure.tokens) < 2 or failure.tokens[-1].text not in _SIGNS:
        return
    if failure.word == "for" and failure.tokens[-1].text == ",":
        return  # what the loop goes through may end in a comma
    repair = failure.repaired(replace(failure.tokens[-1], ":")) if described(failure.tokens) else None
    if repair is not None:
        last = len(failure.tokens) - 1
        sign = failure.tokens[last]
        bindings = {"sign": sign.text, "keyword": failure.word, "line": str(sign.start.line)}
        yield Fact(failure.span(last), {**bindings, **repair})
