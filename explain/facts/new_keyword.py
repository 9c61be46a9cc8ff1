"""Fact: an object is made with the word new, as in Java or JavaScript (new Shop()).

Binds ``class_name``, ``line`` and the repair, which leaves the word out.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.failure import failure_at
from explain.syntax.trial import Change
from explain.syntax.vocabulary import is_name


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The word before the class, where the statement is whole without it."""
    failure = failure_at(source, span)
    if failure is None:
        return
    for at in range(len(failure.tokens) - 1):
        word, following = failure.tokens[at], failure.tokens[at + 1]
        if word.text == "new" and is_name(following) and following.text != "new":
            repair = failure.repaired(Change(word.start, following.start, ""))
            if repair is not None:
                bindings = {"class_name": following.text, "line": str(word.start.line)}
                yield Fact(failure.span(at), {**bindings, **repair})
            return
