"""Fact: a call gives a value to an unpacked argument (f(*rows=[1])).

Binds ``stars`` ("*" or "**"), ``argument``, ``kind`` (CPython's word for it) and ``line``.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.vocabulary import is_name

_KINDS = {"*": "iterable argument unpacking", "**": "keyword argument unpacking"}


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The equals sign behind a starred name inside a refused call."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken or failure.word == "def":
        return
    tokens = failure.tokens
    for at in failure.positions():
        if tokens[at].text != "=" or at < 3 or failure.outer[at] < 0 or tokens[failure.outer[at]].text != "(":
            continue
        starred = tokens[at - 2].text in _KINDS and is_name(tokens[at - 1]) and tokens[at - 3].text in ("(", ",")
        if starred:
            bindings = {"stars": tokens[at - 2].text, "argument": tokens[at - 1].text}
            bindings |= {"kind": _KINDS[tokens[at - 2].text], "line": str(tokens[at].start.line)}
            yield Fact(failure.span(at - 2, at), bindings)
        return
