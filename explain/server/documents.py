"""The open documents as they were last checked, and how a document becomes sources to check. Speaks to no editor.

A notebook is one program: its cells are checked joined, so that a name from one is known in the next, and what is found
is told in the cell where it stands.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import partial
from typing import Literal

from explain.catalogue import Catalogue
from explain.explaining import filled, title_of
from explain.explanation import Edit, Finding, Fix
from explain.places import Position, Span
from explain.records import dataclass, field, replace
from explain.source import Source

_MAGIC = re.compile(r"[ \t]*(?:[%!]|\?[\w.]|[\w.]+\?{1,2}[ \t]*$)")
_OTHER_LANGUAGE = re.compile(r"\s*%%(?!time\b|timeit\b|capture\b|prun\b)")
_BINDS_NOTHING = re.compile(
    r"[ \t]*(?:%{1,2}(?:matplotlib|time|timeit|prun|autoreload|load_ext|reload_ext|config|pip|conda|cd|ls|pwd)\b"
    r"|!|[\w.]*\?)"
)
NOTEBOOK_ALLOWS = frozenset({"await-outside-async-function"})
"""What a cell may do and a file may not."""

Kind = Literal["program", "cell", "text"]


@dataclass(frozen=True, slots=True)
class Checked:
    """A document as it was checked: ``findings`` in it, and the ``version`` that the editor gave it.

    ``kind`` is whether it is a program, a notebook's cell, or a text with code in it.
    """

    source: Source
    findings: tuple[Finding, ...]
    version: int | None
    kind: Kind


@dataclass(slots=True)
class Notebook:
    """A notebook's code cells: their addresses and texts, in order."""

    cells: list[tuple[str, str]] = field(default_factory=list)

    def joined(self, file: str) -> Source:
        """The cells as one program; what is not Python (magics, shell lines, other languages) is left blank."""
        return Source(file, "".join(_python(text) + "\n" for _, text in self.cells))

    def in_cells(
        self, findings: Iterable[Finding], catalogue: Catalogue
    ) -> dict[str, tuple[Source, tuple[Finding, ...]]]:
        """By cell: its own text, and those of ``findings`` (in the joined program) that stand in it.

        What they say of lines is said again in lines of the cells, with the words of ``catalogue``.
        """
        found: dict[str, list[Finding]] = {uri: [] for uri, _ in self.cells}
        starts, unseen = self._starts(), any(map(_may_bind, self.cells))
        for finding in findings:
            if finding.stem in NOTEBOOK_ALLOWS or (unseen and finding.entry.startswith("NameError/")):
                continue
            uri, above, last = next(
                (one for one in reversed(starts) if one[1] < finding.span.start.line),
                (starts[0] if starts else ("", 0, 0)),
            )
            if uri:
                said = partial(_said, starts, above)
                found[uri].append(_moved(_renumbered(finding, catalogue, said), above, last))
        return {uri: (Source(uri, text), tuple(found[uri])) for uri, text in self.cells}

    def _starts(self) -> list[tuple[str, int, int]]:
        """For each cell: its address, how many lines stand above it, and how many it has."""
        rows, above = [], 0
        for uri, text in self.cells:
            lines = text.count("\n") + 1
            rows.append((uri, above, lines))
            above += lines
        return rows


def _may_bind(cell: tuple[str, str]) -> bool:
    """Whether a magic in ``cell`` may give names values: ``%run``, ``%pylab``, ``%%capture``, an extension's own."""
    return any(_MAGIC.match(line) and not _BINDS_NOTHING.match(line) for line in cell[1].split("\n"))


def _python(text: str) -> str:
    """``text`` with everything blank that IPython takes and Python does not; every line keeps its place."""
    lines = text.split("\n")
    if _OTHER_LANGUAGE.match(text):
        return "\n" * (len(lines) - 1)
    return "\n".join(_without_magic(line) for line in lines)


def _without_magic(line: str) -> str:
    if not _MAGIC.match(line):
        return line
    indent = line[: len(line) - len(line.lstrip())]
    return f"{indent}pass" if indent else ""


def _moved(finding: Finding, above: int, lines: int) -> Finding:
    """``finding`` with its places counted from its cell's first line; its fix only where it stays in the cell."""

    def moved(span: Span) -> Span:
        return Span(
            span.file,
            Position(min(max(span.start.line - above, 1), lines), span.start.column),
            Position(min(max(span.end.line - above, 1), lines), span.end.column),
        )

    def inside(span: Span) -> bool:
        return above < span.start.line and span.end.line <= above + lines

    fix = finding.fix
    if fix is not None:
        edits = tuple(Edit(moved(edit.span), edit.text) for edit in fix.edits)
        fix = replace(fix, edits=edits) if all(inside(edit.span) for edit in fix.edits) else None
    related = tuple(replace(one, span=moved(one.span)) for one in finding.related if inside(one.span))
    changed: Fix | None = fix
    return replace(finding, span=moved(finding.span), fix=changed, related=related)


def _said(starts: list[tuple[str, int, int]], here: int, line: int) -> str:
    """What to call ``line`` of the joined program in the cell that begins below the line ``here``."""
    number, above = next(
        ((at, above) for at, (_, above, _) in reversed(list(enumerate(starts, 1))) if above < line), (1, 0)
    )
    return str(line - above) if above == here else f"{line - above} of cell {number}"


def _renumbered(finding: Finding, catalogue: Catalogue, said: Callable[[int], str]) -> Finding:
    """``finding`` with what its page says of lines said in the words of ``said``."""
    entry = catalogue.find(finding.entry)
    if entry is None:
        return finding
    rows = tuple(
        (name, said(int(value)) if value.isdigit() and (name == "line" or name.endswith("_line")) else value)
        for name, value in finding.bindings
    )
    if rows == finding.bindings:
        return finding
    guidance = filled(catalogue.page(entry).guidance, dict(rows))
    return replace(finding, title=title_of(entry, dict(rows)), bindings=rows, guidance=guidance)
