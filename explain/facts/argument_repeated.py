"""Fact: a call gives the same argument twice by its name (f(size=1, size=2)).

Binds ``argument`` and ``line``.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import Failure, failure_at
from explain.syntax.vocabulary import is_name


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The second use of the name inside one call of the refused statement."""
    failure = failure_at(source, span)
    if failure is None or failure.word in ("def", "lambda"):
        return
    seen: dict[tuple[int, str], int] = {}
    for at in range(1, len(failure.tokens) - 1):
        if not _names_argument(failure, at):
            continue
        key = failure.outer[at], failure.tokens[at].text
        first = seen.setdefault(key, at)
        if first != at:
            bindings = {"argument": key[1], "line": str(failure.tokens[at].start.line)}
            yield Fact(failure.span(at, at + 1), bindings, (Related(failure.span(first), "given here first"),))
            return


def _names_argument(failure: Failure, at: int) -> bool:
    tokens, opening = failure.tokens, failure.outer[at]
    if opening < 1 or not is_name(tokens[at]) or tokens[at + 1].text != "=":
        return False
    called = is_name(tokens[opening - 1]) or tokens[opening - 1].text in (")", "]")
    return tokens[opening].text == "(" and called and tokens[at - 1].text in ("(", ",")
