"""Fact: a bracket is opened and never closed.

Binds ``bracket``, ``closing`` (what is missing), ``line`` (where it opens), ``close_line`` (where its text ends) and
the repair. Where the parser stopped on a later line, that place is related.
"""

from __future__ import annotations

from collections.abc import Iterator

from explain.facts import Fact, Related
from explain.places import Position, Span
from explain.source import Source
from explain.syntax.failure import Failure, any_failure_at
from explain.syntax.layout import CLOSER, OPENER, Bracket, Layout, Statement
from explain.syntax.trial import parses


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """The innermost bracket before the place that never closes, where closing it gives a whole statement.

    One that is closed by a bracket of another kind, or by one that an open string swallowed, is another fact.
    """
    failure = any_failure_at(source, span)
    if failure is None:
        return
    bracket = failure.unclosed
    if bracket is None or _explained_otherwise(failure.layout, bracket):
        return
    layout = failure.layout
    index = layout.index_at(bracket.offset)
    closing = CLOSER[bracket.text]
    place = _closing_place(layout, index, bracket, failure)
    bindings = {"bracket": bracket.text, "closing": closing, "line": str(layout.position(bracket.offset).line)}
    if place is not None:
        where = layout.position(place)
        text = source.line(where.line)
        bindings |= {"close_line": str(where.line), "fix_line": str(where.line)}
        bindings["fix_text"] = _closed(layout, bracket, where, text)
    elif not _certain(layout, index, failure):
        return
    opened = layout.span(bracket.offset, bracket.offset + 1)
    stopped = layout.span(failure.offset, failure.offset + 1)
    apart = stopped.start.line != opened.start.line
    yield Fact(opened, bindings, (Related(stopped, "Python noticed here"),) if apart else ())


def _closed(layout: Layout, bracket: Bracket, where: Position, text: str) -> str:
    """The line ``text`` with the other half of ``bracket`` at ``where``, or below it as the layout of the row asks."""
    closing, first = CLOSER[bracket.text], layout.position(bracket.offset).line
    opening, rest = layout.source.line(first), text[where.column :].strip()
    alone = opening.rstrip().endswith(bracket.text) and where.line > first and (not rest or rest[0] == "#")
    if not alone:
        return text[: where.column] + closing + text[where.column :]
    return f"{text.rstrip()}\n{opening[: len(opening) - len(opening.lstrip())]}{closing}"


def _explained_otherwise(layout: Layout, bracket: Bracket) -> bool:
    line = layout.position(bracket.offset).line
    swallowed = any(layout.position(one.offset).line == line for one in layout.open_strings)
    return swallowed or any(one.clash == bracket.offset for one in layout.brackets)


def _certain(layout: Layout, index: int, failure: Failure) -> bool:
    """Whether the bracket must be the cause although no place for its other half was found.

    It is where nothing behind it closes anything else and the parser read to the end of the file.
    """
    last = layout.statements[-1]
    return failure.index == len(layout.statements) - 1 and failure.offset >= last.end and index >= 0


def _closing_place(layout: Layout, index: int, bracket: Bracket, failure: Failure) -> int | None:
    """The offset where the other half makes a whole statement of the text from the bracket's statement on."""
    first = layout.statements[index]
    for end in _ends(layout, index, bracket, failure):
        code = layout.text[first.start : end]
        if parses(code + CLOSER[bracket.text]):
            return end
    header = first.end - 1
    if first.header and bracket.offset < header:
        code = layout.text[first.start : header] + CLOSER[bracket.text] + ":"
        if parses(code):
            return header
    return None


_MOST_LINES = 200
_MOST_TRIES = 8


def _ends(layout: Layout, index: int, bracket: Bracket, failure: Failure) -> Iterator[int]:
    """Where the bracket's text can end, last first: the ends of the pieces between it and what begins anew.

    A piece indented no deeper than the bracket's own statement begins a new one, unless it closes something or is one
    more of a row of values.
    """
    first = layout.statements[index]
    pieces: list[Statement] = [first]
    behind = failure.offset > first.end  # CPython 3.10 and later mark the bracket, older ones where they stopped
    for at in range(index + 1, min(index + _MOST_LINES, len(layout.statements))):
        piece = layout.statements[at]
        if behind and piece.start > failure.offset:
            break
        outside = piece.column <= first.column and layout.text[piece.start] not in OPENER
        if outside and not _continues(layout, bracket, pieces, piece):
            break
        pieces.append(piece)
    if behind and pieces[-1].start <= failure.offset < pieces[-1].end:
        pieces.pop()
    for piece in pieces[: -_MOST_TRIES - 1 : -1]:
        yield piece.end


def _continues(layout: Layout, bracket: Bracket, pieces: list[Statement], piece: Statement) -> bool:
    """Whether ``piece`` is one more value of a row that begins on the line below ``bracket``.

    All of them but the last end in commas, and begin with the same sign: a bracket, a quote, a digit.
    """
    text = layout.text
    if pieces[0].end != bracket.offset + 1 or text[piece.start].isidentifier():
        return False
    if len(pieces) == 1:
        return text[piece.end - 1] == ","
    return text[pieces[-1].end - 1] == "," and text[piece.start] == text[pieces[1].start]
