"""Fact: a word is one of Python's keywords, misspelled.

Binds ``word``, ``suggestion``, ``line`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.blocks import opened_try
from explain.syntax.failure import failure_at
from explain.syntax.trial import replace
from explain.syntax.typos import misspelled_keyword


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The word that makes its statement whole once it is spelled as the keyword it resembles.

    A misspelled clause of a ``try`` is left to the fact that the ``try`` has no clause, as CPython does.
    """
    failure = failure_at(source, span)
    typo = misspelled_keyword(failure) if failure else None
    if failure is None or typo is None:
        return
    token = failure.tokens[typo.at]
    if opened_try(failure.layout, failure.index, failure.statement.column):
        return
    repair = failure.repaired(replace(token, typo.suggestion)) or {}
    bindings = {"word": token.text, "suggestion": typo.suggestion, "line": str(token.start.line)}
    yield Fact(failure.span(typo.at), {**bindings, **repair})
