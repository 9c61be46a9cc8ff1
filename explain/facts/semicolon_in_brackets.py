"""Fact: a semicolon stands inside brackets, where only commas part values ([1; 2]).

Binds ``bracket``, ``line`` and the repair; of an index that takes a part of a value (word[1;3]) also ``slice``.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import Failure, brief, failure_at
from explain.syntax.trial import Change
from explain.syntax.vocabulary import ends_value


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The semicolons of one refused bracket, where commas (or none before its end) make the statement whole."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken or failure.word == "for":
        return
    tokens = failure.tokens
    signs = [at for at in range(len(tokens) - 1) if tokens[at].text == ";" and failure.outer[at] >= 0]
    signs = [at for at in signs if failure.outer[at] == failure.outer[signs[0]]]
    last = [at for at in signs if tokens[at + 1].text in (")", "]", "}")]
    if len(signs) == 1 and _is_index(failure, failure.outer[signs[0]]):
        repair = failure.repaired(Change(tokens[signs[0]].start, tokens[signs[0]].end, ":"))
        if repair is not None:
            opening, closing = failure.outer[signs[0]], failure.closing(failure.outer[signs[0]])
            part = failure.text(opening - 1, closing).replace(";", ":")
            bindings = {"bracket": "[", "slice": brief(part), "line": str(tokens[signs[0]].start.line)}
            yield Fact(failure.span(signs[0]), {**bindings, **repair})
            return
    changes = [Change(tokens[at].start, tokens[at].end, "" if at in last else ",") for at in signs]
    repair = failure.repaired(*changes) if changes else None
    if repair is not None:
        bindings = {"bracket": tokens[failure.outer[signs[0]]].text, "line": str(tokens[signs[0]].start.line)}
        yield Fact(failure.span(signs[0]), {**bindings, **repair})


def _is_index(failure: Failure, bracket: int) -> bool:
    """Whether the bracket is a square one, right behind a value."""
    return bracket > 0 and failure.tokens[bracket].text == "[" and ends_value(failure.tokens[bracket - 1])
