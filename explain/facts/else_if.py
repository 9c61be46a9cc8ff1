"""Fact: a further condition is begun with the two words else if.

Binds ``condition``, ``suggestion`` ("elif"), ``line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import brief, failure_at
from explain.syntax.trial import Change


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The two words at the beginning of the refused statement, where elif makes it whole."""
    failure = failure_at(source, span)
    if failure is None or [token.text.lower() for token in failure.tokens[:2]] != ["else", "if"]:
        return
    change = Change(failure.tokens[0].start, failure.tokens[1].end, "elif")
    repair = failure.repaired(change)
    if repair is not None and len(failure.tokens) > 3:
        condition = failure.text(2, len(failure.tokens) - 2)
        bindings = {"condition": brief(condition), "suggestion": "elif", "line": str(failure.line)}
        yield Fact(failure.span(0, 1), {**bindings, **repair})
