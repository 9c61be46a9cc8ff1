"""Fact: the patterns of a case are joined with or, and or ||, where | belongs.

Binds ``sign`` (what stands there), ``pattern`` (as it should be), ``line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.trial import replace

_SIGNS = frozenset({"or", "and", "||"})


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The first such sign before the guard of the refused ``case``, where ``|`` for all makes the line whole."""
    failure = failure_at(source, span)
    if failure is None or failure.word != "case" or len(failure.tokens) < 5:
        return
    guard = next((at for at, token in enumerate(failure.tokens) if token.text in ("if", ":")), 0)
    found = [at for at in range(2, guard) if failure.tokens[at].text in _SIGNS]
    repair = failure.repaired(*(replace(failure.tokens[at], "|") for at in found)) if found else None
    if repair is None:
        return
    pattern = " ".join("|" if at in found else failure.tokens[at].text for at in range(1, guard))
    bindings = {"sign": failure.tokens[found[0]].text, "line": str(failure.line)}
    yield Fact(failure.span(found[0]), {**bindings, **({"pattern": pattern} if len(pattern) < 60 else {}), **repair})
