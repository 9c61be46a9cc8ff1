"""Fact: a variable is declared with a word of another language before its name (let x = 3, int x = 3).

Binds ``keyword``, ``name``, ``line`` and the repair, which leaves the word out.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.foreign_words import DECLARATIONS
from explain.syntax.trial import Change
from explain.syntax.vocabulary import TYPES, is_name


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The words before the name, where the statement without them is an assignment or the name alone."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    tokens = failure.tokens
    name = next((at for at, token in enumerate(tokens) if token.text not in TYPES | DECLARATIONS), 0)
    if not 0 < name < len(tokens) or not is_name(tokens[name]):
        return
    if name + 1 < len(tokens) and tokens[name + 1].text not in ("=", ";", ",", ":"):
        return
    repair = failure.repaired(Change(tokens[0].start, tokens[name].start, ""))
    if repair is not None:
        bindings = {"keyword": failure.shown(0, name - 1), "name": tokens[name].text, "line": str(failure.line)}
        if name + 1 == len(tokens) or tokens[name + 1].text in (";", ","):
            repair = {}
        yield Fact(failure.span(0, name - 1), {**bindings, **repair})
