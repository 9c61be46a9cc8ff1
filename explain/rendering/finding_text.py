"""A finding in full: the lines it stands on with marks, what happened, why, and what to do. Reads no file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from explain.explanation import ExcerptLine
from explain.rendering import plain
from explain.rendering.excerpts import excerpt
from explain.rendering.findings import message, place
from explain.rendering.flowing import flowed, plain_words, wrapped
from explain.rendering.layout import block_indent, change
from explain.rendering.lines import Line, Lines, Paper, Piece, spaced
from explain.rendering.measure import columns

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.explanation import Finding
    from explain.source import Source

_BODY = 2


class Blocks:
    """A block for each finding. Why a page's error is one is said at its first finding only."""

    def __init__(self, paper: Paper, colour: bool) -> None:
        self.paper = paper
        self.colour = colour
        self._told: set[str] = set()

    def of(self, findings: Sequence[Finding], source: Source | None) -> str:
        """The blocks of one file, each with a blank line after it."""
        return "".join(self._joined((*self._block(one, source), Line())) for one in findings)

    def _block(self, finding: Finding, source: Source | None) -> Lines:
        why = finding.entry not in self._told
        self._told.add(finding.entry)
        return spaced(_sections(finding, source, self.paper, why))

    def _joined(self, lines: Sequence[Line]) -> str:
        if not self.colour:
            return plain.joined(lines)
        from explain.rendering import terminal

        return terminal.joined(lines, colour=True, links=False)


def marked(finding: Finding, source: Source) -> tuple[ExcerptLine, ...]:
    """The line that ``finding`` starts on, what it is about marked, with Python's own words where it has some."""
    start, end = finding.span.start, finding.span.end
    text = source.line(start.line)
    last = end.column if end.line == start.line else len(text.rstrip())
    return (ExcerptLine(start.line, text, (start.column, max(last, start.column + 1)), finding.message),)


def _sections(finding: Finding, source: Source | None, paper: Paper, why: bool) -> Iterator[Sequence[Line]]:
    guidance = finding.guidance
    aside = block_indent(paper)
    title = wrapped(plain_words(message(finding), paper, "title"), paper, "", 0)
    yield (_headline(finding, paper), *title)
    if source is not None:
        yield excerpt(marked(finding, source), paper, finding.entry.partition("/")[0])
    yield flowed(guidance.what, paper, _BODY)
    if why:
        yield flowed(guidance.why, paper, aside, "Why")
    yield flowed(guidance.do, paper, aside, "Do this")
    if finding.fix is not None:
        yield change(finding.fix, paper, aside)


def _headline(finding: Finding, paper: Paper) -> Line:
    """The name at the left and the place at the right, which is never shortened: editors open it."""
    name, where = paper.visible(finding.name), paper.visible(place(finding))
    blanks = max(2, paper.width - columns(name) - columns(where))
    return Line((Piece(name, "exception"), Piece(" " * blanks), Piece(where, "place")))
