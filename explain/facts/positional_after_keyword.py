"""Fact: a call has an argument without a name behind one with a name (f(size=3, name)).

Binds ``argument``, ``keyword`` (the name before it) and ``line``.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.vocabulary import is_name


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The first argument without a name behind a named one in a refused call."""
    failure = failure_at(source, span)
    if failure is None or not failure.broken or failure.word == "def":
        return
    tokens = failure.tokens
    for opening, token in enumerate(tokens):
        if (
            token.text != "("
            or opening == 0
            or not (is_name(tokens[opening - 1]) or tokens[opening - 1].text in (")", "]"))
        ):
            continue
        inside = [at for at in range(opening + 1, len(tokens)) if failure.outer[at] == opening]
        named = ""
        for first, last in _arguments(inside, [tokens[at].text for at in inside], failure.closing(opening)):
            if last == first + 1 and tokens[last].text == "=":
                return  # a missing value is another fact
            if last > first and tokens[first + 1].text == "=":
                named = tokens[first].text
            elif named and tokens[first].text not in ("*", "**", "for"):
                bindings = {"argument": failure.shown(first, last), "keyword": named}
                yield Fact(failure.span(first, last), {**bindings, "line": str(tokens[first].start.line)})
                return


def _arguments(inside: list[int], texts: list[str], closing: int) -> Iterator[tuple[int, int]]:
    """The first and last token of each argument, given the tokens directly inside the call's brackets."""
    if not inside or closing < 0:
        return
    commas = [at for at, text in zip(inside, texts, strict=True) if text == ","]
    first = inside[0]
    for comma in [*commas, closing]:
        if comma > first:
            yield first, comma - 1
        first = comma + 1
