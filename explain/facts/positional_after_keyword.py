"""Fact: a call has an argument without a name behind one with a name (f(size=3, name)).

Binds ``argument``, ``keyword`` (the name before it), ``line``, and where the file defines the function ``by_name`` (the
argument with the name of its place) and the repair.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import Failure, failure_at
from explain.syntax.trial import insert
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
                bindings |= _by_name(failure, opening, (first, last), inside)
                yield Fact(failure.span(first, last), {**bindings, "line": str(tokens[first].start.line)})
                return


def _by_name(failure: Failure, opening: int, argument: tuple[int, int], inside: list[int]) -> dict[str, str]:
    """The argument with the name of its place, where the file defines the function and the call does not give it."""
    tokens, first = failure.tokens, argument[0]
    found = re.search(rf"(?m)^def {re.escape(tokens[opening - 1].text)}\(([\w, =.\"'-]*)\):", failure.layout.text)
    if found is None or tokens[opening - 2].text == ".":
        return {}
    names = [one.partition("=")[0].strip() for one in found[1].split(",")]
    place = sum(tokens[at].text == "," for at in inside if at < first)
    name = names[place] if place < len(names) else ""
    if not name.isidentifier() or any(tokens[at].text == name and tokens[at + 1].text == "=" for at in inside):
        return {}
    return {"by_name": f"{name}={failure.shown(*argument)}", **failure.fix(insert(tokens[first].start, f"{name}="))}


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
