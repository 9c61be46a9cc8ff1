"""Fact: a condition is written with the signs of C: && for and, || for or, ! for not.

Binds ``operator``, ``suggestion``, ``line`` and the repair, which changes all of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import Failure, failure_at
from explain.syntax.trial import Change

_WORDS = {"&&": "and", "||": "or", "!": "not"}


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The first such sign of the refused statement, where Python's words make it whole."""
    failure = failure_at(source, span)
    if failure is None:
        return
    signs = [at for at, token in enumerate(failure.tokens) if token.text in _WORDS]
    if not signs or any(token.text == "{" and failure.outer[at] < 0 for at, token in enumerate(failure.tokens)):
        return
    repair = failure.repaired(*(_change(failure, at) for at in signs))
    if repair is not None:
        sign = failure.tokens[signs[0]]
        bindings = {"operator": sign.text, "suggestion": _WORDS[sign.text], "line": str(sign.start.line)}
        yield Fact(failure.span(signs[0]), {**bindings, **repair})


def _change(failure: Failure, at: int) -> Change:
    """The word instead of the sign, set off by blanks."""
    token = failure.tokens[at]
    before = at > 0 and failure.tokens[at - 1].end == token.start and failure.tokens[at - 1].text not in "(["
    behind = at + 1 < len(failure.tokens) and failure.tokens[at + 1].start == token.end
    return Change(token.start, token.end, " " * before + _WORDS[token.text] + " " * behind)
