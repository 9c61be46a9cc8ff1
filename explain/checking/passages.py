"""The Python in a text that is not a program: fenced blocks and doctests of Markdown and reStructuredText.

Finds where code stands and tells what the checker finds in it at the lines of the text; judges no code itself. What is
meant to fail (a doctest that expects an error, one that is skipped) is left out. A passage may use names that stand
elsewhere, so that nothing is said of a name that nobody binds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice

from explain.checking.discovery import DOCUMENTS
from explain.checking.findings import findings_in
from explain.checking.fixing import with_fixes
from explain.checking.selection import wanted
from explain.explanation import Edit
from explain.linting.refusal import refusal
from explain.places import Position, Span
from explain.records import dataclass, replace
from explain.source import Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.catalogue import Catalogue
    from explain.checking.settings import Settings
    from explain.explanation import Finding, Fix

MARKDOWN, RESTRUCTURED = "markdown", "restructuredtext"
ENDINGS = {".md": MARKDOWN, ".markdown": MARKDOWN, ".rst": RESTRUCTURED}

_FENCE = re.compile(r"([ \t>]*)(```+|~~~+)[ \t]*(.*)")
_DIRECTIVE = re.compile(r"([ \t]*)\.\.[ \t]+(?:code|code-block|sourcecode|testcode)::[ \t]*(\S*)")
_OPTION = re.compile(r"[ \t]+:[\w-]+:")
_PROMPT = re.compile(r"([ \t]*)>>>(?: (.*)|$)")
_LANGUAGES = ("python", "py", "python3", "py3", "pycon", "python-repl", "python-console")
_FAILS = re.compile(r"[ \t]*(?:Traceback \(|[\w.]*(?:Error|Exception|Exit|Interrupt|Warning|Iteration)\b)")
_IN_PARTS = frozenset(
    (
        *("return-outside-function", "yield-outside-function", "break-outside-loop", "continue-outside-loop"),
        *("await-outside-async-function", "async-statement-outside-async-function"),
        *("async-comprehension-outside-async-function", "placeholder-left"),
    )
)
"""What a passage may hold because the text leaves out what is around it."""
_ELSEWHERE = "from __main__ import *"
"""Stands below every passage: other passages, and whoever runs them, may bind any name."""
_MOST_LINES = 20_000
_MOST_PASSAGES = 200


@dataclass(frozen=True, slots=True)
class Row:
    """A line of code: ``text`` as it stands in ``line`` of the document, from ``column`` on."""

    line: int
    column: int
    text: str


Passage = tuple[Row, ...]
"""Rows that are one program."""


def findings_in_text(source: Source, kind: str, catalogue: Catalogue, settings: Settings) -> tuple[Finding, ...]:
    """The findings in ``source``, a text of that ``kind``, and in its code, in the order of its lines."""
    found = list(findings_in(source, catalogue, settings)) if source.file.endswith(DOCUMENTS) else []
    for passage in islice(passages(source, kind), _MOST_PASSAGES):
        part = _program(source, passage)
        if refusal(part) is None:
            part = _with(part, _ELSEWHERE)
        elif _is_cut(part):
            continue
        here = [one for one in findings_in(part, catalogue, settings) if one.stem not in _IN_PARTS]
        rows = {row.line: row for row in passage}
        moved = (_moved(one, source.file, rows) for one in (with_fixes(here, part, catalogue) if here else ()))
        found += (one for one in moved if wanted(one, settings))
    return tuple(sorted(dict.fromkeys(found), key=lambda one: (one.span.start, one.entry)))


def passages(source: Source, kind: str) -> Iterator[Passage]:
    """The programs in ``source``: each block alone, and all its doctests, which see each other's names, as one."""
    lines = source.lines[:_MOST_LINES]
    session: list[Row] = []
    for example in _examples(lines):
        # One that Python refuses is told by itself: the others still are a program.
        if refusal(Source(source.file, "".join(f"{row.text}\n" for row in example))):
            yield tuple(example)
        else:
            session += example
    if session:
        yield tuple(session)
    for block in _fenced(lines) if kind == MARKDOWN else _directed(lines):
        if not any(_PROMPT.match(row.text) for row in block):
            yield block


def _program(source: Source, passage: Passage) -> Source:
    """``passage`` as a program whose lines stand where they stand in ``source``: what is said of a line is right."""
    lines = [""] * passage[-1].line
    for row in passage:
        lines[row.line - 1] = row.text
    return Source(f"{source.file}.py", "\n".join((*lines, "")))


def _with(part: Source, line: str) -> Source:
    return Source(part.file, f"{part.text}{line}\n")


def _is_cut(part: Source) -> bool:
    """Whether the text only leaves out what follows: the function of a decorator, the body of a ``def``."""
    last = part.text.rstrip().rpartition("\n")[2]
    indent = last[: len(last) - len(last.lstrip())]
    rests = ("def rest(): pass", "    pass") if last.startswith(("@", ")")) or last.endswith(":") else ()
    return any(refusal(_with(part, indent + rest)) is None for rest in rests)


def _examples(lines: tuple[str, ...]) -> Iterator[list[Row]]:
    """The doctest examples that are meant to run without an error."""
    at = 0
    while at < len(lines):
        found = _PROMPT.match(lines[at])
        at += 1
        if found is None:
            continue
        indent = found[1]
        rows = [Row(at, len(indent) + 4, found[2] or "")]
        while at < len(lines) and lines[at].startswith(f"{indent}..."):
            at += 1
            rows.append(Row(at, len(indent) + 4, lines[at - 1][len(indent) + 4 :]))
        fails = False
        while at < len(lines) and lines[at].strip() and not _PROMPT.match(lines[at]):
            fails = fails or bool(_FAILS.match(lines[at]))
            at += 1
        if not fails and not any("doctest:" in row.text and "+SKIP" in row.text for row in rows):
            yield rows


def _fenced(lines: tuple[str, ...]) -> Iterator[Passage]:
    """The fenced blocks of Markdown that say that they are Python."""
    at = 0
    while at < len(lines):
        opened = _FENCE.match(lines[at])
        at += 1
        if opened is None:
            continue
        indent, fence, info = opened.groups()
        first = at
        while at < len(lines) and not _closes(lines[at], fence):
            at += 1
        word = re.split(r"[\s,:;{]", info.lstrip("{."), maxsplit=1)[0].rstrip("}").lower()
        if word in _LANGUAGES and ">" not in indent and at < len(lines):
            yield from _dedented(lines, first, at)
        at += 1


def _closes(line: str, fence: str) -> bool:
    text = line.strip(" \t>")
    return len(text) >= len(fence) and not text.strip(fence[0])


def _directed(lines: tuple[str, ...]) -> Iterator[Passage]:
    """The code directives of reStructuredText that say that they are Python."""
    at = 0
    while at < len(lines):
        found = _DIRECTIVE.match(lines[at])
        at += 1
        if found is None or (found[2].lower() not in _LANGUAGES and "testcode" not in found[0]):
            continue
        while at < len(lines) and _OPTION.match(lines[at]):
            at += 1
        first, deeper = at, re.compile(rf"{found[1]}[ \t]|[ \t]*$")
        while at < len(lines) and deeper.match(lines[at]):
            at += 1
        yield from _dedented(lines, first, at)


def _dedented(lines: tuple[str, ...], first: int, last: int) -> Iterator[Passage]:
    """The lines from ``first`` up to ``last`` (from 0) without the indentation that all share; none without text."""
    indents = [len(line) - len(line.lstrip(" \t")) for line in lines[first:last] if line.strip()]
    if indents:
        column = min(indents)
        yield tuple(Row(at + 1, column, lines[at][column:]) for at in range(first, last))


def _moved(finding: Finding, file: str, rows: Mapping[int, Row]) -> Finding:
    """``finding`` (in the program of ``rows``) where it stands in ``file``; its fix where it stays in its lines."""

    def place(position: Position) -> Position:
        row = rows.get(position.line)
        return Position(position.line, position.column + row.column) if row else position

    def moved(span: Span) -> Span:
        return Span(file, place(span.start), place(span.end))

    fix: Fix | None = finding.fix
    if fix is not None:
        in_lines = all(one.span.start.line == one.span.end.line and "\n" not in one.text for one in fix.edits)
        fix = replace(fix, edits=tuple(Edit(moved(one.span), one.text) for one in fix.edits)) if in_lines else None
    related = tuple(replace(one, span=moved(one.span)) for one in finding.related)
    return replace(finding, span=moved(finding.span), fix=fix, related=related)
