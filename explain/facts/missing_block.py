"""Fact: a header has no indented block behind it.

Binds ``header`` (CPython's words: "'if' statement", "function definition"), ``header_line``, ``keyword``, ``line``
(of the statement that stands too far left), and the repair where that one line is clearly the block.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact, Related
from explain.places import Position, Span
from explain.source import Source
from explain.syntax.blocks import after, before
from explain.syntax.failure import Failure, any_failure_at
from explain.syntax.headers import described
from explain.syntax.layout import Statement
from explain.syntax.trial import Change


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The header before the refused statement, or the refused one where the file (or its level) ends with it."""
    failure = any_failure_at(source, span)
    if failure is None or failure.unclosed or failure.pasted:
        return
    layout, here = failure.layout, failure.statement
    previous, following = before(layout, failure.index), after(layout, failure.index)
    if previous and previous.header and here.column <= previous.column:
        yield from _fact(failure, previous, here)
        return
    alone = here.header and (following is None or following.column <= here.column)
    if alone and (failure.at_end or here.word in ("match", "case")):
        yield from _fact(failure, here, following)


def _fact(failure: Failure, header: Statement, body: Statement | None) -> Iterator[Fact]:
    tokens = failure.layout.tokens(header.start, header.end)
    name = described(tokens)
    if not name:
        return
    bindings = {"header": name, "header_line": str(header.line), "keyword": header.word}
    where = Span(failure.source.file, tokens[0].start, tokens[-1].end)
    if body is None:
        yield Fact(where, {**bindings, "line": str(header.line)})
        return
    place = failure.layout.span(body.start, body.end)
    bindings["line"] = str(body.line)
    yield Fact(where, {**bindings, **_indented(failure, header, body)}, (Related(place, "not indented"),))


def _indented(failure: Failure, header: Statement, body: Statement) -> dict[str, str]:
    """The repair, where the line stands right under its header and no deeper level ends between them."""
    if body.line != failure.layout.position(header.end).line + 1 or body.column != header.column:
        return {}
    if _goes_on(failure, body):
        return {}
    start = Position(body.line, 0)
    return failure.fix(Change(start, Position(body.line, len(body.indent)), header.indent + "    "))


def _goes_on(failure: Failure, body: Statement) -> bool:
    """Whether the next line is plainly of the same block: one that cannot stand outside a function or a loop."""
    index = failure.index if body is failure.statement else failure.index + 1
    following = after(failure.layout, index)
    near = following is not None and following.line == body.line + 1 and following.column == body.column
    return near and following is not None and following.word in ("return", "yield", "break", "continue")
