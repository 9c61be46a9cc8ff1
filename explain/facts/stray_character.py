"""Fact: a sign stands in the code that has no meaning there (?, !, $).

Binds ``character``, ``line`` and a repair that leaves it out.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import OTHER, Source
from explain.syntax.failure import failure_at
from explain.syntax.trial import replace

_SIGNS = frozenset("?!$`")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The one such sign of the refused statement, where the statement is whole without it."""
    failure = failure_at(source, span)
    if failure is None:
        return
    signs = [at for at, token in enumerate(failure.tokens) if token.text in _SIGNS or _control(token.kind, token.text)]
    if len(signs) != 1:
        return
    sign = failure.tokens[signs[0]]
    if sign.text in "$!" and signs[0] + 1 < len(failure.tokens) and failure.tokens[signs[0] + 1].start == sign.end:
        return  # a name with a dollar sign and C's "not" are facts of their own
    repair = failure.repaired(replace(sign, ""))
    if repair is not None:
        yield Fact(failure.span(signs[0]), {"character": sign.text, "line": str(sign.start.line), **repair})


def _control(kind: str, text: str) -> bool:
    return kind == OTHER and text < " "
