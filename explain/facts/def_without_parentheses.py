"""Fact: a function is defined without parentheses behind its name (def area:).

Binds ``name``, ``line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.trial import Change, insert
from explain.syntax.vocabulary import is_name


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The definition that a pair of parentheses makes whole, with what stands before the colon inside."""
    failure = failure_at(source, span)
    if failure is None or failure.word != "def" or not failure.broken:
        return
    first = next(at for at, token in enumerate(failure.tokens) if token.text == "def") + 1
    if first >= len(failure.tokens) or not is_name(failure.tokens[first]):
        return
    name = failure.tokens[first]
    following = failure.tokens[first + 1] if first + 1 < len(failure.tokens) else None
    changes = [insert(name.end, "()" if following else "():")]
    if following and is_name(following) and failure.tokens[-1].text == ":":
        changes = [Change(name.end, following.start, "("), insert(failure.tokens[-1].start, ")")]
    repair = failure.repaired(*changes)
    if repair is not None:
        yield Fact(failure.span(first), {"name": name.text, "line": str(name.start.line), **repair})
