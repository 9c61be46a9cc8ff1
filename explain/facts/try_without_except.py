"""Fact: a try has neither an except nor a finally behind its block.

Binds ``line`` (of the ``try``), ``stopped_line``, and where a misspelled clause is the reason ``word``,
``suggestion`` and the repair.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source
from explain.syntax.blocks import after, before, opened_try
from explain.syntax.failure import Failure, any_failure_at
from explain.syntax.trial import replace
from explain.syntax.typos import misspelled_keyword

_CLAUSES = frozenset({"except", "finally"})


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The ``try`` whose block the refused statement (or the end of the file) ends; one without a block is another."""
    failure = any_failure_at(source, span)
    if failure is None or failure.unclosed or failure.word in _CLAUSES:
        return
    opened = opened_try(failure.layout, failure.index, failure.statement.column)
    at_end = after(failure.layout, failure.index) is None and failure.at_end
    if opened is None and at_end:
        opened = opened_try(failure.layout, failure.index + 1, 0)
    if opened is None or _is_known(failure):
        return
    previous = before(failure.layout, failure.index)
    if previous and previous.header and failure.statement.column <= previous.column:
        return  # a block is missing first
    tokens = failure.layout.tokens(opened.start, opened.end)
    bindings = {"line": str(opened.line), "stopped_line": str(failure.statement.line)}
    typo = misspelled_keyword(failure)
    if typo and typo.suggestion in _CLAUSES:
        word = failure.tokens[typo.at]
        bindings |= {"word": word.text, "suggestion": typo.suggestion}
        bindings |= failure.repaired(replace(word, typo.suggestion)) or {}
    here = Related(failure.layout.span(failure.statement.start, failure.statement.end), "the block ends before this")
    yield Fact(Span(source.file, tokens[0].start, tokens[-1].end), bindings, () if at_end else (here,))


def _is_known(failure: Failure) -> bool:
    """``catch`` for ``except`` is a fact of its own."""
    return failure.word in ("catch", "rescue")
