"""Fact: a variable is declared with a word of another language before its name (let x = 3, int x = 3).

Binds ``keyword``, ``name``, ``line`` and the repair, which leaves the word out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Position, Span
from explain.source import Source
from explain.syntax.failure import brief, failure_at
from explain.syntax.foreign_words import DECLARATIONS
from explain.syntax.trial import Change
from explain.syntax.vocabulary import TYPES, is_name

_TYPED = re.compile(
    r"(?P<type>(?:(?:final|static|public|private|protected|const) )*[A-Za-z]\w*(?:<[\w<>, ?]*>(?:\[\])*|(?:\[\])+)"
    r"|(?:my|our|local)) \$?(?P<name>[A-Za-z_]\w*)\s*(?:=[^=]|;)"
)
"""A type with another in angle brackets or with empty square ones, or Perl's words, before a name."""


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The words before the name, where the statement without them is an assignment or the name alone."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken:
        return
    typed = _TYPED.match(failure.code)
    if typed:
        bindings = {"keyword": brief(typed["type"]), "name": typed["name"], "line": str(failure.line)}
        end = Position(failure.line, failure.tokens[0].start.column + typed.start("name"))
        whole = failure.repaired(Change(failure.tokens[0].start, end, ""))
        yield Fact(failure.span(0), {**bindings, **(whole or {})})
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
