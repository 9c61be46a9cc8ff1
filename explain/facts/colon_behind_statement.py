"""Fact: a colon ends a line that opens no block (print(name): or total = 3:), and nothing deeper follows it.

Binds ``statement`` (the line without its colon), ``line`` and the repair.
"""

from __future__ import annotations

import builtins
from collections.abc import Iterator

from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.syntax.blocks import after
from explain.syntax.failure import Failure, failure_at
from explain.syntax.targets import kind_of
from explain.syntax.trial import parses, replace
from explain.syntax.typos import misspelled_keyword
from explain.syntax.vocabulary import BLOCKS, SIMPLE, is_op


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The refused statement, where it is whole without the colon at its end."""
    failure = failure_at(source, span)
    if failure is None or len(failure.tokens) < 2 or failure.tokens[-1].text != ":" or not failure.broken:
        return
    if failure.word in BLOCKS | {"match", "case"} or misspelled_keyword(failure):
        return
    following = after(failure.layout, failure.index)
    if following is not None and following.column > failure.statement.column:
        return  # a block follows, and what is missing is the word that opens it
    last = len(failure.tokens) - 1
    if not _is_whole(failure, last - 1):
        return
    repair = failure.repaired(replace(failure.tokens[last], ""))
    if repair is not None:
        bindings = {"statement": failure.shown(0, last - 1), "line": str(failure.tokens[last].start.line)}
        yield Fact(failure.span(last), {**bindings, **repair})


def _is_whole(failure: Failure, last: int) -> bool:
    """Whether the tokens up to ``last`` do something by themselves, so that no word in front of them can be missing."""
    stores = any(is_op(token, "=") and failure.outer[at] < 0 for at, token in enumerate(failure.tokens))
    if failure.word in SIMPLE or stores:
        return True
    if kind_of(failure.text(0, last)) != "function call":
        return False
    return failure.tokens[0].text in dir(builtins) or not parses("def " + failure.code)
