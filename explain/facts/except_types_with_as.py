"""Fact: an except clause with a name for the exception lists several classes without parentheses.

Binds ``types``, ``name``, ``line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.trial import insert


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The clause that parentheses around its classes make whole."""
    failure = failure_at(source, span)
    if failure is None or failure.word != "except":
        return
    texts = [token.text for token in failure.tokens]
    if texts[-3:-2] != ["as"] or texts[-1] != ":" or "," not in texts:
        return
    first, last = 2 if texts[1] == "*" else 1, len(texts) - 4
    changes = insert(failure.tokens[first].start, "("), insert(failure.tokens[last].end, ")")
    repair = failure.repaired(*changes)
    if repair is not None:
        bindings = {"types": failure.shown(first, last), "name": texts[-2], "line": str(failure.line)}
        yield Fact(failure.span(first, last), {**bindings, **repair})
