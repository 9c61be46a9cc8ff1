"""Fact: a starred name stands alone on the left of an assignment (*names = values) or in a for.

Binds ``name``, ``line``, and for an assignment ``suggestion`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import brief, failure_at
from explain.syntax.trial import Change
from explain.syntax.vocabulary import is_name


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The star of the refused statement, where one plain name and nothing more follows it."""
    failure = failure_at(source, span)
    if failure is None or len(failure.tokens) < 4:
        return
    first = 1 if failure.word == "for" else 0
    star, name, sign = failure.tokens[first : first + 3]
    if star.text != "*" or not is_name(name) or sign.text != ("in" if first else "="):
        return
    bindings = {"name": name.text, "line": str(name.start.line)}
    if not first:
        value = failure.text(3, len(failure.tokens) - 1)
        suggestion = f"{name.text} = {value if value.startswith(('list(', '[')) else f'list({value})'}"
        bindings |= {"suggestion": brief(suggestion), **failure.fix(Change(star.start, failure.end, suggestion))}
    yield Fact(failure.span(first, first + 1), bindings)
