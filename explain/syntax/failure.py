"""Where a parser stopped: the statement, its tokens and the token refused; tries changes on that statement.

Knows where, never why. Facts ask it for the tokens around the place and whether a change makes the statement whole.
"""

from __future__ import annotations

import ast
import warnings
from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache

from explain.places import Position, Span
from explain.source import OTHER, STRING, Source, Token
from explain.syntax.files import kind_of_file
from explain.syntax.layout import CLOSER, OPENER, Bracket, Layout, Statement
from explain.syntax.pasted import Pasted, pasted
from explain.syntax.pieces import Piece, piece_at
from explain.syntax.trial import Change, parses

_LONGEST_SHOWN = 60


class Failure:
    """The ``index``-th statement of ``layout``, refused at its token ``at``.

    ``at`` equals the number of tokens where the end of the statement was refused. ``until`` is the last token that
    the traceback marked (3.10 and later mark a range), equal to ``at`` where it marked one place.
    """

    def __init__(self, layout: Layout, index: int, piece: Piece, offset: int, end: int) -> None:
        """The traceback marked the offsets from ``offset`` to ``end``; ``piece`` is what is looked at."""
        self.layout = layout
        self.source = layout.source
        self.index = index
        self.piece = piece
        self.offset = offset
        self.stop = max(end, offset + 1)
        self.statement: Statement = layout.statements[index]
        self.tokens: tuple[Token, ...] = piece.tokens
        first, last = layout.position(offset), layout.position(max(end, offset))
        self.at = next((at for at, token in enumerate(self.tokens) if token.end > first), len(self.tokens))
        marked = [at for at, token in enumerate(self.tokens) if token.start < last]
        self.until = max(self.at, marked[-1] if marked else 0)

    @property
    def at_end(self) -> bool:
        """Whether the place is the end of the statement, and that is whole."""
        return self.until >= len(self.tokens) - 1 and not self.broken

    @property
    def line(self) -> int:
        """The statement's first line."""
        return self.statement.line

    @property
    def word(self) -> str:
        """The keyword or name that the statement starts with, of ``async def`` and its like the second one.

        Empty where only a piece of the statement is looked at.
        """
        if self.piece.partial:
            return ""
        if self.statement.word == "async" and len(self.tokens) > 1:
            return self.tokens[1].text
        return self.statement.word

    @property
    def code(self) -> str:
        """The statement (or the piece of it) as written, without its indentation."""
        return self.piece.before + self.layout.text[self.piece.start : self.piece.end] + self.piece.behind

    @cached_property
    def signs(self) -> frozenset[str]:
        """The texts of its tokens, the letters of its strings' prefixes, and QUOTE and FOREIGN (see ``signs``)."""
        found = {token.text for token in self.tokens if token.kind != STRING}
        for token in self.tokens:
            if token.kind == STRING:
                found.add("QUOTE")
                found.update(token.text[:3].partition(token.text.lstrip("rRbBuUfFtT")[:1])[0].lower())
            elif token.kind == OTHER or not token.text.isascii():
                found.add("FOREIGN")
        if self.statement.indent.strip(" \t"):
            found.add("FOREIGN")
        return frozenset(found)

    @cached_property
    def broken(self) -> bool:
        """Whether the statement is none of the running Python's, taken by itself."""
        return not parses(self.code)

    @cached_property
    def pasted(self) -> Pasted | None:
        """What the statement's first line is where it is none of the program's."""
        return pasted(self.source, self.line) if self.broken and not kind_of_file(self.source) else None

    @cached_property
    def unclosed(self) -> Bracket | None:
        """The innermost bracket before or at the place that never closes."""
        before = [one for one in self.layout.unclosed if one.offset < self.stop]
        return before[-1] if before else None

    @cached_property
    def outer(self) -> tuple[int, ...]:
        """For each token the index of the innermost bracket around it, or -1; a bracket counts as outside itself."""
        found: list[int] = []
        waiting: list[int] = []
        for at, token in enumerate(self.tokens):
            if token.text in OPENER and waiting:
                waiting.pop()
            found.append(waiting[-1] if waiting else -1)
            if token.text in CLOSER:
                waiting.append(at)
        return tuple(found)

    def gaps(self) -> Iterator[int]:
        """The indices of tokens up to the place, nearest first; each stands for the gap before it."""
        yield from range(min(self.until + 1, len(self.tokens) - 1), 0, -1)

    def positions(self) -> Iterator[int]:
        """The indices of tokens up to the place and one beyond it, nearest first."""
        yield from range(min(self.until + 1, len(self.tokens) - 1), -1, -1)

    def closing(self, at: int) -> int:
        """The index of the bracket that closes the one at ``at``, or -1."""
        return self._closings.get(at, -1)

    @cached_property
    def _closings(self) -> dict[int, int]:
        found: dict[int, int] = {}
        waiting: list[int] = []
        for at, token in enumerate(self.tokens):
            if token.text in CLOSER:
                waiting.append(at)
            elif token.text in OPENER and waiting:
                found[waiting.pop()] = at
        return found

    def text(self, first: int, last: int) -> str:
        """The code from token ``first`` to token ``last``, both included."""
        start, end = self.tokens[first].start, self.tokens[last].end
        return self.source.segment(Span(self.source.file, start, end))

    def shown(self, first: int, last: int) -> str:
        """As ``text``, but brief, for bindings."""
        return brief(self.text(first, last))

    def span(self, first: int, last: int | None = None) -> Span:
        """The span from token ``first`` to token ``last`` (``first`` alone without one)."""
        end = self.tokens[first if last is None else last].end
        return Span(self.source.file, self.tokens[first].start, end)

    def changed(self, *changes: Change) -> str:
        """The statement's code after ``changes``, which must not overlap."""
        text, first, offset = self.code, self.piece.start - len(self.piece.before), self.layout.offset
        for change in sorted(changes, key=lambda one: (one.start, one.end), reverse=True):
            text = text[: max(offset(change.start) - first, 0)] + change.text + text[offset(change.end) - first :]
        return text

    def repaired(self, *changes: Change) -> Mapping[str, str] | None:
        """None unless the statement is broken and ``changes`` make it whole; else the bindings that tell the repair.

        They are ``fix_line`` and ``fix_text`` where a single line changes, and none where several do.
        """
        if not self.broken or not parses(self.changed(*changes)):
            return None
        return self.fix(*changes)

    def fix(self, *changes: Change) -> dict[str, str]:
        """``fix_line`` and ``fix_text`` for ``changes`` that all stand on one line, else nothing; proves nothing."""
        lines = {place.line for change in changes for place in (change.start, change.end)}
        if len(lines) != 1:
            return {}
        number = lines.pop()
        text = self.source.line(number)
        for change in sorted(changes, key=lambda one: (one.start, one.end), reverse=True):
            text = text[: change.start.column] + change.text + text[change.end.column :]
        return {"fix_line": str(number), "fix_text": text.rstrip()}

    @property
    def end(self) -> Position:
        """The place behind the statement's last token."""
        return self.tokens[-1].end


def brief(text: str) -> str:
    """``text`` on one line, cut where it is long: for bindings, which stand in sentences."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_SHOWN else line[: _LONGEST_SHOWN - 1] + "…"


def failure_at(source: Source, span: Span | None) -> Failure | None:
    """The failure that a traceback marked with ``span``; without one, the one that the running Python finds.

    None where the source parses (without a span), where the place has no statement or one too long to be looked at,
    where a bracket opened in an earlier statement is still open, as the statement is then only a piece of another,
    and where the line or the whole file is no Python at all.
    """
    failure = any_failure_at(source, span)
    if failure is None or (failure.unclosed and failure.unclosed.offset < failure.statement.start):
        return None
    return None if kind_of_file(source) or failure.pasted else failure


@lru_cache(maxsize=16)
def any_failure_at(source: Source, span: Span | None) -> Failure | None:
    """As ``failure_at``, but also inside a bracket that an earlier statement left open."""
    place = span or refused(source)
    if place is None:
        return None
    layout = Layout.near(source, place.end.line)
    start = _behind_indent(source, place.start)
    offset, end = layout.offset(start), layout.offset(place.end)
    index = layout.index_at(offset)
    piece = piece_at(layout, index, offset) if index >= 0 else None
    return Failure(layout, index, piece, offset, end) if piece else None


def _behind_indent(source: Source, place: Position) -> Position:
    """``place``, or the first character of its line where CPython marked the indentation."""
    text = source.line(place.line)
    indent = len(text) - len(text.lstrip())
    return Position(place.line, indent) if place.column < indent else place


def refused(source: Source) -> Span | None:
    """Where the running Python refuses ``source``, or None where it parses."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            ast.parse(source.text, source.file)
    except SyntaxError as error:
        line, column = error.lineno or 1, max((error.offset or 1) - 1, 0)
        start = Position(line, column)
        end = Position(error.end_lineno or line, max((error.end_offset or 1) - 1, 0))
        return Span(source.file, start, max(start, end))
    except (ValueError, RecursionError, MemoryError):
        return None
    return None
