"""The outline of a text that need not parse: brackets and their partners, strings that never end, statements.

One coarse pass over the whole text, so that a long file costs less than compiling it; fine tokens are made only for
the statement in question. Judges no cause.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property, lru_cache
from itertools import accumulate

from explain.places import Position, Span
from explain.records import dataclass
from explain.source import COMMENT, NEWLINE, Source, Token

_MARK = re.compile(r"""\#[^\n]*|[()\[\]{}]|\n|\\\n|\"\"\"|'''|["']""")
# Possessive, so that a long string neither backtracks nor piles up states.
_BODY = {
    "'": re.compile(r"(?:[^'\\\n]++|\\[\s\S])*+"),
    '"': re.compile(r'(?:[^"\\\n]++|\\[\s\S])*+'),
    "'''": re.compile(r"(?:[^'\\]++|\\[\s\S]|'(?!''))*+"),
    '"""': re.compile(r'(?:[^"\\]++|\\[\s\S]|"(?!""))*+'),
}
_WORD = re.compile(r"[^\W\d]\w*")
_BLANK = re.compile(r"[ \t\f]*")
_AHEAD = (40, 120)
"""Lines behind the place that are read at first, and then: longer than most, and than all, that opens and closes."""

_NEVER_INSIDE = re.compile(r"[ \t]*(?:(?:def|class|import|return|while|with|raise|assert|del)\b|try:)")
"""Lines that cannot stand inside brackets."""

_OUTERMOST = re.compile(r"(?!(?:else|elif|except|finally|case)\b)[^\W\d]|@")
CLOSER = {"(": ")", "[": "]", "{": "}"}
OPENER = {closing: opening for opening, closing in CLOSER.items()}


@dataclass(slots=True)
class Bracket:
    """A bracket at ``offset`` of the text; ``partner`` is the offset of its other half, or None.

    ``clash`` is, for a closing bracket of the wrong kind, the offset of the bracket that was open there.
    """

    text: str
    offset: int
    partner: int | None = None
    clash: int | None = None


@dataclass(frozen=True, slots=True)
class OpenString:
    """A string literal that never ends: where its ``quote`` stands and where reading it stopped."""

    quote: str
    offset: int
    end: int


@dataclass(frozen=True, slots=True)
class Statement:
    """A logical line: the offsets of its first character and behind its last one, comments and blanks left out.

    ``line`` is its first line, ``indent`` the text before it, ``word`` the name or keyword it starts with.
    """

    start: int
    end: int
    line: int
    indent: str
    word: str
    header: bool
    """Whether it ends with a colon."""

    @property
    def column(self) -> int:
        """Its indentation in CPython's columns (a tab goes to the next multiple of eight)."""
        return len(self.indent.expandtabs(8))


class Layout:
    """The outline of one source. An opening bracket without partner does not join the lines behind it."""

    def __init__(self, source: Source, end: int) -> None:
        """Reads the text up to the offset ``end`` once; ``Layout.of`` and ``Layout.near`` keep what was read."""
        self.source = source
        self.text = source.text[:end]
        self.brackets: list[Bracket] = []
        self.open_strings: list[OpenString] = []
        self._newlines: list[int] = []
        self._comments: dict[int, int] = {}
        self._scan()
        self.unclosed = _pair(self.brackets)

    @staticmethod
    @lru_cache(maxsize=8)
    def of(source: Source) -> Layout:
        """The outline of ``source``, made once."""
        return Layout(source, len(source.text))

    @staticmethod
    def near(source: Source, line: int) -> Layout:
        """The outline of ``source`` up to some lines behind ``line``, or of all of it.

        It ends where a statement begins that stands in no block. Where something is still open there, more is read, and
        at last the end of the text must tell whether it ever closes.
        """
        for ahead in _AHEAD:
            last = next((at for at in range(line + ahead, len(source.lines)) if _OUTERMOST.match(source.line(at))), 0)
            if not last:
                break
            part = Layout._until(source, last)
            if part._settled():
                return part
        return Layout.of(source)

    def _settled(self) -> bool:
        """Whether nothing behind the end can close what is open: a statement begins inside each open bracket."""
        if any(len(one.quote) == 3 for one in self.open_strings):
            return False
        if not self.unclosed:
            return True
        after = self._newlines[bisect_right(self._newlines, self.unclosed[-1].offset) :]
        return any(_NEVER_INSIDE.match(self.text, newline + 1) for newline in after)

    @staticmethod
    @lru_cache(maxsize=8)
    def _until(source: Source, line: int) -> Layout:
        return Layout(source, sum(len(one) + 1 for one in source.lines[: line - 1]))

    def offset(self, position: Position) -> int:
        """Where ``position`` stands in the text; places beyond a line or the text are moved to its end."""
        if position.line > len(self._starts):
            return len(self.text)
        line = max(position.line, 1)
        end = self._starts[line] - 1 if line < len(self._starts) else len(self.text)
        return min(self._starts[line - 1] + max(position.column, 0), end, len(self.text))

    def position(self, offset: int) -> Position:
        """The line and column of ``offset``."""
        line = bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1])

    def span(self, start: int, end: int) -> Span:
        """The span between two offsets."""
        return Span(self.source.file, self.position(start), self.position(end))

    @cached_property
    def statements(self) -> Statements:
        """The logical lines in order; blank lines and comments are none."""
        return Statements(self, len(self._ranges))

    def index_at(self, offset: int) -> int:
        """The index of the last statement that starts at or before ``offset``, or -1."""
        return bisect_right(self._statement_starts, offset) - 1

    def line_start(self, line: int) -> int:
        """The offset at which ``line`` begins (the text's length beyond the last one)."""
        return self._starts[line - 1] if 0 < line <= len(self._starts) else len(self.text)

    def ends_with(self, line: int) -> str:
        """The last character of ``line`` that is neither blank nor comment, or an empty text."""
        newline = self.line_start(line + 1) - 1
        end = self._comments.get(newline, newline)
        return self.text[self.line_start(line) : end].rstrip()[-1:]

    def tokens(self, start: int, end: int) -> tuple[Token, ...]:
        """The tokens from offset ``start`` to ``end`` at their places in the file, comments and newlines left out."""
        begin = self.position(start)
        down = begin.line - 1
        piece = Source(self.source.file, " " * begin.column + self.text[start:end])
        return tuple(
            Token(
                token.kind,
                token.text,
                Position(token.start.line + down, token.start.column),
                Position(token.end.line + down, token.end.column),
                token.closed,
            )
            for token in piece.tokens
            if token.kind not in (NEWLINE, COMMENT)
        )

    def open_at(self, offset: int) -> list[Bracket]:
        """The brackets open at ``offset``, outermost first, those that never close included."""
        found: list[Bracket] = []
        for bracket in self.brackets:
            if bracket.offset >= offset:
                break
            if bracket.text in CLOSER:
                found.append(bracket)
            elif bracket.partner is not None:
                while found and found.pop().offset != bracket.partner:
                    pass
        return found

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *accumulate(len(line) + 1 for line in self.text.split("\n")[:-1])]

    @cached_property
    def bracket_offsets(self) -> list[int]:
        """Where the brackets stand, in order."""
        return [bracket.offset for bracket in self.brackets]

    @cached_property
    def _statement_starts(self) -> list[int]:
        return [start for start, _ in self._ranges]

    @cached_property
    def _ranges(self) -> list[tuple[int, int]]:
        return list(self._cut())

    def _scan(self) -> None:
        text, offset = self.text, 0
        while found := _MARK.search(text, offset):
            mark, offset = found[0], found.end()
            if mark in "()[]{}":
                self.brackets.append(Bracket(mark, found.start()))
            elif mark == "\n":
                self._newlines.append(found.start())
            elif mark[0] == "#":
                self._comments[offset] = found.start()
            elif mark in _BODY:
                offset = self._string(mark, found.start())

    def _string(self, quote: str, start: int) -> int:
        body = _BODY[quote].match(self.text, start + len(quote))
        end = body.end() if body else start + len(quote)
        if self.text.startswith(quote, end):
            return end + len(quote)
        self.open_strings.append(OpenString(quote, start, end))
        return max(end, start + len(quote))

    def _cut(self) -> Iterator[tuple[int, int]]:
        """The offsets where each statement begins and ends, comments and blanks left out.

        Walks brackets and newlines together; a newline ends a statement where no paired bracket is open.
        """
        text, comments = self.text, self._comments
        turns = [(one.offset, 1 if one.text in CLOSER else -1) for one in self.brackets if one.partner is not None]
        turns.append((len(text) + 1, 0))
        depth, start, turn = 0, 0, 0
        for newline in (*self._newlines, len(text)):
            while turns[turn][0] < newline:
                depth += turns[turn][1]
                turn += 1
            if depth == 0:
                code = text[start : comments.get(newline, newline)]
                bare = code.lstrip(" \t\f")
                if bare:
                    first = start + len(code) - len(bare)
                    bare = bare.rstrip()
                    if bare:
                        yield first, first + len(bare)
                start = newline + 1

    def statement(self, index: int) -> Statement:
        """The statement at ``index`` of ``statements``."""
        first, last = self._ranges[index]
        line = bisect_right(self._starts, first)
        word = _WORD.match(self.text, first, last)
        indent = self.text[self._starts[line - 1] : first]
        return Statement(first, last, line, indent, word[0] if word else "", self.text[last - 1] == ":")


class Statements:
    """The statements of a layout, made when they are asked for: a long file has thousands, and few are looked at."""

    def __init__(self, layout: Layout, count: int) -> None:
        """The ``count`` statements of ``layout``."""
        self._layout = layout
        self._count = count
        self._made: dict[int, Statement] = {}

    def __len__(self) -> int:
        """How many there are."""
        return self._count

    def __getitem__(self, index: int) -> Statement:
        """The statement at ``index``, from the end where that is negative. Raises IndexError."""
        at = index + self._count if index < 0 else index
        if not 0 <= at < self._count:
            raise IndexError(index)
        if at not in self._made:
            self._made[at] = self._layout.statement(at)
        return self._made[at]


def _pair(brackets: list[Bracket]) -> list[Bracket]:
    """Gives every bracket its partner; returns the opening ones that have none, in order.

    A closing bracket of the wrong kind closes the nearest open one of its kind, and those inside stay unclosed.
    Without one of its kind it is taken for a slip in the innermost open one, unless that is closed later.
    """
    unclosed: list[Bracket] = []
    waiting: list[Bracket] = []
    slips: dict[int, Bracket] = {}
    for bracket in brackets:
        if bracket.text in CLOSER:
            waiting.append(bracket)
            continue
        opening = OPENER[bracket.text]
        if waiting and waiting[-1].text != opening:
            bracket.clash = waiting[-1].offset
        match = next((one for one in reversed(waiting[-_DEEPEST:]) if one.text == opening), None)
        if match is None:
            if waiting:
                slips.setdefault(waiting[-1].offset, bracket)
            continue
        while waiting[-1] is not match:
            unclosed.append(waiting.pop())
        _join(waiting.pop(), bracket)
    for bracket in [one for one in waiting if one.offset in slips]:
        waiting.remove(bracket)
        _join(bracket, slips[bracket.offset])
    return sorted(unclosed + waiting, key=lambda one: one.offset)


def _join(opening: Bracket, closing: Bracket) -> None:
    opening.partner, closing.partner = closing.offset, opening.offset


_DEEPEST = 200
"""CPython's own limit on nested brackets (MAXLEVEL), and what keeps the search for a partner linear."""
