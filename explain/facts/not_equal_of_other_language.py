"""Fact: two values are compared with another language's sign for "not equal" (~=, /=, =/=).

Binds ``sign``, ``line`` and the repair with !=.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import Failure, failure_at
from explain.syntax.trial import Change

_SIGNS = (("=", "/="), ("=", "/", "="), ("~", "="), ("/=",))
_CONDITIONS = frozenset({"if", "elif", "while", "assert", "return"})


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The sign between two values of a condition, where != makes the statement whole."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    for at in range(1, len(failure.tokens) - 1):
        last = _sign(failure, at)
        if last < 0 or not (failure.word in _CONDITIONS or failure.outer[at] >= 0):
            continue
        if failure.tokens[at].text == "/=" and failure.word not in _CONDITIONS:
            continue
        repair = failure.repaired(Change(failure.tokens[at].start, failure.tokens[last].end, "!="))
        if repair is not None:
            bindings = {"sign": failure.text(at, last), "line": str(failure.tokens[at].start.line)}
            yield Fact(failure.span(at, last), {**bindings, **repair})
        return


def _sign(failure: Failure, at: int) -> int:
    """The last token of the sign that begins at ``at``, or -1."""
    for sign in _SIGNS:
        last = at + len(sign) - 1
        if last + 1 < len(failure.tokens) and tuple(one.text for one in failure.tokens[at : last + 1]) == sign:
            touching = all(failure.tokens[one].end == failure.tokens[one + 1].start for one in range(at, last))
            return last if touching else -1
    return -1
