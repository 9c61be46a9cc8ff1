"""Guidance prose as lines of a given width: reads the Markdown that pages use and wraps it. Knows no explanation.

Pages use paragraphs, `code`, lists and code blocks (fenced or indented); anything else is shown as it is written.
Code spans and code blocks are never broken. Linear in the text, of which only a bounded part is shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from explain.patterns import pattern
from explain.records import dataclass
from explain.rendering.lines import Line, Lines, Paper, Piece, Role
from explain.rendering.measure import columns

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

_MOST_PROSE = 10_000
_MOST_CODE_LINE = 400
_LONGEST_WORD = 300
_ITEM = pattern(r"( *)([-*+]|\d{1,3}[.)]) +(?=\S)")
_BLANKS = pattern(r"[ \t\n]+")
_TICKS = pattern(r"`+")

Word = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph ("text"), a list item ("item", with its ``marker`` and ``depth`` from 0) or a "code" block."""

    kind: Literal["text", "item", "code"]
    text: str
    marker: str = ""
    depth: int = 0


def blocks(text: str) -> tuple[Block, ...]:
    """``text``, as far as it is shown, cut into its blocks."""
    reading = _Reading()
    for one in text[:_MOST_PROSE].split("\n"):
        reading.take(one)
    reading.flush()
    return tuple(reading.found)


def first_sentence(text: str) -> str:
    """The first sentence of a paragraph: up to a full stop outside `code` that is followed by a blank."""
    code = False
    for index, character in enumerate(text[:_MOST_PROSE]):
        if character == "`":
            code = not code
        elif character in ".?!" and not code and text[index + 1 : index + 2] in ("", " ", "\n"):
            return text[: index + 1]
    return text


def code_spans(text: str) -> tuple[tuple[str, bool], ...]:
    """``text`` cut into parts, each with whether it is a code span (its backticks included)."""
    found: list[tuple[str, bool]] = []
    offset = 0
    runs = list(_TICKS.finditer(text))
    closing: dict[int, list[int]] = {}
    for run in reversed(runs):
        closing.setdefault(len(run[0]), []).append(run.end())
    for run in runs:
        if run.start() < offset:
            continue
        ends = closing[len(run[0])]
        while ends and ends[-1] <= run.end():
            ends.pop()
        if ends:
            found += [(text[offset : run.start()], False), (text[run.start() : ends[-1]], True)]
            offset = ends[-1]
    return (*found, (text[offset:], False))


def flowed(text: str, paper: Paper, indent: int, heading: str = "") -> Lines:
    """Prose as lines that start at column ``indent``, ``heading`` at column 2 of the first one."""
    found: list[Line] = []
    previous = ""
    for block in blocks(text):
        if previous and not (previous == block.kind == "item"):
            found.append(Line())
        found.extend(_block_lines(block, paper, indent))
        previous = block.kind
    return headed(found, heading, indent)


def headed(lines: Sequence[Line], heading: str, indent: int) -> Lines:
    """``lines``, which start with ``indent`` blanks, with ``heading`` at column 2 of the first or above it."""
    if not heading or not lines:
        return tuple(lines)
    label = (Piece("  "), Piece(heading, "heading"))
    room = indent - 2 - len(heading)
    if room < 1 or not lines[0].pieces:
        return (Line(label), *lines)
    first, *rest = lines[0].pieces
    return (Line((*label, Piece(" " * room + first.text[indent:]), *rest)), *lines[1:])


def wrapped(words: Iterable[Word], paper: Paper, first: str, indent: int) -> Lines:
    """``words`` filled into lines: the first starts with ``first``, the others with ``indent`` blanks."""
    found: list[Line] = []
    start, row, used = first, list[Word](), columns(first)
    for word in words:
        size = sum(columns(piece.text) for piece in word)
        if row and used + 1 + size > paper.width:
            found.append(_joined(start, row))
            start, row, used = " " * indent, [], indent
        used += size + bool(row)
        row.append(word)
    if row:
        found.append(_joined(start, row))
    return tuple(found)


def prose_words(text: str, paper: Paper) -> list[Word]:
    """The words of a paragraph; a code span, blanks and all, belongs to one word."""
    found: list[Word] = []
    word: list[Piece] = []
    for part, code in code_spans(text):
        if code:
            word.append(Piece(paper.clipped(part.replace("\n", " "), _LONGEST_WORD), "code"))
            continue
        head, *rest = _BLANKS.split(part)
        _add(word, head, paper)
        for one in rest:
            if word:
                found.append(tuple(word))
            word = []
            _add(word, one, paper)
    return [*found, tuple(word)] if word else found


def plain_words(text: str, paper: Paper, role: Role = "") -> list[Word]:
    """The words of a text that is not Markdown, such as a message."""
    return [(Piece(paper.clipped(one, _LONGEST_WORD), role),) for one in _BLANKS.split(text[:_MOST_PROSE]) if one]


def _add(word: list[Piece], text: str, paper: Paper) -> None:
    if text:
        word.append(Piece(paper.clipped(text, _LONGEST_WORD)))


def _joined(start: str, row: Sequence[Word]) -> Line:
    """The words with blanks between them, neighbours of one role made one piece."""
    pieces: list[Piece] = []
    for word in row:
        if pieces:
            _push(pieces, Piece(" ", word[0].role if word[0].role == pieces[-1].role else ""))
        for piece in word:
            _push(pieces, piece)
    return Line((Piece(start), *pieces))


def _push(pieces: list[Piece], piece: Piece) -> None:
    if pieces and pieces[-1].role == piece.role:
        pieces[-1] = Piece(pieces[-1].text + piece.text, piece.role)
    else:
        pieces.append(piece)


def _block_lines(block: Block, paper: Paper, indent: int) -> Lines:
    if block.kind == "code":
        return code_lines(block.text, paper, indent + 4)
    if block.kind == "item":
        blanks = " " * (indent + 2 * block.depth)
        first = f"{blanks}{block.marker} "
        return wrapped(prose_words(block.text, paper), paper, first, len(first))
    return wrapped(prose_words(block.text, paper), paper, " " * indent, indent)


def code_lines(text: str, paper: Paper, indent: int) -> Lines:
    """Code as it stands, moved to ``indent``; never wrapped."""
    lines = (code_line(one, paper) for one in text.split("\n"))
    return tuple(Line((Piece(" " * indent), Piece(one, "code"))) if one else Line() for one in lines)


def code_line(text: str, paper: Paper) -> str:
    """One line of code as it may be shown, tabs as blanks."""
    return paper.clipped(text[: 2 * _MOST_CODE_LINE].expandtabs(4).rstrip(), _MOST_CODE_LINE)


class _Reading:
    """Reads Markdown line by line: ``found`` are the blocks that have ended."""

    def __init__(self) -> None:
        self.found: list[Block] = []
        self.open: list[str] = []
        self.kind: Literal["text", "item", "code"] = "text"
        self.marker = ""
        self.depth = 0
        self.fence = ""

    def take(self, line: str) -> None:
        stripped = line.strip()
        if self.fence:
            if stripped.startswith(self.fence) and not stripped.strip("`"):
                self.flush()
            else:
                self.open.append(line)
        elif stripped.startswith("```"):
            self.start("code")
            self.fence = stripped[: len(stripped) - len(stripped.lstrip("`"))]
        elif not stripped:
            self.flush()
        elif found := _ITEM.match(line) if not self.indented(line) else None:
            self.start("item")
            self.marker = found[2] if found[2][0].isdigit() else "-"
            self.depth = min(len(found[1]) // 2, 3)
            self.open.append(line[found.end() :])
        else:
            if not self.open and self.indented(line):
                self.start("code")
            self.open.append(line)

    def indented(self, line: str) -> bool:
        """Whether a line of an indented code block, which cannot interrupt a paragraph or an item."""
        return line.startswith(("    ", "\t")) and (not self.open or self.kind == "code")

    def start(self, kind: Literal["text", "item", "code"]) -> None:
        self.flush()
        self.kind = kind

    def flush(self) -> None:
        text = _dedented(self.open) if self.kind == "code" else "\n".join(one.strip() for one in self.open)
        if text.strip():
            self.found.append(Block(self.kind, text, self.marker, self.depth))
        self.open, self.kind, self.marker, self.depth, self.fence = [], "text", "", 0, ""


def _dedented(lines: Sequence[str]) -> str:
    """Code without its shared indentation and the blank lines around it."""
    filled = [place for place, one in enumerate(lines) if one.strip()]
    kept = lines[filled[0] : filled[-1] + 1] if filled else []
    indent = min((len(lines[place]) - len(lines[place].lstrip(" ")) for place in filled), default=0)
    return "\n".join(one[indent:] for one in kept)
