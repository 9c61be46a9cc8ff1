"""A source file as lines, tokens and (where it parses) a tree; opens no file and judges nothing.

The tokens are our own: the standard ``tokenize`` raises on broken files and differs between Pythons, and broken
files are what this project is about. Here every character of any text belongs to exactly one token or to blank.
"""

from __future__ import annotations

import re
from functools import cached_property

from explain.patterns import pattern
from explain.places import Position, Span
from explain.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    import ast
    from typing import Protocol

    class SourceReader(Protocol):
        """Hands out sources by the file name a traceback prints; None where it may not or cannot."""

        def __call__(self, file: str) -> Source | None: ...  # noqa: D102
else:
    SourceReader = object

_WORD = pattern(r"[^\W\d]\w*")
NAME, NUMBER, STRING, OP, COMMENT, NEWLINE, OTHER = "name", "number", "string", "op", "comment", "newline", "other"

_PREFIX = r"(?:[rR]?[bBfFtT]?|[bBfFtTuU]?[rR]?)"
_TOKEN = pattern(
    rf"""(?P<string>{_PREFIX}(?:'''|\"\"\"|'|"))
    |(?P<name>[^\W\d]\w*)
    |(?P<number>0[xXoObB][\w]*|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d[\d_]*)?\w*)
    |(?P<comment>\#[^\n]*)
    |(?P<newline>\n)
    |(?P<join>\\\n)
    |(?P<blank>[ \t\f\r]+)
    |(?P<op>\*\*=|//=|>>=|<<=|\.\.\.|:=|->|==|!=|<=|>=|<>|\*\*|//|<<|>>|\+=|-=|\*=|/=|%=|&=|\|=|\^=|@=|&&|\|\||\+\+|--
        |[-+*/%@&|^~<>=()\[\]{{}},:.;!?`$])
    |(?P<other>.)""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Token:
    """One token: ``kind`` is one of this module's constants; ``closed`` is False for a string that never ends."""

    kind: str
    text: str
    start: Position
    end: Position
    closed: bool = True


@dataclass(frozen=True)
class Source:
    """A file's ``text`` (newlines as ``\\n``) under its name ``file``; everything else is derived on demand."""

    file: str
    text: str

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines without their newlines; ``lines[0]`` is line 1."""
        return tuple(self.text.split("\n"))

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word and every character of the text, strings and comments included."""
        return frozenset([*_WORD.findall(self.text), *self.text])

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """Every token, comments and newlines included, blanks left out. Never raises, linear in the text."""
        return tuple(_tokens(self.text))

    @property
    def tree(self) -> ast.Module | None:
        """The tree by the running Python's grammar, or None where it refuses the text."""
        return self.parsed[0]

    @cached_property
    def parsed(self) -> tuple[ast.Module | None, Exception | None]:
        """The tree by the running Python's grammar; or None, and what that Python raised against the text."""
        import ast  # most errors come without their source: they need no tree, nor what making one imports
        import warnings

        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                return ast.parse(self.text, self.file), None
        except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
            return None, error.with_traceback(None)  # through it all that parsed the text would stay in memory

    def line(self, number: int) -> str:
        """Line ``number`` (from 1), or an empty text beyond the file."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def span(self, node: ast.AST) -> Span:
        """Where ``node`` (of this tree, with a place of its own) stands."""
        first: int = getattr(node, "lineno", 1)
        last: int = getattr(node, "end_lineno", None) or first
        start = self.position(first, getattr(node, "col_offset", 0))
        return Span(self.file, start, self.position(last, getattr(node, "end_col_offset", None) or 0))

    def position(self, line: int, utf8_column: int) -> Position:
        """An ``ast`` place (column in UTF-8 bytes) as code points."""
        text = self.line(line)
        if text.isascii():
            return Position(line, utf8_column)
        return Position(line, len(text.encode("utf-8", "surrogatepass")[:utf8_column].decode("utf-8", "replace")))

    def segment(self, span: Span) -> str:
        """The text of ``span``, newlines included."""
        first, last = span.start.line, span.end.line
        if first == last:
            return self.line(first)[span.start.column : span.end.column]
        middle = self.lines[first : last - 1]
        return "\n".join((self.line(first)[span.start.column :], *middle, self.line(last)[: span.end.column]))

    def code(self, node: ast.AST) -> str:
        """The text of ``node`` as written."""
        return self.segment(self.span(node))

    def line_span(self, number: int) -> Span:
        """Line ``number`` without its indentation."""
        text = self.line(number)
        start = len(text) - len(text.lstrip())
        return Span(self.file, Position(number, start), Position(number, len(text.rstrip())))


def no_sources(file: str) -> Source | None:
    """The reader for text without files."""
    return None


def _tokens(text: str) -> list[Token]:
    found: list[Token] = []
    offset, line, line_start = 0, 1, 0
    while offset < len(text):
        match = _TOKEN.match(text, offset)
        assert match is not None  # the last alternative takes any character
        kind, end, closed = str(match.lastgroup), match.end(), True
        if kind == STRING:
            end, closed = _string_end(text, match.end(), match[0].lstrip("rRbBfFtTuU"))
        piece = text[offset:end]
        start = Position(line, offset - line_start)
        breaks = piece.count("\n")
        if breaks and kind != NEWLINE:
            line, line_start = line + breaks, offset + piece.rindex("\n") + 1
        if kind not in ("blank", "join"):
            found.append(Token(kind, piece, start, Position(line, end - line_start), closed))
        if kind == NEWLINE:
            line, line_start = line + 1, end
        offset = end
    return found


def _string_end(text: str, begin: int, quote: str) -> tuple[int, bool]:
    """Where the string opened before ``begin`` ends, and whether its closing ``quote`` was found."""
    ending = re.compile(r"\\.|" + quote + ("" if len(quote) == 3 else r"|\n"), re.DOTALL)
    offset = begin
    while match := ending.search(text, offset):
        if match[0] == "\n":
            return match.start(), False
        if not match[0].startswith("\\"):
            return match.end(), True
        offset = match.end()
    return len(text), False
