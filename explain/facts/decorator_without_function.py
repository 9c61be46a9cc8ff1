"""Fact: a decorator stands above a statement that is no function and no class.

Binds ``decorator`` (with its ``@``), ``decorator_line``, ``below`` (the statement), ``line``; ``attribute`` where that
gives a name its value, and ``function_line`` where a function or class follows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source
from explain.syntax.blocks import after, before
from explain.syntax.failure import brief, failure_at

_DECORATED = frozenset({"def", "class", "async"})
_ASSIGNED = re.compile(r"([^\W\d]\w*)[ \t]*(?::[^=]*)?=[^=]")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The refused statement, where it is whole by itself and the one above it is a decorator."""
    failure = failure_at(source, span)
    if failure is None or failure.broken or failure.word in _DECORATED:
        return
    text, above = failure.layout.text, before(failure.layout, failure.index)
    if above is None or text[above.start] != "@" or above.column != failure.statement.column:
        return
    bindings = {
        "decorator": brief(text[above.start : above.end]),
        "decorator_line": str(above.line),
        "below": brief(text[failure.statement.start : failure.statement.end]),
        "line": str(failure.line),
    }
    assigned = _ASSIGNED.match(text, failure.statement.start)
    following = after(failure.layout, failure.index)
    adjacent = following is not None and (not assigned or following.line == failure.end.line + 1)
    if following and adjacent and following.word in _DECORATED and following.column == above.column:
        bindings["function_line"] = str(following.line)
    elif assigned:
        bindings["attribute"] = assigned[1]
    related = Related(failure.layout.span(above.start, above.end), "the decorator")
    yield Fact(failure.span(0, len(failure.tokens) - 1), bindings, (related,))
