"""Fact: words inside a text stand in the same quotes as the text, which ends it early ("He said "no" to me").

Binds ``words``, ``quote``, ``other`` (the quotes that could go around the text), ``line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import STRING, Source
from explain.syntax.failure import Failure, failure_at
from explain.syntax.nesting import nested_quotes
from explain.syntax.quotes import between_strings, end_forgotten, quote_of
from explain.syntax.trial import Change


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The words between two strings of one line that nothing separates from them; an f-string's field is none."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken or nested_quotes(failure):
        return
    if end_forgotten(source, span):
        return
    for one in between_strings(failure):
        if not one.touching:
            continue
        first, last = one.first - 1, one.last + 1
        while last + 2 < len(failure.tokens) and _goes_on(failure, last):
            last = next(at for at in range(last + 1, len(failure.tokens)) if failure.tokens[at].kind == STRING)
        quote = quote_of(failure.tokens[first])
        other = "'" if quote == '"' else '"'
        bindings = {
            "words": failure.shown(one.first, one.last),
            "quote": quote,
            "other": other,
            "line": str(failure.tokens[first].start.line),
        }
        yield Fact(failure.span(first, last), {**bindings, **_repair(failure, first, last, quote, other)})
        return


def _goes_on(failure: Failure, last: int) -> bool:
    """Whether more quoted words follow in the same text."""
    return any(one.first == last + 1 and one.touching for one in between_strings(failure))


def _repair(failure: Failure, first: int, last: int, quote: str, other: str) -> dict[str, str]:
    text = failure.text(first, last)
    prefix = text[: text.index(quote)]
    body = text[len(prefix) + len(quote) : -len(quote)]
    if len(quote) != 1 or other in body:
        return {}
    start, end = failure.tokens[first].start, failure.tokens[last].end
    return dict(failure.repaired(Change(start, end, f"{prefix}{other}{body}{other}")) or {})
