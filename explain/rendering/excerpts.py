"""The reader's own lines with a gutter and marks under them. Chooses no line: the explanation says which.

Columns that come in are code points; what goes out is aligned in terminal columns, after unsafe characters were made
visible and long lines were cut around their mark.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from explain.records import dataclass
from explain.rendering.flowing import plain_words, wrapped
from explain.rendering.lines import Line, Lines, Paper, Piece
from explain.rendering.measure import columns

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.explanation import ExcerptLine

_MOST_LINES = 40
_TAB = 4
_AFTER_MARK = 12
_LABEL_ROOM = 30
_LONGEST_LABEL = 300
_INDENTATION_ERRORS = ("IndentationError", "TabError")


def excerpt(lines: Sequence[ExcerptLine], paper: Paper, exception: str = "") -> Lines:
    """``lines`` with their numbers, marks and labels, and a sign where the file goes on between two of them.

    Indentation that all lines share is left out, but for an ``exception`` that is about indentation: then all of it
    is shown, tabs as signs.
    """
    lines = lines[:_MOST_LINES]
    blanks = exception in _INDENTATION_ERRORS
    drop = 0 if blanks else _shared_indent(lines)
    width = max([5, *(2 + len(str(one.number)) for one in lines)])
    found: list[Line] = []
    for place, one in enumerate(lines):
        if place and one.number > lines[place - 1].number + 1:
            found.append(Line((Piece(paper.visible("⋮").rjust(width), "gutter"),)))
        found.extend(_numbered(one, drop, width, paper, blanks))
    return tuple(found)


def _shared_indent(lines: Sequence[ExcerptLine]) -> int:
    """How many leading blanks all lines have in common and no mark stands in."""
    filled = [one for one in lines if one.text.strip()]
    indents = [one.text[: len(one.text) - len(one.text.lstrip(" \t"))] for one in filled]
    # What the first and the last in order have in common, all have in common.
    least, greatest = min(indents, default=""), max(indents, default="")
    unlike = (place for place, pair in enumerate(zip(least, greatest, strict=False)) if pair[0] != pair[1])
    shared = next(unlike, len(least))
    return min([shared, *(max(one.marked[0], 0) for one in filled if one.marked)])


def _numbered(line: ExcerptLine, drop: int, width: int, paper: Paper, blanks: bool) -> Iterator[Line]:
    start, end = line.marked or (drop, drop)
    code = _cut(line.text[drop:], start - drop, end - drop, paper, paper.width - width - 3, blanks)
    yield _in_gutter(str(line.number), Piece(code.text.rstrip(), "code"), width, paper)
    if line.marked is None:
        return
    marks = _marks(line, code, drop)
    label = paper.clipped(line.label, _LONGEST_LABEL)
    blank = " " * code.columns_of(start - drop)
    if label and width + 3 + len(blank) + len(marks) + 1 + columns(label) <= paper.width:
        yield _in_gutter("", Piece(blank), width, paper, Piece(marks, "mark"), Piece(" "), Piece(label, "label"))
        return
    yield _in_gutter("", Piece(blank), width, paper, Piece(marks, "mark"))
    if label:
        room = max(width + 3, min(width + 3 + len(blank), paper.width - _LABEL_ROOM))
        for row in wrapped(plain_words(label, paper, "label"), paper, " " * room, room):
            yield _in_gutter("", Piece(" " * (room - width - 3)), width, paper, *row.pieces[1:])


def _in_gutter(number: str, first: Piece, width: int, paper: Paper, *rest: Piece) -> Line:
    pieces = tuple(piece for piece in (first, *rest) if piece.text)
    bar = number.rjust(width) + " " + paper.visible("│")
    return Line((Piece(bar + " " if pieces else bar, "gutter"), *pieces))


def _marks(line: ExcerptLine, code: _Cut, drop: int) -> str:
    """``^`` under what is marked; where only a part of it is pointed at, ``~`` under the rest, as Python does."""
    assert line.marked is not None
    start, end = (code.columns_of(column - drop) for column in line.marked)
    size = max(1, end - start)
    if line.pointed is None:
        return "^" * size
    first, last = (min(max(code.columns_of(column - drop), start), start + size) for column in line.pointed)
    return "~" * (first - start) + "^" * (last - first) + "~" * (start + size - last)


@dataclass(frozen=True, slots=True)
class _Cut:
    """The part of a line that is shown. ``edges[i]`` is the column where character ``begin + i`` starts."""

    text: str
    begin: int
    edges: tuple[int, ...]

    def columns_of(self, character: int) -> int:
        """The column of a character of the whole line; of the nearest one shown where it is cut away."""
        return self.edges[min(max(character - self.begin, 0), len(self.edges) - 1)]


def _cut(text: str, start: int, end: int, paper: Paper, room: int, blanks: bool) -> _Cut:
    """The part of ``text`` around ``start`` to ``end`` that fits into ``room`` columns.

    Only a bounded number of characters is looked at: the line may be a whole minified file.
    """
    room = max(room, 12)
    start = min(max(start, 0), len(text))
    end = min(max(end, start), len(text))
    first = max(0, start - room)
    cells = _cells(text[first : first + 4 * room], paper, blanks)
    edges = [0]
    for cell in cells:
        edges.append(edges[-1] + columns(cell))
    whole = first + len(cells) == len(text)
    if not first and whole and edges[-1] <= room:
        return _Cut("".join(cells), 0, tuple(edges))
    sign = len(paper.ellipsis)
    begin = _window_start(edges, start - first, min(end - first, len(cells)), room - 2 * sign, bool(first))
    before = paper.ellipsis if begin or first else ""
    limit = edges[begin] + room - len(before) - sign
    stop = sum(edge <= limit for edge in edges) - 1
    after = paper.ellipsis if stop < len(cells) or not whole else ""
    shown = tuple(edge - edges[begin] + len(before) for edge in edges[begin : stop + 1])
    return _Cut(before + "".join(cells[begin:stop]) + after, first + begin, shown)


def _window_start(edges: Sequence[int], start: int, end: int, room: int, cut_before: bool) -> int:
    """The first character to show, so that the marked ones are in view with a little of what follows."""
    if not cut_before and edges[end] <= room:
        return 0
    least = edges[end] + min(_AFTER_MARK, room // 3) - room
    return min(start, sum(edge < least for edge in edges))


def _cells(text: str, paper: Paper, blanks: bool) -> list[str]:
    """What is printed for each character: itself, its escape, or the blanks up to the next tab stop."""
    found: list[str] = []
    column = 0
    for character in text:
        cell = paper.visible(character)
        if character == "\t":
            stop = _TAB - column % _TAB
            cell = paper.visible("→").ljust(stop) if blanks else " " * stop
        found.append(cell)
        column += columns(cell)
    return found
