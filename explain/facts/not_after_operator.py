"""Fact: not stands behind an operator that binds tighter (1 + not ready).

Binds ``operator``, ``operand``, ``line`` and the repair with parentheses.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.trial import insert

_SIGNS = frozenset({
    "+", "-", "*", "/", "//", "%", "@", "~", "**", "<<", ">>", "&", "|", "^", "<", ">", "<=", ">=", "==", "!=",
})  # fmt: skip


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The ``not`` of the refused statement that parentheses make whole."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    tokens = failure.tokens
    for at in range(1, len(tokens) - 1):
        if tokens[at].text != "not" or tokens[at - 1].text not in _SIGNS:
            continue
        for last in range(len(tokens) - 1, at, -1):
            if failure.outer[last] == failure.outer[at]:
                repair = failure.repaired(insert(tokens[at].start, "("), insert(tokens[last].end, ")"))
                if repair is not None:
                    bindings = {"operator": tokens[at - 1].text, "operand": failure.shown(at + 1, last)}
                    yield Fact(failure.span(at, last), {**bindings, "line": str(tokens[at].start.line), **repair})
                    return
