"""Fact: a function is defined with a word of another language (function, func, fn, void, …).

Binds ``keyword``, ``name``, ``line`` and the repair with def, where the rest is Python's.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.foreign_words import FUNCTIONS
from explain.syntax.trial import Change
from explain.syntax.vocabulary import TYPES, is_name


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The words before a name and its parameters at the beginning of the refused statement."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    tokens = failure.tokens
    name = next((at for at, token in enumerate(tokens) if token.text not in TYPES | FUNCTIONS), 0)
    if not 0 < name < len(tokens) - 1 or not is_name(tokens[name]):
        return
    braced = tokens[name + 1].text == "{" and tokens[name - 1].text in FUNCTIONS
    if tokens[name + 1].text != "(" and not braced:
        return
    repair = failure.repaired(Change(tokens[0].start, tokens[name].start, "def "))
    bindings = {"keyword": failure.shown(0, name - 1), "name": tokens[name].text, "line": str(failure.line)}
    certain = tokens[0].text not in TYPES or tokens[-1].text in (":", "}", "{", ")")
    if certain:
        yield Fact(failure.span(0, name - 1), {**bindings, **(repair or {})})
