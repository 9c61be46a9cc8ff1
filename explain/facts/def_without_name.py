"""Fact: a function or class is defined without a name (def (x):).

Binds ``keyword`` and ``line``.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.trial import insert


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The definition that any name would make whole."""
    failure = failure_at(source, span)
    if failure is None or failure.word not in ("def", "class"):
        return
    at = next(at for at, token in enumerate(failure.tokens) if token.text == failure.word)
    if at + 1 == len(failure.tokens) or failure.tokens[at + 1].text not in ("(", ":"):
        return
    brackets = "()" if failure.word == "def" and failure.tokens[at + 1].text == ":" else ""
    if failure.repaired(insert(failure.tokens[at].end, " name" + brackets)) is not None:
        yield Fact(failure.span(at), {"keyword": failure.word, "line": str(failure.tokens[at].start.line)})
