"""Fact: a condition stands behind else (else x > 3).

Binds ``condition``, ``line`` and the repair with elif.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import brief, failure_at
from explain.syntax.trial import replace


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The else that would be a whole elif."""
    failure = failure_at(source, span)
    if failure is None or len(failure.tokens) < 3 or failure.word != "else":
        return
    if failure.tokens[1].text in ("if", ":") or failure.tokens[-1].text != ":":
        return
    repair = failure.repaired(replace(failure.tokens[0], "elif"))
    if repair is not None:
        condition = failure.text(1, len(failure.tokens) - 2)
        yield Fact(
            failure.span(0, len(failure.tokens) - 2),
            {"condition": brief(condition), "line": str(failure.line), **repair},
        )
