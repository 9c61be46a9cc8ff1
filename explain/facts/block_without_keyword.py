"""Fact: a line ends in a colon and opens a block but begins with no keyword (total(prices): or x > 3:).

Binds ``text`` (the line without its colon), ``line``, and where only one keyword can be meant ``suggestion`` and the
repair.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.blocks import after, at_open_level
from explain.syntax.failure import Failure, failure_at
from explain.syntax.targets import kind_of
from explain.syntax.trial import insert, parses
from explain.syntax.typos import misspelled_keyword
from explain.syntax.vocabulary import is_name

_KINDS = frozenset({"function call", "comparison", "expression"})


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The refused statement, where it is a value with a colon and the next one is indented."""
    failure = failure_at(source, span)
    if failure is None or len(failure.tokens) < 2 or failure.tokens[-1].text != ":" or not failure.broken:
        return
    if failure.word == "case" or not at_open_level(failure.layout, failure.index):
        return
    following = after(failure.layout, failure.index)
    last = len(failure.tokens) - 2
    kind = kind_of(failure.text(0, last))
    if (
        kind not in _KINDS
        or misspelled_keyword(failure)
        or following is None
        or following.column <= failure.statement.column
    ):
        return
    bindings = {"text": failure.shown(0, last), "line": str(failure.line)}
    place = failure.tokens[0].start
    word = "def" if kind == "function call" and parses("def " + failure.code) else ""
    word = "class" if word and failure.tokens[0].text[0].isupper() else word
    word = _condition(failure) if kind in ("comparison", "expression") else word
    repair = failure.repaired(insert(place, word + " ")) if word else None
    yield Fact(failure.span(0, last), {**bindings, **({"suggestion": word, **repair} if repair else {})})


def _condition(failure: Failure) -> str:
    """``if``, or ``for`` where a name that nothing above has used stands before ``in``."""
    first = failure.tokens[0]
    if failure.tokens[1].text != "in" or not is_name(first):
        return "if"
    above = failure.layout.text[: failure.statement.start]
    return "if" if re.search(rf"\b{re.escape(first.text)}\b", above) else "for"
